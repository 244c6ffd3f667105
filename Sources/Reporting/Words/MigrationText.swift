public import Scenarios

/// What a migration changed, line by line.
public enum MigrationText {
  /// `FILE:3: draft to 1`, then the line before with `-` and the line after with `+`.
  public static func words(for result: Migration.Result, file: String) -> String {
    result.changes.map { change in
      let before = change.before.map { "- \($0)\n" } ?? ""
      return "\(file):\(change.line): \(change.migration)\n\(before)+ \(change.after)\n"
    }
    .joined()
  }
}
