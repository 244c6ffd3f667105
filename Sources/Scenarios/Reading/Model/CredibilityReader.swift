/// Reads `credibility:`: what a power's losses do to its rivals and allies.
struct CredibilityReader {
  private let scenario: Section
  private let powers: [Power]

  init(_ scenario: Section, powers: [Power]) {
    self.scenario = scenario
    self.powers = powers
  }

  func credibility() -> [Credibility] {
    scenario.sectionsById("credibility", .credibility).compactMap { id, at, section in
      let word = WrittenWord(text: id, at: at)
      guard let power = section.index(of: word, among: powers.map(\.id), .power) else { return nil }
      let allies = (section.words("allies") ?? []).compactMap {
        section.index(of: $0, among: powers.map(\.id), .power)
      }.reduce(into: [Int]()) { if !$0.contains($1), $1 != power { $0.append($1) } }
      return Credibility(
        power: power, emboldens: section.number("emboldens"), allies: allies,
        willOfAllies: section.number("will of allies"))
    }
  }
}
