/// Reads `ends:`: how powers may come to the end of their plans.
struct EndingReader {
  private let scenario: Section
  private let powers: [Power]
  private let contests: ContestNames

  init(_ scenario: Section, powers: [Power], contests: ContestNames) {
    self.scenario = scenario
    self.powers = powers
    self.contests = contests
  }

  func endings() -> [Ending] {
    scenario.sectionsById("ends", .ending).compactMap { id, at, section in
      let word = WrittenWord(text: id, at: at)
      guard let power = section.index(of: word, among: powers.map(\.id), .power) else {
        return nil
      }
      let patience = section.optionalNumber("patience")
      let decisive = (section.words("decisive") ?? []).compactMap { contests.contest($0, section) }
      if patience == nil, decisive.isEmpty { section.report(.endWithoutReason, at: at) }
      let stake = section.number("stake")
      if stake.constantValue == 0, let written = section["stake"] {
        section.report(.nothingAtStake(power: id), at: written.at)
      }
      return Ending(
        power: power, patience: patience, decisive: decisive, stake: stake,
        cost: section.number("escalation cost"), sharpness: section.number("sharpness"),
        stream: section.text("stream"))
    }
  }
}
