/// The text of one scenario file under the name by which messages call it.
public struct ScenarioText: Sendable, Equatable {
  public let name: String
  /// Without a byte order mark; bytes that are not UTF-8 are replaced by U+FFFD.
  public let text: String
  /// Lines as YAML counts them: ended by LF, CR, CR LF, NEL, LS or PS.
  public let lines: [String]
  /// As read.
  let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    text = String(decoding: self.bytes.prefix(Limits.bytes + 1), as: UTF8.self)
    lines = Self.lines(of: text)
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar == "\n", last == "\r" { continue }
      guard lineEnds.contains(scalar) else {
        line.append(scalar)
        continue
      }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    return lines + [String(line)]
  }

  static let lineEnds: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  func range(line: Int, column: Int, length: Int = 1) -> SourceRange {
    SourceRange(file: name, line: line, column: column, length: length)
  }
}
