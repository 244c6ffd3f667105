/// Statistics of samples: each kind of question in a file of its own under `Statistics`.
struct StatisticsTopic: Topic {
  let names = ["statistics"]
  let inputs = Topics.notes.union([
    "A", "B", "x", "q", "weights", "T", "event", "eA", "eB", "times", "na_times", "cases",
  ])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative, atZero: 1e-12)
    let kind = try item.text("kind")
    guard let found = Self.subjects.first(where: { kind.hasPrefix($0.beginning) }) else {
      throw .unknownKind(kind)
    }
    return try found.subject.answers(item, near)
  }

  /// By what the kind begins with, since what follows explains it.
  private static let subjects: [(beginning: String, subject: any StatisticsSubject)] = [
    ("paired difference", PairedSamples()), ("sample quantiles", OneSample()),
    ("two-sample KS", SamplePair()), ("Kaplan-Meier", ProductLimitCases()),
    ("log-rank", LogRankCases()),
    ("best arm", BestArmCase()), ("OCBA", BudgetCase()), ("Wald SPRT", SequentialRatioCase()),
  ]
}

/// One kind of such cases.
protocol StatisticsSubject: Sendable {
  func answers(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer]
}

extension VerificationCase {
  /// The numbers of a sample, at least `least` of them, all finite.
  func sample(_ key: String, least: Int) throws(CaseProblem) -> [Double] {
    let values = try numbers(key)
    guard values.count >= least, values.allSatisfy(\.isFinite) else {
      throw .unsound("\(key) needs at least \(least) finite numbers")
    }
    return values
  }
}
