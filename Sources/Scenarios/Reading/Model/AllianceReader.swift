/// Reads `coalition:` and `entries:`: what powers do for each other.
struct AllianceReader {
  private let scenario: Section
  private let powers: [Power]
  private let fronts: [Front]

  init(_ scenario: Section, powers: [Power], fronts: [Front]) {
    self.scenario = scenario
    self.powers = powers
    self.fronts = fronts
  }

  func pledges() -> [Pledge] {
    scenario.sectionsById("coalition", .pledge).map {
      PledgeReader(id: $0.id, $0.section, powers: powers).pledge()
    }
  }

  func entries() -> [Entry] {
    scenario.sectionsById("entries", .entry).compactMap {
      EntryReader(id: $0.id, $0.section, powers: powers, fronts: fronts).entry()
    }
  }
}

extension Vocabulary {
  mutating func read(_ alliance: AllianceReader) {
    pledges = alliance.pledges()
    entries = alliance.entries()
  }
}
