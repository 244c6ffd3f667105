/// Reads one entry of `coercion:`.
struct CoercionReader {
  private let id: String
  private let section: Section
  private let powers: [Power]
  private let target: Int

  /// Every entry; none where no power is there to be its target.
  static func coercion(_ scenario: Section, powers: [Power]) -> [Coercion] {
    guard !powers.isEmpty else { return [] }
    return scenario.sectionsById("coercion", .coercion).map {
      CoercionReader(id: $0.id, $0.section, powers: powers).coercion()
    }
  }

  init(id: String, _ section: Section, powers: [Power]) {
    self.id = id
    self.section = section
    self.powers = powers
    target =
      section.word("target").flatMap {
        section.index(of: $0, among: powers.map(\.id), .power)
      } ?? 0
  }

  func coercion() -> Coercion {
    Coercion(
      id: id, name: section.text("name"), target: target, senders: senders(),
      packages: packages(), fading: section.optionalNumber("fading") ?? .constant(.infinity),
      adaptation: section.section("adaptation", .adaptation).map {
        Coercion.Adaptation(
          rate: $0.number("rate"), start: $0.number("start"), most: $0.number("most"))
      },
      substitution: section.section("substitution", .substitution).map {
        Coercion.Substitution(share: $0.number("share"), days: $0.number("within"))
      },
      onGrowth: effect("on growth"), onOutput: effect("on output"),
      onProduction: section.number("on production"))
  }

  /// An effect on an output that is not modelled would go unseen.
  private func effect(_ key: String) -> Parameter {
    let power = powers[target]
    if section.has(key), power.output == nil {
      section.report(.needsOutput(power: power.id, key: key), at: section.keyRange(key))
    }
    return section.number(key)
  }

  private func packages() -> [Coercion.Package] {
    section.datedItems("packages", .package, \.day) { item in
      let strength = item.number("strength")
      return { day, factor in Coercion.Package(day: day, strength: strength.scaled(by: factor)) }
    }
  }

  private func senders() -> [Coercion.Sender] {
    section.sectionsById("senders", .sender).compactMap { id, at, sender in
      let word = WrittenWord(text: id, at: at)
      guard let power = section.index(of: word, among: powers.map(\.id), .power) else {
        return nil
      }
      return Coercion.Sender(
        power: power, exposure: sender.number("exposure"),
        growthCost: sender.number("growth cost"), willCost: sender.number("will cost"))
    }
  }
}
