/// Finds the value that a view changes: an assumption by name, or keys joined by dots.
struct ViewPath {
  /// A part of the path that nothing has.
  struct Unknown: Error {
    var part: String
    var known: [String]
  }

  let keys: [String]

  init(_ text: String, in root: SourceNode) {
    let assumptions = root["assumptions"]?.entries?.map(\.key) ?? []
    keys =
      assumptions.contains(text)
      ? ["assumptions", text] : text.split(separator: ".").map { String($0) }
  }

  /// The root with the new value at this path; keys with defaults may be absent so far.
  func set(_ value: SourceNode, at place: SourceRange, in root: SourceNode) throws(Unknown)
    -> SourceNode
  {
    guard let first = keys.first, Self.sections.contains(first) || first == "assumptions"
    else { throw unknownStart(root) }
    return try replaced(root, keys[...], by: value, at: place)
  }

  private func unknownStart(_ root: SourceNode) -> Unknown {
    let assumptions = root["assumptions"]?.idEntries.map(\.key) ?? []
    return Unknown(part: keys.first ?? "", known: assumptions + Self.sections)
  }

  private static let sections = [
    "powers", "fronts", "contests", "coalition", "entries", "truce", "coercion", "sequences",
    "ends", "credibility", "calendar", "seasons", "definitions", "correlations", "decisions",
  ]

  /// Links have ids; other lists count from 1.
  private func ids(of items: [SourceNode], at path: ArraySlice<String>) -> [String] {
    path.last == "links" ? LinkName.ids(of: items) : items.indices.map { "\($0 + 1)" }
  }

  private func replaced(
    _ node: SourceNode, _ rest: ArraySlice<String>, by value: SourceNode, at place: SourceRange
  ) throws(Unknown) -> SourceNode {
    guard let key = rest.first else { return node.changed(to: value) }
    var result = node
    switch node.content {
    case .list(var items):
      let ids = ids(of: items, at: keys[..<rest.startIndex])
      guard let index = ids.firstIndex(of: key) else { throw Unknown(part: key, known: ids) }
      items[index] = try replaced(items[index], rest.dropFirst(), by: value, at: place)
      result.content = .list(items)
    case .mapping(var entries):
      let index = try index(of: key, in: &entries, before: rest, at: place)
      let below = entries[index].value
      entries[index].value = try replaced(below, rest.dropFirst(), by: value, at: place)
      result.content = .mapping(entries)
    case .text, .nothing:
      throw Unknown(part: key, known: [])
    }
    return result
  }

  /// Where `key` is; a key that may have a default is added, an id must be there.
  private func index(
    of key: String, in entries: inout [SourceNode.Entry], before rest: ArraySlice<String>,
    at place: SourceRange
  ) throws(Unknown) -> Int {
    if let index = entries.firstIndex(where: { $0.key == key }) { return index }
    let parent = Array(keys[..<rest.startIndex])
    guard !KeyTable.isById(parent) else { throw Unknown(part: key, known: entries.map(\.key)) }
    if let table = KeyTable.at(parent), !table.writable.contains(key) {
      throw Unknown(part: key, known: table.writable)
    }
    let isLast = rest.count == 1
    let empty = SourceNode(isLast ? .nothing : .mapping([]), at: place)
    entries.append(SourceNode.Entry(key: key, keyAt: place, value: empty))
    return entries.count - 1
  }
}

extension SourceNode {
  /// The new value in place of this one; it keeps the stream of the old one unless it names its own,
  /// so that the views of a scenario, and the scenarios that extend it, share their draws.
  func changed(to value: SourceNode) -> SourceNode {
    guard let stream = entries?.first(where: { $0.key == "stream" }), self["value"] != nil else {
      return value
    }
    var new = value
    switch value.content {
    case .text:
      let entry = Entry(key: "value", keyAt: value.at, value: value)
      new = SourceNode(.mapping([entry, stream]), at: value.at)
      new.attribution = value.attribution
    case .mapping(let entries) where value["stream"] == nil:
      new.content = .mapping(entries + [stream])
    default: break
    }
    return new
  }
}
