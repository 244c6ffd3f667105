public import Scenarios

/// A problem as JSON: where, how grave, in words.
public enum ProblemJSON {
  public static func value(_ problem: ScenarioProblem) -> JSONValue {
    .object([
      "file": .text(problem.at.file), "line": .integer(problem.at.line),
      "column": .integer(problem.at.column), "severity": .text(problem.severity.rawValue),
      "text": .text(ProblemText.sentence(for: problem)),
      "nearest": .list(problem.nearest.map { .text($0) }),
    ])
  }
}
