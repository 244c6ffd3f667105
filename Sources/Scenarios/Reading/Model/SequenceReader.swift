/// Reads `sequences:`: one entry for each power that has a plan.
struct SequenceReader {
  private let scenario: Section
  private let powers: [Power]
  private let contests: ContestNames

  init(_ scenario: Section, powers: [Power], contests: ContestNames) {
    self.scenario = scenario
    self.powers = powers
    self.contests = contests
  }

  /// Contests without places that a step not due on the start begins, before they are read.
  static func awaited(_ scenario: Section, start: Day) -> Set<String> {
    var awaited: Set<String> = []
    for (_, _, node) in scenario.nodesById("sequences") {
      guard case .list(let steps) = node["steps"]?.content else { continue }
      for (index, step) in steps.enumerated() {
        guard let contest = step["contest"]?.text else { continue }
        let planned = step["planned"]?.text.flatMap { Day(iso: $0) } ?? start
        if index > 0 || planned > start { awaited.insert(contest) }
      }
    }
    return awaited
  }

  func sequences() -> [StrategicSequence] {
    scenario.sectionsById("sequences", .sequence).compactMap { id, at, section in
      let word = WrittenWord(text: id, at: at)
      guard let power = section.index(of: word, among: powers.map(\.id), .power) else {
        return nil
      }
      let sections = section.list("steps", .step)
      if sections.isEmpty { section.report(.emptySequence, at: section.keyRange("steps")) }
      let steps = sections.enumerated().compactMap { index, step in
        self.step(step, of: power, isLast: index == sections.count - 1)
      }
      reportTwice(steps, sections)
      return StrategicSequence(power: power, steps: steps)
    }
  }

  private func reportTwice(_ steps: [SequenceStep], _ sections: [Section]) {
    guard steps.count == sections.count else { return }
    for (index, step) in steps.enumerated()
    where steps[..<index].contains(where: { $0.contest == step.contest }) {
      let word = sections[index].word("contest")
      sections[index].report(
        .contestTwice(word?.text ?? ""), at: word?.at ?? sections[index].at)
    }
  }

  private func step(_ section: Section, of power: Int, isLast: Bool) -> SequenceStep? {
    let pivots = pivots(section)
    let courseB = section.section("course b", .courseB).map { self.courseB($0) }
    let effort = section.sectionOrDefaults("course a", .courseA).number("effort")
    let side: SideRole = section.choice("side") == "holder" ? .holder : .challenger
    let contest = section.word("contest").flatMap { contests.contest($0, section) }
    if let contest { reportOwnOpponent(power, side, contest, section) }
    let planned = section.dayOfRun("planned")
    let (deadline, accommodated) = (
      section.dayOfRun("deadline"), section.dayOfRun("accommodate")
    )
    guard let contest, let planned else { return nil }
    let step = SequenceStep(
      contest: contest, side: side, effort: effort, courseB: courseB, planned: planned,
      pivots: pivots, deadline: deadline, accommodated: accommodated)
    StepCheck(
      section: section, step: step, mayFreeze: mayFreeze(contest),
      isHandedOver: isHandedOver(contest, side, by: power), isLast: isLast
    ).report()
    return step
  }

  /// A power that is the other side's own cannot stand on this one.
  private func reportOwnOpponent(
    _ power: Int, _ side: SideRole, _ contest: ContestReference, _ section: Section
  ) {
    guard contests.power(of: side.other, in: contest) == power,
      contests.power(of: side, in: contest) != power
    else { return }
    section.report(
      .ownOpponent(power: powers[power].id), at: section["side"]?.at ?? section.at)
  }

  /// Whether the text has a truce for the contest.
  private func mayFreeze(_ contest: ContestReference) -> Bool {
    guard case .front(let index) = contest else { return false }
    return scenario.nodesById("truce").contains { $0.id == contests.fronts[index].id }
  }

  /// Whether the text has a pledge of the power to that of its side, with a handover.
  private func isHandedOver(
    _ contest: ContestReference, _ side: SideRole, by power: Int
  ) -> Bool {
    let receiver = powers[contests.power(of: side, in: contest)].id
    return scenario.nodesById("coalition").contains { _, _, pledge in
      pledge["from"]?.text == powers[power].id && pledge["to"]?.text == receiver
        && pledge["handover"] != nil
    }
  }

  private func pivots(_ section: Section) -> [PivotGuard] {
    guard let words = section.words("pivot when") else { return PivotGuard.allCases }
    let named = words.compactMap { word in
      section.choice(word, of: PivotGuard.allCases.map(\.rawValue)).flatMap(PivotGuard.init)
    }
    return PivotGuard.allCases.filter(named.contains)
  }

  private func courseB(_ section: Section) -> CourseB {
    CourseB(
      effort: section.number("effort"), after: section.optionalNumber("after"),
      overload: section.optionalNumber("overload"), hold: section.number("hold"),
      quiet: section.number("quiet"), resumes: section.flag("resume", default: false),
      belief: section.number("belief"))
  }
}
