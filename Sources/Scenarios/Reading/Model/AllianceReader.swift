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
    let pledges = scenario.sectionsById("coalition", .pledge).map {
      PledgeReader(id: $0.id, $0.section, powers: powers).pledge()
    }
    count(.pledges, pledges.count, "coalition")
    return pledges
  }

  func entries() -> [Entry] {
    let entries = scenario.sectionsById("entries", .entry).compactMap {
      EntryReader(id: $0.id, $0.section, powers: powers, fronts: fronts).entry()
    }
    count(.entries, entries.count, "entries")
    return entries
  }

  private func count(_ counted: Limits.Counted, _ count: Int, _ key: String) {
    guard count > counted.most else { return }
    scenario.report(.tooMany(counted, count: count), at: scenario.keyRange(key))
  }
}

extension Vocabulary {
  mutating func read(_ alliance: AllianceReader) {
    pledges = alliance.pledges()
    entries = alliance.entries()
  }
}
