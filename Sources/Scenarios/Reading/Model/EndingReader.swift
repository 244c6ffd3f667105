/// Reads `ends:`: how powers may come to the end of their plans.
struct EndingReader {
  private let scenario: Section
  private let powers: [Power]
  private let fronts: [String]
  private let contests: [String]

  init(_ scenario: Section, powers: [Power], fronts: [String], contests: [String]) {
    self.scenario = scenario
    self.powers = powers
    self.fronts = fronts
    self.contests = contests
  }

  func endings() -> [Ending] {
    scenario.sectionsById("ends", .ending).compactMap { id, at, section in
      let word = WrittenWord(text: id, at: at)
      guard let power = section.index(of: word, among: powers.map(\.id), .power) else {
        return nil
      }
      let patience = section.optionalNumber("patience")
      let decisive = (section.words("decisive") ?? []).compactMap { contest($0, section) }
      if patience == nil, decisive.isEmpty { section.report(.endWithoutReason, at: at) }
      return Ending(
        power: power, patience: patience, decisive: decisive, stake: section.number("stake"),
        cost: section.number("escalation cost"), sharpness: section.number("sharpness"),
        stream: section.text("stream"))
    }
  }

  private func contest(_ word: WrittenWord, _ section: Section) -> ContestReference? {
    section.index(of: word, among: fronts + contests, .contest).map {
      $0 < fronts.count ? .front($0) : .pressure($0 - fronts.count)
    }
  }
}
