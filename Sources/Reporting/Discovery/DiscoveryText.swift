import Analysis
import Scenarios

/// Boxes as plain text: the answer in words, what speaks for it, the way to it, and the tree beside it.
struct DiscoveryText {
  private let report: DiscoveryReport
  private let width: Int
  private let style: TextStyle

  private var discovery: Discovery { report.discovery }
  private var columns: DiscoveryColumns { report.columns }
  private var rows: String { report.noun + "s" }

  init(_ report: DiscoveryReport, width: Int, style: TextStyle) {
    (self.report, self.width, self.style) = (report, width, style)
  }

  var text: String {
    let boxes = discovery.boxes.enumerated().flatMap { [""] + box($0.element, number: $0.offset) }
    let parts = heading + [""] + paragraph(base) + (boxes.isEmpty ? paragraph(none) : boxes)
    return (parts + tree + [""] + notes).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    switch report.origin {
    case .runs(let answer):
      let text = answer.subject.text.isEmpty ? "" : ": \(answer.subject.text)"
      return StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
        .lines(width: width, style: style)
        + paragraph(say("Claim \(answer.subject.name)\(text)"))
    case .rows(let file, let outcome, _):
      return [style.title(say("\(file), outcome \(outcome)"))]
    }
  }

  private var base: String {
    let share = BoxScore(
      cases: discovery.hits, hits: discovery.hits, allCases: discovery.cases,
      allHits: discovery.hits)
    return say(
      "\(report.event) in \(Figures.percent(share.mass)) of the "
        + "\(Figures.grouped(discovery.cases)) \(rows) that were searched, "
        + "\(Figures.grouped(discovery.hits)) of them.") + unanswered
  }

  private var unanswered: String {
    guard case .runs(let answer) = report.origin, answer.unanswered > 0 else { return "" }
    return say(
      " \(Counting.of(answer.unanswered, "run")) more do not meet the claim's condition, or "
        + "leave it undefined.")
  }

  private var none: String {
    if discovery.hits == 0 || discovery.hits == discovery.cases {
      return say("There is nothing to tell apart.")
    }
    return say(
      "No range of the \(Counting.of(discovery.names.count, "input")) makes it clearly more "
        + "likely: no box was found that chance does not explain.")
  }

  private func box(_ checked: Discovery.CheckedBox, number: Int) -> [String] {
    let found = checked.found
    let among = number == 0 ? "" : say(", outside the boxes before,")
    let lead =
      say(
        "Box \(number + 1): \(report.event) in \(Figures.percent(found.score.density)) of the \(rows)\(among) "
          + "in which \(columns.words(found.box)).")
    let share =
      say(
        "They are \(Figures.percent(found.score.mass)) of the \(rows) (mass) and hold "
          + "\(Figures.percent(found.score.coverage)) of those in which \(report.event) (coverage)."
      )
    return paragraph(lead).map(style.title) + paragraph(share) + fresh(checked.fresh)
      + evidence(found.evidence) + dropped(found.dropped) + trajectory(found)
  }

  private func fresh(_ score: BoxScore?) -> [String] {
    guard let score else {
      return paragraph(say("It was not checked on fresh cases: expect less of it on others."))
    }
    guard score.cases > 0 else { return paragraph(say("No fresh run lies in it.")) }
    return paragraph(
      say(
        "On \(Figures.grouped(score.allCases)) fresh runs: density \(percent(score.density, score.densityInterval)), "
          + "coverage \(percent(score.coverage, score.coverageInterval))."))
  }

  private func percent(_ share: Double, _ interval: WilsonInterval) -> String {
    say(
      "\(Figures.percent(share)) (\(Figures.percentNumber(interval.low)) to "
        + "\(Figures.percentNumber(interval.high)))")
  }

  private func evidence(_ evidence: [QuasiProbability]) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("input"), isFlexible: true), .init(heading: say("limit"), most: 28),
        .init(heading: say("of its range")), .init(heading: say("quasi-p"), isRight: true),
        .init(heading: say("density without"), isRight: true),
      ], width: width)
    table.rows = evidence.map { item in
      [
        columns.name(item.bound.column), columns.condition(item.bound), columns.part(item.bound),
        Self.quasi(item.value), Figures.percent(item.without.density),
      ]
    }
    return [""] + table.lines(style)
  }

  static func quasi(_ value: Double) -> String {
    value < 0.001 ? "<0.001" : Figures.fixed(value, 3)
  }

  private func dropped(_ dropped: [QuasiProbability]) -> [String] {
    guard !dropped.isEmpty else { return [] }
    let words = dropped.map { say("\(columns.words($0.bound)) (quasi-p \(Self.quasi($0.value)))") }
    return paragraph(
      say("Dropped, as chance alone explains them: ") + words.joined(separator: "; ") + ".")
  }

  private func trajectory(_ found: FoundBox) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("step"), isRight: true),
        .init(heading: say("cut off"), isFlexible: true),
        .init(heading: say("inputs"), isRight: true), .init(heading: say("mass"), isRight: true),
        .init(heading: say("coverage"), isRight: true),
        .init(heading: say("density"), isRight: true),
      ], width: width)
    table.rows = shownSteps(found).map { step in
      let item = found.trajectory[step]
      return [
        (step == found.chosen ? "> " : "") + String(step), item.bound.map(cut) ?? say("nothing"),
        String(item.box.columns.count), Figures.percent(item.score.mass),
        Figures.percent(item.score.coverage), Figures.percent(item.score.density),
      ]
    }
    return [""] + table.lines(style) + paragraph(choice(found)).map(style.faint)
  }

  /// What a step takes away.
  private func cut(_ bound: Bound) -> String {
    switch bound.test {
    case .atLeast(let limit):
      columns.name(bound.column) + " < " + columns.amount(bound.column, limit)
    case .atMost(let limit):
      columns.name(bound.column) + " > " + columns.amount(bound.column, limit)
    case .oneOf: columns.name(bound.column) + say(": all but ") + columns.condition(bound)
    }
  }

  private func choice(_ found: FoundBox) -> String {
    let rule =
      discovery.settings.threshold.map {
        say("the greatest coverage at a density of \(Figures.percent($0)) or more")
          + (found.trajectory[found.chosen].score.density < $0
            ? say(", which none reaches: \(Self.merit)") : "")
      } ?? Self.merit
    let pasted =
      found.pasted == 0 ? "" : say("; \(Counting.of(found.pasted, "step")) of pasting after it")
    return say("> is the step that was chosen: \(rule)\(pasted).") + shortfall(found)
  }

  /// That the limits which chance does not explain reach no such density.
  private func shortfall(_ found: FoundBox) -> String {
    guard let threshold = discovery.settings.threshold, found.score.density < threshold else {
      return ""
    }
    return say(
      " The box as told, without what chance explains, has less than "
        + "\(Figures.percent(threshold)).")
  }

  private static var merit: String {
    say("the greatest coverage times the density above that of all")
  }

  private static let mostSteps = 10

  /// All, or about ten of them evenly with the chosen and the last.
  private func shownSteps(_ found: FoundBox) -> [Int] {
    let count = found.trajectory.count
    guard !report.showsTrajectory, count > Self.mostSteps else { return Array(0..<count) }
    let even = (0..<Self.mostSteps - 1).map { $0 * (count - 1) / (Self.mostSteps - 2) }
    return Set(even + [found.chosen]).sorted()
  }

  private var tree: [String] {
    guard let opinion = discovery.opinion else { return [] }
    guard let leaf = opinion.best else {
      return [""]
        + paragraph(say("Second opinion, a classification tree: after pruning no split is left."))
    }
    let fresh =
      discovery.freshLeaf.map {
        say("; on fresh runs \(Figures.percent($0.density)) and \(Figures.percent($0.coverage))")
      } ?? ""
    let lead =
      say(
        "Second opinion, a classification tree with \(Counting.of(opinion.leaves.count, "part")) "
          + "(\(opinion.leavesGrown) before pruning). Its best: \(columns.words(leaf.box)). There "
          + "\(report.event) in \(Figures.percent(leaf.score.density)) (density), with "
          + "\(Figures.percent(leaf.score.coverage)) of the coverage\(fresh).")
    return [""] + paragraph(lead) + paragraph(agreement)
  }

  private var agreement: String {
    guard let agreement = discovery.agreement else { return "" }
    func names(_ list: [Int]) -> String { Listing.and(list.map(columns.name)) }
    if agreement.onlyBox.isEmpty, agreement.onlyTree.isEmpty {
      return say("Both methods restrict the same inputs: \(names(agreement.both)).")
    }
    let both =
      agreement.both.isEmpty
      ? say("Both methods share no input") : say("Both methods restrict \(names(agreement.both))")
    let box = agreement.onlyBox.isEmpty ? "" : say("box 1 alone \(names(agreement.onlyBox))")
    let tree = agreement.onlyTree.isEmpty ? "" : say("the tree alone \(names(agreement.onlyTree))")
    return [both, box, tree].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }

  private var notes: [String] {
    let meaning =
      say(
        "Density: share of the box's \(rows) in which \(report.event). Quasi-p: how often chance alone "
          + "would raise the density as much as the limit does; the limits were chosen in sight of the same "
          + "\(rows), so it is no proof. A box says where it happens, not why: an input may stand for another "
          + "that goes with it. Inputs without a limit were free.")
    return paragraph(meaning).map(style.faint)
  }

  private func paragraph(_ text: String) -> [String] {
    text.isEmpty ? [] : Wrapping.paragraph(text, width: width, indentation: "  ")
  }
}
