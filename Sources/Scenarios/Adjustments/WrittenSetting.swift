/// `PATH=VALUE` taken apart.
struct WrittenSetting {
  let path: WrittenWord
  /// The value as a node of the scenario's tree; nothing brings the default back, as in a view.
  let value: SourceNode

  /// nil, and reported, where there is no `=`, no path, or where a value in braces is no YAML.
  init?(_ text: String, index: Int, notes: ReadingNotes) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].trimmingSpaces
    let whole = Adjustments.OptionName.set.range(index, length: text.unicodeScalars.count)
    guard parts.count == 2, !name.text.isEmpty else {
      notes.report(.settingWithoutValue(text), at: whole)
      return nil
    }
    path = WrittenWord(
      text: name.text,
      at: Adjustments.OptionName.set.range(
        index, from: name.offset, length: name.text.unicodeScalars.count))
    let value = parts[1].trimmingSpaces
    let offset = parts[0].unicodeScalars.count + 1 + value.offset
    guard var node = Self.node(value.text, index: index, offset: offset, notes: notes) else {
      return nil
    }
    node.attribution = node.attribution ?? .commandLine
    self.value = node
  }

  /// Text as it stands, so that no quotes are needed; YAML only in `{…}` and `[…]`.
  private static func node(
    _ text: String, index: Int, offset: Int, notes: ReadingNotes
  ) -> SourceNode? {
    let length = text.unicodeScalars.count
    let at = Adjustments.OptionName.set.range(index, from: offset, length: length)
    guard text.hasPrefix("{") || text.hasPrefix("[") else {
      return text.isEmpty || text == "~"
        ? SourceNode(.nothing, at: at) : SourceNode(.text(text), at: at, textColumn: offset + 1)
    }
    let lines = String(repeating: "\n", count: index) + String(repeating: " ", count: offset)
    let read = YamlTree.read(
      ScenarioText(name: Adjustments.OptionName.set.rawValue, text: lines + text))
    for problem in read.problems { notes.report(problem.kind, at: at) }
    return read.problems.isEmpty ? read.root : nil
  }
}

extension Attribution {
  /// The origin of a number that a user set for one call.
  static let commandLine = Attribution.assumption("set on the command line")
}

extension Substring {
  /// Without spaces at both ends, and how many scalars stood before.
  fileprivate var trimmingSpaces: (text: String, offset: Int) {
    let rest = drop { $0 == " " }
    let end = rest.lastIndex { $0 != " " }
    let text = end.map { String(rest[...$0]) } ?? ""
    return (text, unicodeScalars.count - rest.unicodeScalars.count)
  }
}
