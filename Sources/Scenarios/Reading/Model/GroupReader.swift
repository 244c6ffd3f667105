/// Reads `groups:`; a group may name groups, but not itself by any way round.
struct GroupReader {
  private let scenario: Section
  private let places: Vocabulary
  private let written: [String: SourceNode]
  private let ids: [String]
  private var finished: [String: Vocabulary.PlaceGroup] = [:]
  /// Groups being read, outermost first.
  private var open: [WrittenWord] = []

  static func groups(
    _ scenario: Section, fronts: [Vocabulary.FrontNames]
  ) -> [Vocabulary.PlaceGroup] {
    var reader = GroupReader(scenario, fronts: fronts)
    return reader.groups()
  }

  private init(_ scenario: Section, fronts: [Vocabulary.FrontNames]) {
    self.scenario = scenario
    let day = Day(rawValue: 0)
    places = Vocabulary(fronts: fronts, start: day, horizon: day)
    let nodes = scenario.nodesById("groups")
    ids = nodes.map(\.id).sorted(by: bytewise)
    written = Dictionary(nodes.map { ($0.id, $0.node) }) { first, _ in first }
  }

  private mutating func groups() -> [Vocabulary.PlaceGroup] {
    ids.map { id in
      let at = written[id]?.at ?? scenario.at
      return Vocabulary.PlaceGroup(id: id, places: members(of: WrittenWord(text: id, at: at)))
    }
  }

  private mutating func members(of group: WrittenWord) -> [PlaceReference] {
    if let group = finished[group.text] { return group.places }
    guard isNew(group), let node = written[group.text] else { return [] }
    open.append(group)
    defer { open.removeLast() }
    guard case .list(let items) = node.content else {
      scenario.wrongShape(node, .names(.placeOrGroup))
      return []
    }
    var found: [PlaceReference] = []
    for item in items {
      found += member(item)
    }
    let result = Vocabulary.PlaceGroup(id: group.text, places: found)
    finished[group.text] = result
    return result.places
  }

  /// False, and reported, inside itself or too deep inside others.
  private func isNew(_ group: WrittenWord) -> Bool {
    if let start = open.firstIndex(where: { $0.text == group.text }) {
      scenario.report(.ownGroup(open[start...].map(\.text)), at: group.at)
      return false
    }
    if open.count >= Limits.depth {
      scenario.report(.tooDeep, at: group.at)
      return false
    }
    return true
  }

  private mutating func member(_ item: SourceNode) -> [PlaceReference] {
    guard let name = item.text else {
      scenario.wrongShape(item, .text)
      return []
    }
    if written[name] != nil { return members(of: WrittenWord(text: name, at: item.at)) }
    switch places.places(named: name) {
    case .place(let place): return [place]
    case .ambiguous(let choices):
      scenario.report(.ambiguousPlace(name, choices: choices), at: item.at)
    default:
      let known = ids + places.fronts.flatMap(\.places)
      scenario.report(
        .unknownName(name, .placeOrGroup), at: item.at,
        nearest: nearestNames(to: name, among: known))
    }
    return []
  }
}
