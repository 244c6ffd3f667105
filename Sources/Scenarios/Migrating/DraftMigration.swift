/// Writes `linchpin: 1` where a draft has another spelling of it, or none.
struct DraftMigration {
  let text: ScenarioText
  let root: SourceNode

  /// nil where the first key has something before it on its line, such as `{` or `---`.
  func edit() -> TextEdit? {
    let version = "\(LanguageVersion.number)"
    guard let entry = root.entries?.first(where: { $0.key == "linchpin" }) else {
      return insertion("linchpin: \(version)")
    }
    if entry.value.text != nil { return TextEdit(.replacement(entry.value.at), version) }
    guard entry.value.isNothing else { return nil }
    let key = entry.keyAt
    let line = text.lines[key.line - 1].unicodeScalars
    let end = key.column - 1 + key.length
    guard line.dropFirst(end).first == ":" else { return nil }
    let after = text.range(line: key.line, column: end + 2)
    return TextEdit(.insertion(after), " \(version)")
  }

  private func insertion(_ line: String) -> TextEdit? {
    let at = root.at
    guard text.lines.indices.contains(at.line - 1) else { return nil }
    let before = text.lines[at.line - 1].unicodeScalars.prefix(at.column - 1)
    guard before.allSatisfy({ $0 == " " }), !text.lines[at.line - 1].contains("{") || isBlock
    else { return nil }
    return TextEdit(.line(text.range(line: at.line, column: 1)), String(before) + line)
  }

  /// Whether the first key stands where the mapping begins, without a brace.
  private var isBlock: Bool {
    root.entries?.first.map { $0.keyAt.line == root.at.line && $0.keyAt.column == root.at.column }
      ?? false
  }
}
