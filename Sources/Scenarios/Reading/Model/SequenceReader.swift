/// Reads `sequences:`: one entry for each power that has a plan.
struct SequenceReader {
  private let scenario: Section
  private let powers: [Power]
  private let fronts: [String]
  private let contests: [String]

  /// Ids of all contests in their order, fronts first.
  init(_ scenario: Section, powers: [Power], fronts: [String], contests: [String]) {
    self.scenario = scenario
    self.powers = powers
    self.fronts = fronts
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
      let steps = sections.enumerated().compactMap { index, step in
        self.step(step, isLast: index == sections.count - 1)
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

  private func step(_ section: Section, isLast: Bool) -> SequenceStep? {
    let pivots = pivots(section)
    let courseB = section.section("course b", .courseB).map { self.courseB($0) }
    let effort = section.sectionOrDefaults("course a", .courseA).number("effort")
    guard let contest = contest(section), let planned = section.date("planned") else { return nil }
    let step = SequenceStep(
      contest: contest, side: section.choice("side") == "holder" ? .holder : .challenger,
      effort: effort, courseB: courseB, planned: planned, pivots: pivots,
      deadline: section.date("deadline"), accommodated: section.date("accommodate"))
    if !isLast, !step.canPivot {
      section.report(.pivotNeverHappens, at: section.keyRange("pivot when"))
    }
    return step
  }

  private func contest(_ section: Section) -> ContestReference? {
    guard let word = section.word("contest"),
      let index = section.index(of: word, among: fronts + contests, .contest)
    else { return nil }
    return index < fronts.count ? .front(index) : .pressure(index - fronts.count)
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
      quiet: section.number("quiet"), resumes: section.flag("resume", default: false))
  }
}

extension SequenceStep {
  /// Whether anything can let the power move on, as far as the text tells.
  fileprivate var canPivot: Bool {
    pivots.contains { pivot in
      switch pivot {
      case .won, .lost: true
      case .contained: courseB != nil
      case .accommodated: accommodated != nil
      case .deadline: deadline != nil
      }
    }
  }
}
