/// The names of fronts, places, powers and groups before anything is read in full.
struct Geography {
  let powers: [Power]
  let fronts: [Vocabulary.FrontNames]
  let groups: [Vocabulary.PlaceGroup]

  init(_ scenario: Section, powers: [Power]) {
    self.powers = powers
    let named = scenario.nodesById("fronts").sorted { bytewise($0.id, $1.id) }
    let fronts = named.map { front in
      let places = front.node["places"]?.idEntries.map(\.key) ?? []
      return Vocabulary.FrontNames(
        id: front.id, places: places.filter { Identifier.isValid($0) }.sorted(by: bytewise))
    }
    self.fronts = fronts
    groups = GroupReader.groups(scenario, fronts: fronts)
  }

  /// `origin` is the scenario's own start where a restart moved that of the calendar.
  func vocabulary(_ calendar: Timeline, names: NamedValues, origin: Day? = nil) -> Vocabulary {
    Vocabulary(
      fronts: fronts,
      powers: powers.map { Vocabulary.PowerNames(id: $0.id, stocks: $0.stocks.map(\.kind)) },
      groups: groups, inputs: names, start: calendar.start, horizon: calendar.horizon,
      origin: origin)
  }
}
