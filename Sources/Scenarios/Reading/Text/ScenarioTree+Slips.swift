extension ScenarioTree {
  /// Reads a misspelt key as the one that it is nearest to, after reporting it.
  ///
  /// What stands below it is then read as well: its own mistakes are found in the same reading, and
  /// nothing that refers to it is reported in its stead.
  func readingSlips() -> ScenarioTree {
    var tree = self
    tree.root = mended(root, .scenario, &tree.problems)
    return tree
  }

  private func mended(
    _ node: SourceNode, _ table: KeyTable, _ problems: inout [ScenarioProblem]
  ) -> SourceNode {
    guard var entries = node.entries else { return node }
    for index in entries.indices {
      mend(&entries, index, table, &problems)
      guard let description = table[entries[index].key], let below = description.below else {
        continue
      }
      entries[index].value = mended(entries[index].value, below, of: description, &problems)
    }
    var result = node
    result.content = .mapping(entries)
    return result
  }

  /// Renames an entry whose key the table does not have, where the nearest one is not written too.
  private func mend(
    _ entries: inout [SourceNode.Entry], _ index: Int, _ table: KeyTable,
    _ problems: inout [ScenarioProblem]
  ) {
    let key = entries[index].key
    let known = table.writable
    let isLater = table == .scenario && KeyTable.laterSections.contains(key)
    guard !known.contains(key), !isLater else { return }
    let nearest = nearestNames(to: key, among: known)
    guard let meant = nearest.first, !entries.contains(where: { $0.key == meant }) else { return }
    problems.append(
      ScenarioProblem(
        .unknownKey(key, section: table.name, known: known), at: entries[index].keyAt,
        nearest: nearest))
    entries[index].key = meant
  }

  /// A value with mappings of one table: itself, by id, or in a list.
  private func mended(
    _ node: SourceNode, _ table: KeyTable, of description: KeyDescription,
    _ problems: inout [ScenarioProblem]
  ) -> SourceNode {
    var result = node
    switch (description.expects, node.content) {
    case (.byId, .mapping(let entries)):
      result.content = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value = mended(entry.value, table, &problems)
          return entry
        })
    case (.list, .list(let items)):
      result.content = .list(items.map { mended($0, table, &problems) })
    case (.byId, _), (.list, _): break
    default: result = mended(node, table, &problems)
    }
    return result
  }
}
