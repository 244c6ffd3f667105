/// A field of verification cases that the tool can answer.
protocol Topic: Sendable {
  /// Names under which files speak of it, in plain form.
  var names: [String] { get }
  /// Keys of a case that state the question, or say something about the case.
  var inputs: Set<String> { get }

  /// Answers by closed forms and exact algorithms, by key.
  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer]

  /// Answers of the engine by key, where it has the mechanism; none where nothing else is said.
  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer]
}

extension Topic {
  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    [:]
  }
}

/// All topics, and what is known of the others.
enum Topics {
  static let all: [any Topic] = [
    RandomTopic(), DistributionTopic(), LanchesterTopic(), PassageTopic(), NetworkTopic(),
    EndToEndTopic(), BargainingTopic(), CascadeTopic(), SimultaneityTopic(),
    SequencingTopic(), StatisticsTopic(),
  ]

  /// Keys that are never answers.
  static let notes: Set<String> = [
    "id", "kind", "law", "eq", "params", "note", "notes", "oracle", "source", "label", "desc",
    "comment",
  ]

  /// Inputs of topics that are not covered yet, as far as their names say so.
  private static let laterInputs: Set<String> = [
    "chains", "log_weights", "y", "u", "ranks", "L", "graph", "load", "attack", "jobs", "sense",
    "precedence", "discount", "setup", "problem", "levels", "points", "X", "Y", "P", "N", "yA",
    "yB", "yAB", "yBA", "A", "B", "eA", "eB", "T", "event", "weights", "quantile_levels",
    "intervals", "seed", "rule", "boxes", "indices", "r", "R", "D", "cases", "t", "condition",
  ]

  static func plain(_ name: String) -> String {
    name.lowercased().replacing("_", with: " ")
  }

  /// Keys of a case of another topic that look like answers.
  static func pairs(of item: VerificationCase) -> [String] {
    item.keys.filter {
      !notes.contains($0) && !laterInputs.contains($0) && !$0.hasSuffix("_note")
    }
  }
}
