/// Reads `challenger:` or `holder:` of a front.
struct SideReader {
  let section: Section
  private let front: FrontReader

  init(_ section: Section, front: FrontReader) {
    self.section = section
    self.front = front
  }

  func side() -> Side {
    let powers = front.geography.powers
    let power = section.word("power").flatMap {
      section.index(of: $0, among: powers.map(\.id), .power)
    }
    let (force, effort) = force(power)
    let law = law()
    return Side(
      power: power ?? 0, force: force, quality: section.number("quality"),
      needs: needs(of: power.map { powers[$0] }),
      lossesInflicted: section.number("losses inflicted"), ownExponent: law.own,
      opposingExponent: law.opposing, replacement: replacement(force: force),
      reinforcements: reinforcements(), supplyNeed: section.number("supply need"), aims: aims(),
      effort: effort, breaksAt: section.number("breaks at"))
  }

  /// The front's own force, or its share of the power's army at the start.
  private func force(_ power: Int?) -> (force: Parameter, effort: Double?) {
    let effort = section.optionalConstant("effort")
    guard let power, let army = front.geography.powers[power].army else {
      if let power, effort != nil {
        let id = front.geography.powers[power].id
        section.report(.effortWithoutArmy(power: id), at: section.keyRange("effort"))
      }
      requireKey("force", .number(.persons, .notNegative))
      return (section.number("force"), nil)
    }
    if section.has("force") {
      let id = front.geography.powers[power].id
      section.report(.forceBesideArmy(power: id), at: section.keyRange("force"))
    }
    requireKey("effort", .constant(.number, .share))
    let load = max(1, front.geography.efforts[power])
    return (army.scaled(by: (effort ?? .nan) / load), effort)
  }

  private func requireKey(_ key: String, _ expected: Expectation) {
    guard !section.has(key) else { return }
    section.report(
      .missingKey(key, section: section.table.name, expected: expected), at: section.at)
  }

  /// Needs of a stock that the power lacks are reported; with an unknown power nothing is.
  private func needs(of power: Power?) -> [Need] {
    section.sectionsById("needs", .need).compactMap { kind, at, section in
      guard let power else { return nil }
      let word = WrittenWord(text: kind, at: at)
      let stock = section.index(of: word, among: power.stocks.map(\.kind), .stock)
      return Need(
        stock: stock ?? 0, perPersonDay: section.number("per person"),
        elasticity: section.number("elasticity"), rationedBelow: section.number("rationed below"))
    }
  }

  private func law() -> (own: Parameter, opposing: Parameter) {
    guard let node = section["law"] else { return (1, 0) }
    guard let text = node.text else {
      let law = section.below(node, .law, path: section.path + ["law"])
      return (law.number("own"), law.number("opposing"))
    }
    switch section.choice(WrittenWord(text: text, at: node.at), of: KeyTable.laws) {
    case "linear": return (1, 1)
    case "logarithmic": return (0, 1)
    default: return (1, 0)
    }
  }

  /// By date, then in the order of the file.
  private func reinforcements() -> [Reinforcement] {
    section.datedItems("reinforcements", .reinforcement, \.day) { item in
      let persons = item.number("persons")
      return { day, factor in Reinforcement(day: day, persons: persons.scaled(by: factor)) }
    }
  }

  /// Sorted places of this front; those that a group has on other fronts are left out.
  private func aims() -> [Int] {
    guard let words = section.words("aims"), !words.isEmpty else { return [] }
    let found = words.map(places)
    let aims = Set(found.flatMap { $0 ?? [] }.filter { $0.front == front.index }.map(\.place))
    if aims.isEmpty, !found.contains(where: { $0 == nil }) {
      section.report(.noAimOnFront(front: front.id), at: section.keyRange("aims"))
    }
    return aims.sorted()
  }

  /// nil, and reported, where the word names nothing.
  private func places(_ word: WrittenWord) -> [PlaceReference]? {
    if let group = front.geography.groups.first(where: { $0.id == word.text }) {
      return group.places
    }
    let own = front.placeIds.map { "\(front.id).\($0)" }
    if let place = own.firstIndex(of: word.text) ?? front.placeIds.firstIndex(of: word.text) {
      return [PlaceReference(front: front.index, place: place)]
    }
    let known = front.placeIds + front.geography.groups.map(\.id)
    _ = section.index(of: word, among: known, .placeOrGroup)
    return nil
  }
}
