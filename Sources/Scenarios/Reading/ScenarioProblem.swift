/// One mistake or doubt in a scenario: data and place; `Reporting` puts it into words.
public struct ScenarioProblem: Error, Sendable, Equatable {
  public var kind: Kind
  public var at: SourceRange
  /// Known names that the written one may be a slip of, nearest first.
  public var nearest: [String]

  public init(_ kind: Kind, at: SourceRange, nearest: [String] = []) {
    self.kind = kind
    self.at = at
    self.nearest = nearest
  }

  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// No model is made.
    case error
    /// The scenario runs, and the doubt is printed.
    case warning
    /// The scenario runs, and something in it could be put more sharply; `check` prints it.
    case hint
  }

  public var severity: Severity {
    if kind.isHint { return .hint }
    return kind.isWarning ? .warning : .error
  }
}

/// Every problem of a reading, in the order of the files.
public struct ScenarioProblems: Error, Sendable {
  /// Sorted by file (as read), line and column; at least one error.
  public var problems: [ScenarioProblem]
  /// The texts that were read, for printing the lines.
  public var texts: [ScenarioText]

  public init(_ problems: [ScenarioProblem], texts: [ScenarioText]) {
    self.problems = problems
    self.texts = texts
  }
}

extension [ScenarioProblem] {
  /// Each once, by file in the order of `files`, then line and column.
  func inOrder(of files: [String]) -> [ScenarioProblem] {
    func place(_ problem: ScenarioProblem) -> (Int, Int, Int) {
      let file = files.firstIndex(of: problem.at.file) ?? files.count
      return (file, problem.at.line, problem.at.column)
    }
    let ordered = eachOnce().enumerated().sorted {
      let (left, right) = (place($0.element), place($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }
    return ordered.map(\.element)
  }

  private func eachOnce() -> [ScenarioProblem] {
    var seen: [SourceRange: [ScenarioProblem]] = [:]
    return filter { problem in
      if seen[problem.at]?.contains(problem) == true { return false }
      seen[problem.at, default: []].append(problem)
      return true
    }
  }
}
