/// Comma-separated values by RFC 4180, but with a plain newline at the end of a line.
struct CSVTable {
  private(set) var text = ""

  init(heading: [String]) {
    append(heading)
  }

  mutating func append(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\n"
  }

  /// The shortest round-trip form; empty where there is none.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
