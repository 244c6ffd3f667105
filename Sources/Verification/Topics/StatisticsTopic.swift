/// Statistics of samples, and races.
struct StatisticsTopic: Topic {
  let names = ["statistics"]
  let inputs = Topics.notes.union([
    "cases", "A", "B", "eA", "eB", "T", "event", "x", "q", "weights",
  ])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let kind = try item.text("kind")
    guard let found = Self.subjects.first(where: { kind.hasPrefix($0.beginning) }) else {
      throw .unknownKind(kind)
    }
    let near = Closeness(relative: tolerance.relative, atZero: 1e-12)
    return try found.subject.answers(item, try item.parameters, near)
  }

  /// By what the kind begins with.
  private static let subjects: [(beginning: String, subject: any StatisticsSubject)] = [
    ("best arm", BestArmCase()), ("OCBA", BudgetCase()), ("Wald SPRT", SequentialRatioCase()),
  ]
}

/// One kind of such cases.
protocol StatisticsSubject: Sendable {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer]
}
