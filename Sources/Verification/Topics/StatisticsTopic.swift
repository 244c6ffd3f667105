/// Statistics of samples: each kind of question in a file of its own under `Statistics`.
struct StatisticsTopic: Topic {
  let names = ["statistics"]
  let inputs = Topics.notes.union([
    "T", "event", "A", "B", "eA", "eB", "times", "na_times", "cases", "x", "q", "weights",
  ])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative, atZero: 1e-12)
    let kind = try item.text("kind")
    for (beginning, answers) in Self.kinds where kind.lowercased().hasPrefix(beginning) {
      return try answers(item, near)
    }
    throw .unknownKind(kind)
  }

  private typealias Answers =
    @Sendable (VerificationCase, Closeness) throws(CaseProblem) -> [String: Answer]

  private static let kinds: [(beginning: String, answers: Answers)] = [
    ("kaplan-meier", SurvivalAnswers.productLimit), ("log-rank", SurvivalAnswers.logRank),
    ("paired difference", SampleAnswers.pairs), ("sample quantiles", SampleAnswers.one),
    ("two-sample ks", SampleAnswers.two),
  ]
}
