/// The text of one scenario file under the name by which messages call it.
public struct ScenarioText: Sendable, Equatable {
  public let name: String
  /// Without a byte order mark; bytes that are not UTF-8 are replaced by U+FFFD.
  ///
  /// Empty where the file is above `Limits.bytes` or `Limits.signs`.
  public let text: String
  /// Lines as YAML counts them: ended by LF, CR, CR LF, NEL, LS or PS.
  public let lines: [String]
  /// As read.
  let bytes: [UInt8]
  /// Of the bytes, as `Limits.signs` counts them.
  let signs: Int

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
    signs = Self.signs(of: self.bytes)
    let isRefused = self.bytes.count > Limits.bytes || signs > Limits.signs
    text = String(decoding: isRefused ? [] : self.bytes, as: UTF8.self)
    lines = Self.lines(of: text)
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  private static func signs(of bytes: [UInt8]) -> Int {
    var count = 0
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in bytes {
      if isSign(byte, after: last, beforeLast) { count += 1 }
      (beforeLast, last) = (last, byte)
    }
    return count
  }

  /// The sequences are the line ends NEL (C2 85), LS and PS (E2 80 A8, E2 80 A9).
  private static func isSign(_ byte: UInt8, after last: UInt8, _ beforeLast: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x2C, 0x2D, 0x3A, 0x5B, 0x7B: true
    case 0x85: last == 0xC2
    case 0xA8, 0xA9: last == 0x80 && beforeLast == 0xE2
    default: false
    }
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
