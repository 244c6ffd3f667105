extension ScenarioTree {
  /// Reads a misspelt key as the one that it is nearest to, after reporting it.
  ///
  /// What stands below it is then read as well: its own mistakes are found in the same reading, and
  /// nothing that refers to it is reported in its stead.
  func readingSlips() -> ScenarioTree {
    var tree = self
    var slips = KeySlips()
    tree.root = slips.mended(root, .scenario)
    tree.problems += slips.problems
    return tree
  }
}

/// The misspelt keys of a tree.
private struct KeySlips {
  private var found: [ScenarioProblem] = []
  private var unknown = 0
  /// The first unknown key that is left out.
  private var firstLeftOut: SourceRange?

  var problems: [ScenarioProblem] {
    guard let firstLeftOut else { return found }
    let count = unknown - Limits.unknownKeys
    return found + [ScenarioProblem(.furtherUnknownKeys(count), at: firstLeftOut)]
  }

  mutating func mended(_ node: SourceNode, _ table: KeyTable) -> SourceNode {
    guard let written = node.entries else { return node }
    var entries = admitted(written, table)
    for index in entries.indices {
      mend(&entries, index, table)
      guard let description = table[entries[index].key], let below = description.below else {
        continue
      }
      entries[index].value = mended(entries[index].value, below, of: description)
    }
    var result = node
    result.content = .mapping(entries)
    return result
  }

  /// Without the unknown keys above `Limits.unknownKeys`, which would cost much and say little.
  private mutating func admitted(
    _ entries: [SourceNode.Entry], _ table: KeyTable
  ) -> [SourceNode.Entry] {
    entries.filter { entry in
      if table.takes(entry.key) { return true }
      unknown += 1
      if unknown == Limits.unknownKeys + 1 { firstLeftOut = entry.keyAt }
      return unknown <= Limits.unknownKeys
    }
  }

  /// Renames an entry whose key the table does not have, where the nearest one is not written too.
  private mutating func mend(
    _ entries: inout [SourceNode.Entry], _ index: Int, _ table: KeyTable
  ) {
    let key = entries[index].key
    guard !table.takes(key) else { return }
    let known = table.writable
    let nearest = nearestNames(to: key, among: known)
    guard let meant = nearest.first, !entries.contains(where: { $0.key == meant }) else { return }
    found.append(
      ScenarioProblem(
        .unknownKey(key, section: table.name, known: known), at: entries[index].keyAt,
        nearest: nearest))
    entries[index].key = meant
  }

  /// A value with mappings of one table: itself, by id, or in a list.
  private mutating func mended(
    _ node: SourceNode, _ table: KeyTable, of description: KeyDescription
  ) -> SourceNode {
    var result = node
    switch (description.expects, node.content) {
    case (.byId, .mapping(let entries)):
      result.content = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value = mended(entry.value, table)
          return entry
        })
    case (.list, .list(let items)):
      result.content = .list(items.map { mended($0, table) })
    case (.byId, _), (.list, _): break
    default: result = mended(node, table)
    }
    return result
  }
}
