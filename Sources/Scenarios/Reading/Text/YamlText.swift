/// A text made safe for Yams: aliases and repeated keys are hidden from it and found by `YamlTree`.
///
/// Yams expands aliases without a limit (its check of repeated keys hashes the expansion) and stops
/// at the first repeated key. Every `*` becomes U+E000, and the first letter of a repeated key
/// U+E001; both keep every line and column, and neither may stand in a scenario.
struct YamlText {
  static let alias: Unicode.Scalar = "\u{E000}"
  static let repeated: Unicode.Scalar = "\u{E001}"

  /// A position, counted from 1.
  struct Position: Hashable {
    var line: Int
    var column: Int
  }

  private(set) var lines: [[Unicode.Scalar]]
  /// First letters of hidden keys by their position.
  private(set) var hidden: [Position: Unicode.Scalar] = [:]

  init(_ text: ScenarioText) {
    lines = text.lines.map { line in line.unicodeScalars.map { $0 == "*" ? Self.alias : $0 } }
  }

  /// At least 16 bytes long, because Yams keeps a pointer into the string's storage.
  ///
  /// Scalar by scalar: appending a sequence to a scalar view copies the whole view each time.
  var protected: String {
    var view = String.UnicodeScalarView()
    for line in lines {
      for scalar in line { view.append(scalar) }
      view.append("\n")
    }
    for _ in 0..<16 { view.append("\n") }
    var text = String(view)
    text.makeContiguousUTF8()
    return text
  }

  /// As written, `*` included.
  static func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(alias) else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map { $0 == alias ? "*" : $0 })
    return String(view)
  }

  func scalar(at position: Position) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    let line = lines[position.line - 1]
    return line.indices.contains(position.column - 1) ? line[position.column - 1] : nil
  }

  /// Hides the key that begins at `position` from the check; false where that cannot be done.
  mutating func hideKey(at position: Position) -> Bool {
    var first = position
    if let quote = scalar(at: position), quote == "\"" || quote == "'" { first.column += 1 }
    guard let letter = scalar(at: first), letter != Self.repeated, Self.isKeyLetter(letter) else {
      return false
    }
    lines[first.line - 1][first.column - 1] = Self.repeated
    hidden[position] = letter
    return true
  }

  private static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
  }
}
