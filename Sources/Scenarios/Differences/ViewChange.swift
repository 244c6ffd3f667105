/// Something that views of one scenario have otherwise.
public struct ViewChange: Sendable, Hashable {
  public var section: ScenarioChange.Section
  /// Keys and ids joined by dots.
  public var path: String
  /// By view; nil where a view does not have it.
  public var written: [ScenarioChange.Written?]
}

extension Scenario {
  /// What some of the views have otherwise than the first of them, in the order of their paths.
  ///
  /// A view that has it as the first has that one's text.
  public func changes(among views: [String]) throws(ScenarioProblems) -> [ViewChange] {
    guard let first = views.first else { return [] }
    var changes: [[ScenarioChange]] = []
    for view in views { changes.append(try self.changes(from: first, to: self, view: view)) }
    let all = changes.flatMap { $0 }
    var paths: [String] = []
    for path in all.map(\.path).sorted(by: bytewise) where paths.last != path {
      paths.append(path)
    }
    return paths.compactMap { path in
      guard let known = all.first(where: { $0.path == path }) else { return nil }
      let written = changes.map { own in
        own.first { $0.path == path }.map(\.after) ?? known.before
      }
      return ViewChange(section: known.section, path: path, written: written)
    }
  }
}
