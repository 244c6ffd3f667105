/// A value of a scenario file with its place: text, list, mapping or nothing.
struct SourceNode: Sendable {
  enum Content: Sendable {
    case text(String)
    case list([SourceNode])
    case mapping([Entry])
    case nothing
  }

  struct Entry: Sendable {
    var key: String
    var keyAt: SourceRange
    var value: SourceNode
  }

  var content: Content
  var at: SourceRange
  /// Column of the first character of the text where it stands on one line unfolded, else nil.
  var textColumn: Int?
  /// In place of what encloses it: the value came from a view or from `place defaults`.
  var attribution: Attribution?
  /// Path where it is written, if that is not the path where it is read.
  var writtenPath: String?
  /// The view in whose `set:` it stands.
  var view: String?

  init(_ content: Content, at: SourceRange, textColumn: Int? = nil) {
    self.content = content
    self.at = at
    self.textColumn = textColumn
  }

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  var isNothing: Bool {
    if case .nothing = content { true } else { false }
  }

  var shape: ScenarioProblem.Shape {
    switch content {
    case .text: .text
    case .list: .list
    case .mapping: .mapping
    case .nothing: .nothing
    }
  }

  /// The value under `key`, or nil.
  subscript(key: String) -> SourceNode? {
    entries?.first { $0.key == key }?.value
  }

  /// The place of a part of the text; the whole value where the text is folded over lines.
  func range(of part: TextRange) -> SourceRange {
    guard let textColumn else { return at }
    return SourceRange(
      file: at.file, line: at.line, column: textColumn + part.offset, length: part.length)
  }
}

extension SourceNode {
  /// This value and all below it as set by a view.
  func set(byView view: String) -> SourceNode {
    var node = self
    node.view = view
    switch content {
    case .list(let items): node.content = .list(items.map { $0.set(byView: view) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          Entry(key: entry.key, keyAt: entry.keyAt, value: entry.value.set(byView: view))
        })
    case .text, .nothing: break
    }
    return node
  }

  /// Gives a section of a file that file's `source:` or `assumption:`, because in the merged tree
  /// those of one file must not cover another's.
  mutating func cover(with attribution: Attribution?, isById: Bool) {
    guard let attribution, case .mapping(var entries) = content else { return }
    if isById {
      let hasOwn = entries.count != idEntries.count
      for index in entries.indices where !hasOwn {
        entries[index].value.attribution = attribution
      }
      content = .mapping(entries)
    } else {
      self.attribution = attribution
    }
  }
}
