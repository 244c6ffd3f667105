/// Reads `links:` of a front.
struct LinkReader {
  private let front: Section
  private let places: [Place]

  init(_ front: Section, places: [Place]) {
    self.front = front
    self.places = places
  }

  /// Sorted by id.
  func links() -> [SupplyLink] {
    guard let node = front["links"] else { return [] }
    guard case .list(let items) = node.content else {
      front.wrongShape(node, .list)
      return []
    }
    var links: [SupplyLink] = []
    for (item, id) in zip(items, LinkName.ids(of: items)) {
      let section = front.below(item, .link, path: front.path + ["links", id])
      guard let link = link(section, id: id) else { continue }
      if links.contains(where: { $0.id == id }) {
        section.report(.duplicateLink(id), at: item["id"]?.at ?? item.at)
      }
      links.append(link)
    }
    return links.sorted { bytewise($0.id, $1.id) }
  }

  private func link(_ section: Section, id: String) -> SupplyLink? {
    let ids = places.map(\.id)
    let ends = ["from", "to"].map { key in
      section.word(key).flatMap { section.index(of: $0, among: ids, .place) }
    }
    let capacity = section.number("capacity")
    let written = section.distance("km")
    guard let from = ends[0], let to = ends[1] else { return nil }
    if from == to {
      section.report(.linkEndsEqual(ids[from]), at: section["to"]?.at ?? section.at)
      return nil
    }
    guard let kilometres = written ?? greatCircle(from, to) else {
      section.report(.linkWithoutLength(from: ids[from], to: ids[to]), at: section.at)
      return nil
    }
    return SupplyLink(
      id: id, from: from, to: to, kilometres: kilometres, capacity: capacity,
      kind: section.text("kind") ?? "road")
  }

  /// nil where a place has no coordinates.
  private func greatCircle(_ from: Int, _ to: Int) -> Double? {
    guard let start = GreatCircle.Point(places[from]), let end = GreatCircle.Point(places[to])
    else { return nil }
    return GreatCircle.kilometres(start, end)
  }
}

/// The ids of links that the scenario does not name.
enum LinkName {
  /// `id`, else `FROM-TO`, with the kind appended where those two places are linked before.
  ///
  /// Which of two links counts as the second is settled by kind, not by the order of the list.
  static func ids(of items: [SourceNode]) -> [String] {
    let ends = items.map { "\($0["from"]?.text ?? "?")-\($0["to"]?.text ?? "?")" }
    let pairs = items.map(pair)
    return items.indices.map { index in
      if let id = items[index]["id"]?.text { return id }
      let rivals = items.indices.filter { pairs[$0] == pairs[index] && items[$0]["id"] == nil }
      let first = rivals.min { rank(items[$0], $0) < rank(items[$1], $1) }
      return first == index ? ends[index] : "\(ends[index])-\(kind(items[index]))"
    }
  }

  /// Which of `links` an item written again means: by its id, else by its two places (in either
  /// order) and its kind; the plain one where it says no kind.
  static func index(of item: SourceNode, among links: [SourceNode], ids: [String]) -> Int? {
    if let id = item["id"]?.text { return ids.firstIndex(of: id) }
    let same = links.indices.filter { pair(links[$0]) == pair(item) }
    guard let kind = item["kind"]?.text else {
      return same.min { rank(links[$0], $0) < rank(links[$1], $1) }
    }
    return same.first { Self.kind(links[$0]) == kind }
  }

  private static func kind(_ item: SourceNode) -> String {
    item["kind"]?.text ?? "road"
  }

  /// Roads keep the plain id; then by kind, then in the order of the list.
  private static func rank(_ item: SourceNode, _ index: Int) -> (Int, String, Int) {
    (kind(item) == "road" ? 0 : 1, kind(item), index)
  }

  private static func pair(_ item: SourceNode) -> [String] {
    [item["from"]?.text ?? "?", item["to"]?.text ?? "?"].sorted(by: bytewise)
  }
}
