/// Reads one entry of `contests:`.
struct PressureContestReader {
  private let id: String
  private let section: Section
  private let powers: [Power]
  /// Whether a step of a sequence that is not due at the start begins it.
  private let isAwaited: Bool

  init(id: String, _ section: Section, powers: [Power], isAwaited: Bool) {
    self.id = id
    self.section = section
    self.powers = powers
    self.isAwaited = isAwaited
  }

  /// All of a scenario, by id.
  static func contests(
    _ scenario: Section, powers: [Power], start: Day
  ) -> [PressureContest] {
    let awaited = SequenceReader.awaited(scenario, start: start)
    return scenario.sectionsById("contests", .contest).map {
      PressureContestReader(
        id: $0.id, $0.section, powers: powers, isAwaited: awaited.contains($0.id)
      ).contest()
    }
  }

  func contest() -> PressureContest {
    PressureContest(
      id: id, name: section.text("name"), challenger: side("challenger"), holder: side("holder"),
      start: section.number("start"), speed: section.number("speed"),
      noise: section.number("noise"), exponent: section.number("exponent"),
      stream: section.text("stream"),
      isLatent: section.flag("latent", default: isAwaited || section.has("opening")),
      opening: section.section("opening", .opening).map { opening($0) })
  }

  private func opening(_ section: Section) -> PressureContest.Opening {
    PressureContest.Opening(
      side: section.choice("by") == "holder" ? .holder : .challenger,
      hazard: section.number("hazard"), loadWeight: section.number("load weight"),
      referenceLoad: section.number("reference load"),
      othersWeight: section.number("others weight"), belief: section.number("belief"))
  }

  private func side(_ key: String) -> PressureSide {
    let side = section.sectionOrDefaults(key, .pressureSide)
    let power = side.word("power").flatMap {
      side.index(of: $0, among: powers.map(\.id), .power)
    }
    return PressureSide(
      power: power ?? 0, effort: side.number("effort"), capability: side.number("capability"),
      idleGrowth: side.number("idle growth"))
  }
}
