/// A JSON text to be: keys are sorted, numbers have their shortest round-trip form.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A seed.
  case unsigned(UInt64)
  /// NaN and ±∞ are written as null.
  case number(Double)
  case text(String)
  case list([JSONValue])
  /// Keys are written in the order of their UTF-8 bytes; the last of equal ones counts.
  case object([String: JSONValue])

  public static func number(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }

  public static func text(_ value: String?) -> JSONValue {
    value.map { .text($0) } ?? .null
  }

  /// UTF-8 text with a line per member, lists of plain values on one line, and a newline at the end.
  public var document: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }
}

extension JSONValue {
  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += Self.numberText(value)
    case .text(let value): text += Self.quoted(value)
    case .list(let values): Self.write(values, to: &text, indentation)
    case .object(let members): Self.write(members, to: &text, indentation)
    }
  }

  private static func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private static func write(_ values: [JSONValue], to text: inout String, _ indentation: Int) {
    let isOneLine = values.allSatisfy(\.isPlain)
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += isOneLine ? ", " : "," }
      if !isOneLine { newLine(&text, indentation + 1) }
      value.write(to: &text, indentation: indentation + 1)
    }
    if !isOneLine { newLine(&text, indentation) }
    text += "]"
  }

  private static func write(
    _ members: [String: JSONValue], to text: inout String, _ indentation: Int
  ) {
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    text += "{"
    for (index, member) in sorted.enumerated() {
      if index > 0 { text += "," }
      newLine(&text, indentation + 1)
      text += quoted(member.key) + ": "
      member.value.write(to: &text, indentation: indentation + 1)
    }
    if !sorted.isEmpty { newLine(&text, indentation) }
    text += "}"
  }

  private static func newLine(_ text: inout String, _ indentation: Int) {
    text += "\n" + String(repeating: " ", count: indentation)
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}": text += "\\u00" + hexadecimal(scalar.value)
      case "\u{7F}"..."\u{9F}": text += "\\u00" + hexadecimal(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
