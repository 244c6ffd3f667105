import Testing

/// One broken house rule: where it is broken, what is banned, and what to write in its place.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let ban: String
  let replacement: String

  var description: String { "\(path):\(line): \(ban); \(replacement)" }
}

/// A rule over the whole project, so that a rule may compare files with one another.
protocol HouseRule {
  func violations(in files: [SourceFile]) -> [Violation]
}

extension HouseRule {
  /// Records one issue per violation, so that a run shows all of them.
  func expectNone(
    in files: [SourceFile], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for violation in violations(in: files) {
      Issue.record("\(violation)", sourceLocation: sourceLocation)
    }
  }

  /// The lines at which the rule is broken when `text` stands alone at `path`.
  func lines(in text: String, at path: String) -> [Int] {
    violations(in: [SourceFile(path: path, text: text)]).map(\.line)
  }
}
