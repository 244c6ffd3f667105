/// Reads one entry of `contests:`.
struct PressureContestReader {
  private let id: String
  private let section: Section
  private let powers: [Power]

  init(id: String, _ section: Section, powers: [Power]) {
    self.id = id
    self.section = section
    self.powers = powers
  }

  func contest() -> PressureContest {
    PressureContest(
      id: id, name: section.text("name"), challenger: side("challenger"), holder: side("holder"),
      start: section.number("start"), speed: section.number("speed"),
      noise: section.number("noise"), exponent: section.number("exponent"),
      stream: section.text("stream"))
  }

  private func side(_ key: String) -> PressureSide {
    let side = section.sectionOrDefaults(key, .pressureSide)
    let power = side.word("power").flatMap {
      side.index(of: $0, among: powers.map(\.id), .power)
    }
    return PressureSide(
      power: power ?? 0, effort: side.number("effort"), capability: side.number("capability"))
  }
}
