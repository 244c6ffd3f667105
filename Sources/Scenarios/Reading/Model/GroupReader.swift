/// Reads `groups:`; a group may name groups, but not itself by any way round.
struct GroupReader {
  private let scenario: Section
  private let places: Vocabulary
  private var written: [(id: String, at: SourceRange, node: SourceNode)]

  init(_ scenario: Section, fronts: [Vocabulary.FrontNames]) {
    self.scenario = scenario
    let day = Day(rawValue: 0)
    places = Vocabulary(fronts: fronts, start: day, horizon: day)
    written = scenario.nodesById("groups").sorted { bytewise($0.id, $1.id) }
  }

  func groups() -> [Vocabulary.PlaceGroup] {
    written.map { group in
      var path: [String] = []
      return Vocabulary.PlaceGroup(id: group.id, places: members(of: group.id, &path))
    }
  }

  /// `path` holds the groups around this one; problems are reported for the outermost only.
  private func members(of id: String, _ path: inout [String]) -> [PlaceReference] {
    guard let group = written.first(where: { $0.id == id }) else { return [] }
    if let start = path.firstIndex(of: id) {
      if start == 0, path.min(by: bytewise) == id { scenario.report(.ownGroup(path), at: group.at) }
      return []
    }
    path.append(id)
    defer { path.removeLast() }
    guard case .list(let items) = group.node.content else {
      if path.count == 1 { scenario.wrongShape(group.node, .names(.placeOrGroup)) }
      return []
    }
    return items.flatMap { member($0, &path) }
  }

  private func member(_ item: SourceNode, _ path: inout [String]) -> [PlaceReference] {
    guard let name = item.text else {
      if path.count == 1 { scenario.wrongShape(item, .text) }
      return []
    }
    if written.contains(where: { $0.id == name }) { return members(of: name, &path) }
    switch places.places(named: name) {
    case .place(let place): return [place]
    case .ambiguous(let choices):
      if path.count == 1 {
        scenario.report(.ambiguousPlace(name, choices: choices), at: item.at)
      }
    default:
      if path.count == 1 { reportUnknown(name, at: item.at) }
    }
    return []
  }

  private func reportUnknown(_ name: String, at range: SourceRange) {
    let known = written.map(\.id) + places.fronts.flatMap(\.places)
    scenario.report(
      .unknownName(name, .placeOrGroup), at: range, nearest: nearestNames(to: name, among: known))
  }
}
