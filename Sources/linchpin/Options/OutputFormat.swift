import ArgumentParser
import Reporting
import Scenarios

/// The form of a result.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  case csv

  /// The format with a name, one of `allowed`.
  static func reading(
    _ allowed: [OutputFormat]
  ) -> @Sendable (_ written: String) throws -> OutputFormat {
    { written in
      let names = allowed.map(\.rawValue)
      guard let format = OutputFormat(rawValue: written), allowed.contains(format) else {
        let nearest = nearestNames(to: written, among: names)
        throw ValidationError(
          say("There is no format '\(written)' here.") + Suggestion.text(nearest)
            + say(" Formats: \(names.joined(separator: ", "))."))
      }
      return format
    }
  }

  static func completion(_ allowed: [OutputFormat]) -> CompletionKind {
    .list(allowed.map(\.rawValue))
  }
}
