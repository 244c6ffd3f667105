/// The names of fronts, places, powers and groups before anything is read in full.
struct Geography {
  let powers: [Power]
  let fronts: [Vocabulary.FrontNames]
  let groups: [Vocabulary.PlaceGroup]
  /// Per power the efforts that all its sides ask of its army together.
  let efforts: [Double]

  init(_ scenario: Section, powers: [Power]) {
    self.powers = powers
    efforts = Self.efforts(scenario, powers)
    let named = scenario.nodesById("fronts").sorted { bytewise($0.id, $1.id) }
    let fronts = named.map { front in
      let places = front.node["places"]?.idEntries.map(\.key) ?? []
      return Vocabulary.FrontNames(
        id: front.id, places: places.filter { Identifier.isValid($0) }.sorted(by: bytewise))
    }
    self.fronts = fronts
    groups = GroupReader.groups(scenario, fronts: fronts)
  }

  private static func efforts(_ scenario: Section, _ powers: [Power]) -> [Double] {
    var efforts = powers.map { _ in 0.0 }
    for (_, _, front) in scenario.sectionsById("fronts", .front) {
      for side in ["challenger", "holder"].compactMap({ front.section($0, .side) }) {
        guard let power = powers.firstIndex(where: { $0.id == side["power"]?.text }) else {
          continue
        }
        efforts[power] += side.optionalConstant("effort") ?? 0
      }
    }
    return efforts
  }

  /// `origin` is the scenario's own start where a restart moved that of the calendar.
  func vocabulary(
    _ calendar: Timeline, names: NamedValues, definitions: [Vocabulary.Definition],
    origin: Day? = nil
  ) -> Vocabulary {
    Vocabulary(
      fronts: fronts,
      powers: powers.map {
        Vocabulary.PowerNames(
          id: $0.id, stocks: $0.stocks.map(\.kind), hasArmy: $0.army != nil,
          hasOutput: $0.output != nil, hasBudget: $0.budget != nil,
          hasFloor: $0.will.floor != 0)
      },
      groups: groups, inputs: names, start: calendar.start, horizon: calendar.horizon,
      origin: origin, definitions: definitions)
  }
}
