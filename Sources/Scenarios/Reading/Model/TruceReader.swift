/// Reads `truce:`: on what terms fronts may freeze.
struct TruceReader {
  private let scenario: Section
  private let powers: [Power]
  private let fronts: [Front]
  private let calendar: Timeline

  init(_ scenario: Section, powers: [Power], fronts: [Front], calendar: Timeline) {
    self.scenario = scenario
    self.powers = powers
    self.fronts = fronts
    self.calendar = calendar
  }

  func truces() -> [Truce] {
    scenario.sectionsById("truce", .truce).compactMap { id, at, section in
      let word = WrittenWord(text: id, at: at)
      guard let front = section.index(of: word, among: fronts.map(\.id), .front) else {
        return nil
      }
      return truce(front, section)
    }
  }

  private func truce(_ front: Int, _ section: Section) -> Truce {
    let every =
      section.whole(section.constant("every"), "every", at: section["every"]?.at ?? section.at)
      ?? 30
    return Truce(
      front: front, firstReview: section.dayOfRun("first review") ?? calendar.start + every,
      every: every,
      horizon: section.number("horizon"), pause: section.number("pause"),
      guarantor: section.number("guarantor"), breaking: section.number("breaking"),
      frozenEffort: section.number("frozen effort"),
      concession: section.section("concession", .concession).map {
        Truce.Concession(
          by: $0.choice("by") == "holder" ? .holder : .challenger, share: $0.number("share"))
      },
      parties: parties(fronts[front], section), stream: section.text("stream"))
  }

  private func parties(_ front: Front, _ section: Section) -> [TruceParty] {
    let parties = section.sectionsById("parties", .truceParty).compactMap { id, at, party in
      let word = WrittenWord(text: id, at: at)
      return party.index(of: word, among: powers.map(\.id), .power)
        .flatMap { self.party($0, front, party, at) }
    }
    for role in SideRole.allCases
    where section.has("parties") && !parties.contains(where: { $0.power == front.side(role).power })
    {
      section.report(
        .partyMissing(power: powers[front.side(role).power].id), at: section.keyRange("parties"))
    }
    return parties
  }

  private func party(
    _ power: Int, _ front: Front, _ section: Section, _ at: SourceRange
  ) -> TruceParty? {
    let own = SideRole.allCases.first { front.side($0).power == power }
    let written = section.choice("side").map { $0 == "holder" ? SideRole.holder : .challenger }
    guard let side = written ?? own else {
      section.report(.sideMissing(power: powers[power].id), at: at)
      return nil
    }
    if let own, own != side {
      section.report(.ownOpponent(power: powers[power].id), at: section["side"]?.at ?? at)
    }
    let stake = section.number("stake")
    if stake.constantValue == 0 {
      section.report(.nothingAtStake(power: powers[power].id), at: section["stake"]?.at ?? at)
    }
    return TruceParty(
      power: power, side: side, stake: stake, cost: section.number("cost"),
      audience: section.number("audience"),
      leastConcession: section.number("least concession"), belief: section.number("belief"))
  }
}
