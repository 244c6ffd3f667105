/// Reads one entry of `entries:`.
struct EntryReader {
  private let id: String
  private let section: Section
  private let powers: [Power]
  private let fronts: [Front]

  init(id: String, _ section: Section, powers: [Power], fronts: [Front]) {
    self.id = id
    self.section = section
    self.powers = powers
    self.fronts = fronts
  }

  /// nil, and reported, where the power or the front is not known.
  func entry() -> Entry? {
    let power = section.word("power").flatMap {
      section.index(of: $0, among: powers.map(\.id), .power)
    }
    let front = section.word("front").flatMap {
      section.index(of: $0, among: fronts.map(\.id), .front)
    }
    let condition = section.sectionOrDefaults("when", .entryCondition)
    let (from, until) = (condition.dayOfRun("from"), condition.dayOfRun("until"))
    if let from, let until, until < from {
      condition.report(.endsBeforeItBegins(until), at: condition["until"]?.at ?? condition.at)
    }
    let entry = Entry(
      id: id, name: section.text("name"), power: power ?? 0, front: front ?? 0,
      side: section.choice("side") == "holder" ? .holder : .challenger,
      force: section.number("force"), over: section.number("over"), trigger: trigger(),
      aimsLost: condition.number("aims lost"), from: from, until: until,
      stream: section.text("stream"))
    guard let power, let front else { return nil }
    reportParty(power, front)
    return entry
  }

  private func trigger() -> Entry.Trigger {
    let hazard = section.optionalNumber("hazard")
    let isAtOnce = section.flag("at once", default: false)
    if isAtOnce, hazard != nil {
      section.report(.conflictingKeys(["hazard", "at once"]), at: section.keyRange("at once"))
    }
    if hazard?.constantValue == 0 {
      section.report(.hazardOfZero, at: section["hazard"]?.at ?? section.at)
    }
    if !isAtOnce, hazard == nil { section.report(.entryWithoutReason, at: section.at) }
    return isAtOnce ? .atOnce : .hazard(hazard ?? 0)
  }

  private func reportParty(_ power: Int, _ front: Int) {
    guard SideRole.allCases.contains(where: { fronts[front].side($0).power == power }) else {
      return
    }
    section.report(
      .entryOfParty(power: powers[power].id, front: fronts[front].id),
      at: section["power"]?.at ?? section.at)
  }
}
