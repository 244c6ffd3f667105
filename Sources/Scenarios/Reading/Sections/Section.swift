/// A mapping of the file read by its table: unknown and missing keys are reported when it is made.
struct Section {
  let notes: ReadingNotes
  let table: KeyTable
  /// Of the mapping, as inputs below it are named.
  let path: [String]
  /// Where its own key or the mapping stands.
  let at: SourceRange
  let attribution: Attribution
  let writtenPath: String?
  private let entries: [SourceNode.Entry]

  /// The node under `parent`'s attribution; a node that is no mapping is reported and read as empty.
  ///
  /// What is not written (`isWritten` false) only has its defaults, and is missing nothing.
  init(
    _ node: SourceNode, _ table: KeyTable, path: [String], within parent: Attribution,
    isWritten: Bool = true, notes: ReadingNotes
  ) {
    self.notes = notes
    self.table = table
    self.path = path
    at = node.at
    writtenPath = node.writtenPath
    entries = node.entries ?? []
    let inherited = node.attribution ?? parent
    attribution = table.holdsNumbers ? notes.attribution(of: node) ?? inherited : inherited
    if node.entries == nil, !node.isNothing {
      notes.report(.wrongShape(expected: .mapping, found: node.shape), at: node.at)
    } else if isWritten {
      reportUnknownKeys()
      reportMissingKeys()
    }
  }

  /// The value under `key`; nil where it is left out or empty.
  subscript(key: String) -> SourceNode? {
    precondition(table.keys.contains { $0.key == key }, "\(table.name) has no key \(key)")
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNothing else {
      return nil
    }
    return value
  }

  func has(_ key: String) -> Bool {
    self[key] != nil
  }

  func keyRange(_ key: String) -> SourceRange {
    entries.first { $0.key == key }?.keyAt ?? at
  }

  func report(_ kind: ScenarioProblem.Kind, at range: SourceRange, nearest: [String] = []) {
    notes.report(kind, at: range, nearest: nearest)
  }

  func wrongShape(_ node: SourceNode, _ expected: Expectation) {
    report(.wrongShape(expected: expected, found: node.shape), at: node.at)
  }
}

extension Section {
  private func reportUnknownKeys() {
    for entry in entries where !table.takes(entry.key) {
      let known = table.writable
      report(
        .unknownKey(entry.key, section: table.name, known: known), at: entry.keyAt,
        nearest: nearestNames(to: entry.key, among: known))
    }
  }

  /// Known keys that an unknown one stands for: they are not missing as well.
  private var slips: [String] {
    entries.filter { !table.takes($0.key) }.compactMap {
      nearestNames(to: $0.key, among: table.writable).first
    }
  }

  private func isRequired(_ description: KeyDescription) -> Bool {
    if case .unless(let other) = description.need {
      return !entries.contains { $0.key == other && !$0.value.isNothing }
    }
    return description.need == .required
  }

  private func reportMissingKeys() {
    let slips = slips
    for description in table.keys
    where isRequired(description) && !slips.contains(description.key) {
      guard let entry = entries.first(where: { $0.key == description.key }) else {
        report(
          .missingKey(description.key, section: table.name, expected: description.expects), at: at)
        continue
      }
      if entry.value.isNothing {
        report(.wrongShape(expected: description.expects, found: .nothing), at: entry.keyAt)
      }
    }
  }
}
