/// Reads `decisions:`, in the order of the file.
struct DecisionReader {
  private let scenario: Section
  private let vocabulary: Vocabulary
  private let claims: [Claim]
  private let powers: [Power]

  static let mostOptions = 20

  init(
    _ scenario: Section, _ vocabulary: Vocabulary, _ claims: [Claim], _ powers: [Power]
  ) {
    self.scenario = scenario
    self.vocabulary = vocabulary
    self.claims = claims
    self.powers = powers
  }

  func decisions() -> [Decision] {
    scenario.nodesById("decisions").compactMap { id, at, node in
      decision(id, at, scenario.below(node, .decision, path: ["decisions", id]))
    }
  }

  private func decision(_ id: String, _ at: SourceRange, _ section: Section) -> Decision? {
    let power = section.word("by").flatMap {
      section.index(of: $0, among: powers.map(\.id), .power)
    }
    let options = options(section)
    if !(2...Self.mostOptions).contains(options.count) {
      section.report(.decision(.options(options.count, most: Self.mostOptions)), at: at)
    }
    if section.has("claim"), section.has("formula") {
      section.report(.conflictingKeys(["claim", "formula"]), at: section.keyRange("claim"))
    }
    let (worth, better) = (section.number("worth"), section.choice("better"))
    guard let (measure, name) = atStake(id, section) else { return nil }
    return Decision(
      id: id, text: section.text("text") ?? id, power: power, measure: measure, judgedBy: name,
      isLessBetter: better == "less", worth: worth, countedIn: section.text("counted in") ?? "",
      options: options)
  }

  /// What it is judged by, and how that is called.
  private func atStake(_ id: String, _ section: Section) -> (Measure, String)? {
    if let claim = section.word("claim") { return measure(of: claim, section) }
    guard
      let typed = section.expression(
        "formula", of: .decision(id), in: vocabulary, demandingTruth: false)
    else { return nil }
    let day = Settlement(typed, given: nil).day(after: vocabulary.start)
    return (
      Measure(formula: typed.expression, type: typed.type, knownDay: day),
      section.text("formula") ?? ""
    )
  }

  private func measure(of word: WrittenWord, _ section: Section) -> (Measure, String)? {
    guard let claim = claims.first(where: { $0.id == word.text }) else {
      section.report(
        .decision(.unknownClaim(word.text)), at: word.at,
        nearest: nearestNames(to: word.text, among: claims.map(\.id)))
      return nil
    }
    if claim.kind == .fact { section.report(.decision(.fact(claim.id)), at: word.at) }
    if claim.given != nil { section.report(.decision(.conditionedClaim(claim.id)), at: word.at) }
    let day = claim.settlementDay
    return (Measure(formula: claim.formula, type: .truth, knownDay: day), claim.id)
  }

  private func options(_ section: Section) -> [Decision.Option] {
    section.nodesById("options").map { id, _, node in
      let option = section.below(
        node, .decisionOption, path: section.path + ["options", id])
      return Decision.Option(
        id: id, text: option.text("text") ?? id, cost: option.number("cost"),
        setting: EffectSettingReader(vocabulary: vocabulary).setting(option))
    }
  }
}
