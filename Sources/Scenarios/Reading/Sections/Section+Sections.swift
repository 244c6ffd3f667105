extension Section {
  /// The mapping under `key`; nil where it is left out.
  func section(_ key: String, _ table: KeyTable) -> Section? {
    self[key].map { below($0, table, path: path + [key]) }
  }

  /// The mapping under `key`, empty where it is left out, so that its defaults can be read.
  func sectionOrDefaults(_ key: String, _ table: KeyTable) -> Section {
    section(key, table)
      ?? Section(
        SourceNode(.mapping([]), at: at), table, path: path + [key], within: attribution,
        isWritten: false, notes: notes)
  }

  func below(_ node: SourceNode, _ table: KeyTable, path: [String]) -> Section {
    var node = node
    if node.writtenPath == nil, let writtenPath, let key = path.last {
      node.writtenPath = "\(writtenPath).\(key)"
    }
    return Section(node, table, path: path, within: attribution, notes: notes)
  }

  /// The nodes of a mapping by id, in the order of the file; what is no id is reported and left out.
  func nodesById(_ key: String) -> [(id: String, at: SourceRange, node: SourceNode)] {
    guard let node = self[key] else { return [] }
    guard node.entries != nil else {
      wrongShape(node, .byId)
      return []
    }
    let named = node.idEntries.filter { entry in
      let mayHaveCapitals = table[key]?.idsMayHaveCapitals ?? false
      let isId = Identifier.isValid(entry.key, upperCase: mayHaveCapitals)
      if !isId { report(.invalidId(entry.key), at: entry.keyAt) }
      return isId
    }
    let outer = notes.attribution(of: node) ?? node.attribution ?? attribution
    return named.map { entry in
      var value = entry.value
      if value.attribution == nil { value.attribution = outer }
      return (entry.key, entry.keyAt, value)
    }
  }

  /// Sections by id, sorted by id.
  func sectionsById(
    _ key: String, _ table: KeyTable
  ) -> [(id: String, at: SourceRange, section: Section)] {
    nodesById(key).sorted { bytewise($0.id, $1.id) }.map {
      ($0.id, $0.at, below($0.node, table, path: path + [key, $0.id]))
    }
  }

  /// The mappings of a list, in order, with paths that `name` gives by index from 1.
  func list(_ key: String, _ table: KeyTable) -> [Section] {
    guard let node = self[key] else { return [] }
    guard case .list(let items) = node.content else {
      wrongShape(node, .list)
      return []
    }
    return items.enumerated().map { index, item in
      below(item, table, path: path + [key, String(index + 1)])
    }
  }
}

extension SourceNode {
  /// The entries of a mapping by id, without `source:` and `assumption:` that cover them.
  var idEntries: [Entry] {
    (entries ?? []).filter { !$0.isCover }
  }
}

/// Ids: lower case words of letters, digits, `-` and `_`, beginning with a letter or digit.
enum Identifier {
  static func isValid(_ text: String, upperCase: Bool = false) -> Bool {
    guard let first = text.utf8.first, isWord(first, upperCase) else { return false }
    return text.utf8.allSatisfy {
      isWord($0, upperCase) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private static func isWord(_ byte: UInt8, _ upperCase: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): upperCase
    default: false
    }
  }
}
