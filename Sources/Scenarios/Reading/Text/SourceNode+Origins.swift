extension SourceNode {
  /// The tree with the origin that covers it in its own file on every value, so that a number keeps
  /// its origin when the tree is merged with another file's.
  func withOrigins(path: [String] = [], within outer: Attribution = .bare) -> SourceNode {
    var node = self
    let inherited = attribution ?? outer
    node.attribution = inherited
    switch content {
    case .text, .nothing: break
    case .list(let items):
      node.content = .list(items.map { $0.withOrigins(path: path + [""], within: inherited) })
    case .mapping(let entries):
      let inner = originBelow(path, within: outer)
      node.content = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value = entry.value.withOrigins(path: path + [entry.key], within: inner)
          return entry
        })
    }
    return node
  }

  /// The origin that covers what stands below: its own, where numbers stand in it.
  func originBelow(_ path: [String], within outer: Attribution) -> Attribution {
    let holdsNumbers = KeyTable.at(path)?.holdsNumbers ?? (path.last != "set")
    return (holdsNumbers ? cover : nil) ?? attribution ?? outer
  }

  /// What its own `source:` or `assumption:` says.
  private var cover: Attribution? {
    if let name = self["source"]?.text { return .source(name) }
    return self["assumption"]?.text.map { .assumption($0) }
  }
}

extension SourceNode.Entry {
  /// Whether it says where the numbers around it come from.
  var isCover: Bool {
    value.text != nil && ["source", "assumption"].contains(key)
  }
}
