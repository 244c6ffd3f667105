/// A number's node taken apart: text, origin, note and stream, written alone or as a mapping.
struct WrittenInput {
  /// The node of the number's own text.
  let value: SourceNode
  let text: String
  let origin: Attribution
  let note: String?
  let stream: String?
  let writtenPath: String?

  var at: SourceRange { value.at }

  /// nil, and reported, where the node is no number's.
  init?(
    _ node: SourceNode, _ table: KeyTable = .number, within parent: Attribution,
    notes: ReadingNotes
  ) {
    writtenPath = node.writtenPath
    if let text = node.text {
      guard notes.isShort(text, at: node.at) else { return nil }
      self.value = node
      self.text = text
      origin = node.attribution ?? parent
      (note, stream) = (nil, nil)
      return
    }
    guard node.entries != nil else {
      notes.report(.wrongShape(expected: .value, found: node.shape), at: node.at)
      return nil
    }
    let section = Section(node, table, path: [], within: parent, notes: notes)
    guard let value = section["value"] else { return nil }
    guard section.formula("value") != nil, let text = value.text else { return nil }
    let unit = table["unit"] == nil ? nil : section.text("unit")
    self.value = value
    self.text = unit.map { "\(text) \($0)" } ?? text
    origin = section.attribution
    note = section.text("note")
    stream = section.text("stream")
  }
}
