/// Walks two trees of scenarios side by side and notes where they differ.
///
/// What only one of them has is one change, however much stands below it. A number's source or
/// reason counts where the number has one of its own in either tree; what covers a whole section is
/// a change of that section. What a file extends or includes is compared, not that it does.
struct TreeDifference {
  private(set) var changes: [ScenarioChange] = []

  typealias Origins = (before: Attribution, after: Attribution)

  mutating func compare(
    _ before: SourceNode, _ after: SourceNode, path: [String], within outer: Origins
  ) {
    guard !before.isValue, !after.isValue, let left = before.children, let right = after.children
    else { return compareValues(before, after, path, outer) }
    let origins = (
      before.originBelow(path, within: outer.before), after.originBelow(path, within: outer.after)
    )
    for (key, node) in left {
      if let other = right.first(where: { $0.key == key })?.node {
        compare(node, other, path: path + [key], within: origins)
      } else {
        note(path + [key], node.written(within: origins.0), nil)
      }
    }
    for (key, node) in right where !left.contains(where: { $0.key == key }) {
      note(path + [key], nil, node.written(within: origins.1))
    }
  }

  private mutating func compareValues(
    _ before: SourceNode, _ after: SourceNode, _ path: [String], _ origins: Origins
  ) {
    let (left, right) = (
      before.written(within: origins.before), after.written(within: origins.after)
    )
    let isOwn = before.ownOrigin != nil || after.ownOrigin != nil
    if left.text != right.text || left.note != right.note || (isOwn && left.origin != right.origin)
    {
      note(path, left, right)
    }
  }

  private mutating func note(
    _ path: [String], _ before: ScenarioChange.Written?, _ after: ScenarioChange.Written?
  ) {
    if path == ["extends"] || path == ["include"] { return }
    changes.append(
      ScenarioChange(
        section: .of(path), path: path.joined(separator: "."), before: before, after: after))
  }
}

extension ScenarioChange.Section {
  fileprivate static func of(_ path: [String]) -> Self {
    if path.first == "fronts", path.count > 2 {
      if path[2].hasPrefix("place") { return .places }
      if path[2] == "links" { return .links }
    }
    return path.first.flatMap { Self(rawValue: $0) } ?? .other
  }
}

extension SourceNode {
  /// Whether it is one value: a text, nothing, or a text with its origin and note.
  fileprivate var isValue: Bool {
    switch content {
    case .text, .nothing: true
    case .list: false
    case .mapping: self["value"] != nil
    }
  }

  /// What stands below, by key or id; nil for lists without ids.
  fileprivate var children: [(key: String, node: SourceNode)]? {
    switch content {
    case .mapping(let entries):
      return entries.map { ($0.key, $0.value) }.sorted { bytewise($0.key, $1.key) }
    case .list(let items):
      guard items.allSatisfy({ $0["from"] != nil && $0["to"] != nil }) else { return nil }
      return zip(LinkName.ids(of: items), items).map { ($0, $1) }
        .sorted { bytewise($0.key, $1.key) }
    case .text, .nothing: return nil
    }
  }

  /// Why its numbers are what they are, by its own words or those of what encloses it.
  fileprivate func origin(within outer: Attribution) -> Attribution {
    ownOrigin ?? outer
  }

  /// Its own source or reason, or that of the view that set it.
  fileprivate var ownOrigin: Attribution? {
    if let source = self["source"]?.text { return .source(source) }
    if let reason = self["assumption"]?.text { return .assumption(reason) }
    return attribution
  }

  fileprivate func written(within outer: Attribution) -> ScenarioChange.Written {
    let origin = origin(within: outer)
    guard isValue else { return ScenarioChange.Written(text: flow) }
    let unit = self["unit"]?.text.map { " " + $0 } ?? ""
    let text = (self["value"] ?? self).flow + unit
    return ScenarioChange.Written(
      text: text, origin: origin == .bare ? nil : origin, note: self["note"]?.text)
  }

  /// On one line, with single spaces, keys in the order of the file.
  private var flow: String {
    switch content {
    case .text(let text):
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .nothing: ""
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }
}
