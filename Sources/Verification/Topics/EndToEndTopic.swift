import Chance

/// Tiny whole scenarios whose answers are exact.
struct EndToEndTopic: Topic {
  let names = ["end-to-end exact scenarios", "end to end exact scenarios", "endtoend"]
  let inputs = Topics.notes.union(["t", "quad_err"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative, atZero: 1e-12)
    let parameters = try item.parameters
    return try Self.subject(of: item).answers(item, parameters, near)
  }

  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: max(tolerance.relative, 1e-9), atZero: 1e-12)
    return try Self.subject(of: item).engineAnswers(item, try item.parameters, near, settings)
  }

  /// By what the kind begins with, since what follows explains it.
  private static let subjects: [(beginning: String, subject: any EndToEndSubject)] = [
    ("sequential contests", SequentialContests()), ("line of localities", LineOfLocalities()),
    ("two contests", TwoContests()), ("stock S", StockClock()), ("stock dS", StockWalk()),
    ("sanction packages", FadingPackages()), ("two-option decision", TwoOptions()),
    ("pooling views", PooledViews()), ("supply reliability", SupplyReliability()),
    ("domino CTMC", DominoEffect()),
  ]

  private static func subject(
    of item: VerificationCase
  ) throws(CaseProblem) -> any EndToEndSubject {
    let kind = try item.text("kind")
    guard let found = subjects.first(where: { kind.hasPrefix($0.beginning) }) else {
      throw .unknownKind(kind)
    }
    return found.subject
  }
}

/// One kind of such scenarios.
protocol EndToEndSubject: Sendable {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer]

  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer]
}

extension EndToEndSubject {
  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    [:]
  }
}

extension CaseParameters {
  func numbers(_ key: String) throws(CaseProblem) -> [Double] {
    guard let numbers = members[key]?.numbers else {
      throw .missing("params.\(key)", wanted: "a list of numbers")
    }
    return numbers
  }

  func list(_ key: String) throws(CaseProblem) -> [CaseValue] {
    guard let list = members[key]?.list else {
      throw .missing("params.\(key)", wanted: "a list")
    }
    return list
  }
}

extension CaseValue {
  /// The keys of an object as numbers, in their order, each with what `value` makes of it.
  static func byTime(
    _ expected: CaseValue?, _ value: (Double) -> Double
  ) -> CaseValue {
    var members: [String: CaseValue] = [:]
    for key in (expected?.object ?? [:]).keys.sorted() {
      members[key] = .number(Double(key).map(value) ?? .nan)
    }
    return .object(members)
  }
}
