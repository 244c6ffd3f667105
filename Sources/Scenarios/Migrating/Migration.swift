/// A step from one version of the language to the next, as edits of the text.
///
/// Everything that is not edited stays as it is, comments and line ends included.
public struct Migration: Sendable {
  /// `draft to 1`.
  public let name: String
  private let applies: @Sendable (LanguageVersion) -> Bool
  private let edit: @Sendable (ScenarioText, SourceNode) -> TextEdit?

  /// The steps in the order of the versions; a new version of the language adds a row.
  public static let all = [
    Migration(name: "draft to 1", applies: { $0 == .draft }) { text, root in
      DraftMigration(text: text, root: root).edit()
    }
  ]

  /// A text brought to the present version.
  public struct Result: Sendable, Equatable {
    public var text: String
    /// In the order in which they were made; empty where the text was at the present version.
    public var changes: [Change]
  }

  /// What one step did to a line.
  public struct Change: Sendable, Equatable {
    public var migration: String
    public var line: Int
    /// nil where the line is new.
    public var before: String?
    public var after: String
  }

  /// Brings one file to the present version; files that it includes are migrated by themselves.
  ///
  /// A text that is no YAML, is of a newer or unknown version, or has its first key where none can be
  /// put before it, is a problem with its place.
  public static func migrate(_ text: ScenarioText) throws(ScenarioProblems) -> Result {
    var result = Result(text: text.text, changes: [])
    for migration in all {
      let current = ScenarioText(name: text.name, text: result.text)
      let root = try root(of: current)
      guard migration.applies(LanguageVersion(root["linchpin"]?.text)) else { continue }
      guard let edit = migration.edit(current, root) else {
        throw problem(
          root["linchpin"] == nil ? .missingVersion : .otherVersion(""), at: root.at, current)
      }
      result.text = edit.applied(to: result.text)
      result.changes.append(edit.change(of: current, migration: migration.name))
    }
    let end = ScenarioText(name: text.name, text: result.text)
    let version = try root(of: end)["linchpin"]
    guard LanguageVersion(version?.text) == .present else {
      throw problem(.otherVersion(version?.text ?? ""), at: version?.at ?? end.start, end)
    }
    return result
  }

  private static func root(of text: ScenarioText) throws(ScenarioProblems) -> SourceNode {
    let read = YamlTree.read(text)
    guard read.problems.isEmpty else { throw ScenarioProblems(read.problems, texts: [text]) }
    guard let root = read.root, !root.isNothing else { throw problem(.empty, at: text.start, text) }
    if root.entries != nil { return root }
    throw problem(.wrongShape(expected: .mapping, found: root.shape), at: root.at, text)
  }

  private static func problem(
    _ kind: ScenarioProblem.Kind, at place: SourceRange, _ text: ScenarioText
  ) -> ScenarioProblems {
    ScenarioProblems([ScenarioProblem(kind, at: place)], texts: [text])
  }
}

extension ScenarioText {
  fileprivate var start: SourceRange {
    range(line: 1, column: 1)
  }
}
