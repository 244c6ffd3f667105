/// A file laid over the scenario that it extends.
///
/// Mappings merge key by key and sections by id; a number, and a list of words, is replaced whole;
/// links merge by id; an empty value takes away what the base has.
struct Overlay {
  private typealias Entry = SourceNode.Entry

  private(set) var problems: [ScenarioProblem] = []
  /// Sources by which the base covers a mapping that the file covers anew.
  private(set) var hiddenSources: [WrittenWord] = []

  /// Both trees carry their origins on each number (`withOrigins`).
  mutating func changed(_ base: SourceNode, by change: SourceNode) -> SourceNode {
    var old = base
    old.content = .mapping(
      (base.entries ?? []).filter { entry in
        if entry.key == "source" { hide(entry) }
        return !ScenarioTree.ofEachFile.contains(entry.key)
      })
    return changed(old, by: change, path: [])
  }

  private mutating func changed(
    _ base: SourceNode, by change: SourceNode, path: [String]
  ) -> SourceNode {
    var node = change
    switch (base.content, change.content) {
    case (.mapping(let old), .mapping(let new)) where merges(old, new, path):
      node.content = .mapping(merged(old, new, path))
    case (.list(let old), .list(let new)) where isLinks(path):
      node.content = .list(changedLinks(old, by: new, path))
    case (.list(let old), .mapping) where isLinks(path):
      node.content = .list(changedLinks(old, byId: change.idEntries, path))
    default: return base.changed(to: change)
    }
    return node
  }

  /// Whether two mappings are merged; else the new one stands in place of the old.
  private func merges(_ old: [Entry], _ new: [Entry], _ path: [String]) -> Bool {
    if path.isChangeOfView || new.contains(where: { $0.key == "value" }) { return false }
    guard let table = KeyTable.at(path), table.takesOneKey else { return true }
    return new.contains { entry in old.contains { $0.key == entry.key } || entry.value.isNothing }
  }

  private func isLinks(_ path: [String]) -> Bool {
    path.last == "links" && KeyTable.isById(path)
  }

  /// In the order of the base, then what is new.
  private mutating func merged(_ old: [Entry], _ new: [Entry], _ path: [String]) -> [Entry] {
    let changes = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    let isCovered = path.hasCovers && new.contains(where: \.isCover)
    var entries: [Entry] = []
    for var entry in old {
      if isCovered, entry.isCover {
        hide(entry)
      } else if let change = changes[entry.key] {
        if change.value.isNothing { continue }
        entry.value = changed(entry.value, by: change.value, path: path + [entry.key])
        entry.keyAt = change.keyAt
        entries.append(entry)
      } else {
        entries.append(entry)
      }
    }
    let known = Set(old.filter { !(isCovered && $0.isCover) }.map(\.key))
    return entries + new.filter { !known.contains($0.key) && isNew($0, beside: old, path) }
  }

  /// False, and reported, for an id to be taken away that the base does not have.
  private mutating func isNew(_ entry: Entry, beside old: [Entry], _ path: [String]) -> Bool {
    guard entry.value.isNothing, path.hasIds else { return true }
    let ids = old.filter { !$0.isCover }.map(\.key)
    problems.append(
      ScenarioProblem(
        .nothingToTakeAway(entry.key), at: entry.keyAt,
        nearest: nearestNames(to: entry.key, among: ids)))
    return false
  }

  private mutating func hide(_ entry: Entry) {
    guard entry.key == "source", let name = entry.value.text else { return }
    hiddenSources.append(WrittenWord(text: name, at: entry.value.at))
  }
}

extension Overlay {
  /// Links written again change those of the base; others are added.
  private mutating func changedLinks(
    _ old: [SourceNode], by new: [SourceNode], _ path: [String]
  ) -> [SourceNode] {
    let ids = LinkName.ids(of: old)
    var links = old
    var changed = Set<Int>()
    for item in new {
      guard let index = LinkName.index(of: item, among: old, ids: ids) else {
        links.append(item)
        continue
      }
      if !changed.insert(index).inserted {
        problems.append(ScenarioProblem(.duplicateLink(ids[index]), at: item.at))
      }
      links[index] = link(old[index], changedBy: item, path + [ids[index]])
    }
    return links
  }

  /// Links changed or taken away by their ids.
  private mutating func changedLinks(
    _ old: [SourceNode], byId new: [SourceNode.Entry], _ path: [String]
  ) -> [SourceNode] {
    let ids = LinkName.ids(of: old)
    let changes = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
    for entry in new where !ids.contains(entry.key) {
      problems.append(
        ScenarioProblem(
          .unknownName(entry.key, .link), at: entry.keyAt,
          nearest: nearestNames(to: entry.key, among: ids)))
    }
    var links: [SourceNode] = []
    for (id, link) in zip(ids, old) {
      guard let change = changes[id] else {
        links.append(link)
        continue
      }
      if !change.isNothing { links.append(self.link(link, changedBy: change, path + [id])) }
    }
    return links
  }

  /// What says which link is meant (its ends, its id) does not change it.
  private mutating func link(
    _ link: SourceNode, changedBy change: SourceNode, _ path: [String]
  ) -> SourceNode {
    var change = change
    change.content = .mapping(
      (change.entries ?? []).filter { !["from", "to", "id"].contains($0.key) })
    return changed(link, by: change, path: path)
  }
}

extension [String] {
  /// Whether the path leads to a value that a view sets.
  fileprivate var isChangeOfView: Bool {
    count == 4 && first == "views" && self[2] == "set"
  }

  /// Whether the keys there are ids that the base must have for them to be taken away.
  fileprivate var hasIds: Bool {
    self == ["groups"] || KeyTable.isById(self)
  }

  /// Whether `source:` or `assumption:` there covers numbers.
  fileprivate var hasCovers: Bool {
    KeyTable.at(self)?.holdsNumbers ?? true
  }
}
