/// A file of the project as the rules see it.
struct SourceFile {
  /// The path from the project's root, with `/` between its parts.
  let path: String
  let byteCount: Int
  /// The text by lines; empty when the file is not text or too large to be read.
  let lines: [Substring]
  /// The Swift code without comments and string contents; empty for other files.
  let tokens: [Token]

  init(path: String, text: String) {
    self.init(path: path, text: text, byteCount: text.utf8.count)
  }

  init(path: String, text: String, byteCount: Int) {
    self.path = path
    self.byteCount = byteCount
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    tokens = path.hasSuffix(".swift") ? Lexer.tokens(of: text) : []
  }

  var isSwift: Bool { path.hasSuffix(".swift") }
  var isTest: Bool { path.hasPrefix("Tests/") }
  var name: Substring { path.split(separator: "/").last ?? "" }

  /// The module whose source this is: `Sources/NAME/…`, or the shipped scenarios at the root.
  var module: String? {
    let parts = path.split(separator: "/")
    guard isSwift, parts.count > 1 else { return nil }
    switch parts[0] {
    case "Scenarios": return "ShippedScenarios"
    case "Sources": return String(parts[1])
    default: return nil
    }
  }

  func violation(line: Int, ban: String, use replacement: String) -> Violation {
    Violation(path: path, line: line, ban: ban, replacement: replacement)
  }
}
