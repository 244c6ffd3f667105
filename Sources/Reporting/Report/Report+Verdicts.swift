import Analysis
import Engine
import Scenarios

extension Report {
  /// Who asked what: scenario, dates, runs, what-ifs.
  var asked: [Markup] {
    guard let first = contents.views.first else { return [] }
    let calendar = first.plan.model.calendar
    let rows: [(String, String)] =
      [
        (phrase(.date), "\(numerals.day(calendar.start)) – \(numerals.day(calendar.horizon))"),
        (phrase(.runs), numerals.count(first.tally.runs)),
        (phrase(.view), contents.views.map(\.description.title).joined(separator: "; ")),
      ] + first.plan.model.whatIfs.map { (phrase(.whatIf), $0) }
    return [definitions(rows)]
  }

  func definitions(_ rows: [(String, String)]) -> Markup {
    .element(
      "dl", [:],
      rows.flatMap { name, value in
        [
          Markup.element("dt", [:], Markup(name)), Markup.element("dd", [:], Markup(value)),
        ]
      })
  }

  /// A table of all claims for each view.
  var verdicts: [Markup] {
    [.element("p", [:], Markup(phrase(.verdictsAbout)))]
      + contents.views.map { view in
        .element(
          "div", ["class": "view", "data-view": view.description.id],
          .element("h3", [:], Markup(view.description.title)), claims(view))
      } + [.element("p", ["class": "note"], Markup(phrase(.conditional)))]
  }

  private func claims(_ view: ReportContents.View) -> Markup {
    let headings: [ReportPhrase] = [.claim, .inWords, .chance, .interval]
    let head = Markup.element(
      "tr", [:],
      headings.map { .element("th", ["scope": "col"], Markup(phrase($0))) })
    return .element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": view.description.title],
      .element(
        "table", ["class": "claims"], .element("thead", [:], head),
        .element("tbody", [:], view.answer.claims.map { row($0, in: view.description.id) })))
  }

  private func row(_ claim: ClaimAnswer, in view: String) -> Markup {
    let name = Markup.element(
      "th", ["scope": "row"], .element("span", ["class": "id"], Markup(claim.id)),
      Markup(" " + claim.text + (claim.hasCondition ? " *" : "")))
    let (words, chance, interval, share) = verdict(claim, in: view)
    return .element(
      "tr", [:], name, .element("td", [:], Markup(words)),
      .element("td", ["class": "number"], Markup(chance), bar(share, claim)),
      .element("td", ["class": "number"], Markup(interval)))
  }

  private func verdict(
    _ claim: ClaimAnswer, in view: String
  ) -> (words: String, chance: String, interval: String, share: Double?) {
    guard claim.kind != .effect else { return (effect(claim.id, in: view), "", "", nil) }
    guard let share = claim.probability else {
      return (
        claim.kind == .fact ? phrase(.unknown) : phrase(.noCondition), "", "", nil
      )
    }
    guard claim.kind != .fact else {
      return (phrase(share == 1 ? .factTrue : .factFalse), phrase(.fact), "", nil)
    }
    let interval = claim.interval
    let isRare = ChanceWords.isRare(share, interval)
    return (
      ChanceWords(language: contents.language).text(share, interval),
      isRare
        ? "≤\u{202F}" + numerals.percent(ChanceWords.above(interval.high))
        : numerals.percent(share),
      "\(numerals.percent(interval.low)) – \(numerals.percent(interval.high))", share
    )
  }

  /// What a comparison of the views says of it, where the report has one.
  private func effect(_ claim: String, in view: String) -> String {
    let said = contents.studies.compactMap { $0.effects[claim]?[view] }.first
    let model = contents.views.first?.answer.model
    if case .rank = model?.claims.first(where: { $0.id == claim })?.effect { return phrase(.rank) }
    return said ?? phrase(.effect)
  }

  /// The chance as a bar with its interval.
  private func bar(_ share: Double?, _ claim: ClaimAnswer) -> Markup {
    guard let share else { return Markup("") }
    let (low, high) = (100 * claim.interval.low, 100 * claim.interval.high)
    return .element(
      "svg",
      [
        "viewBox": "0 0 100 8", "class": "bar", "aria-hidden": "true",
        "preserveAspectRatio": "none",
      ],
      .element("rect", ["x": "0", "y": "0", "width": "100", "height": "8", "class": "empty"]),
      .element(
        "rect",
        ["x": "0", "y": "0", "width": Mark.at(100 * share), "height": "8", "class": "full"]),
      .element(
        "rect",
        [
          "x": Mark.at(low), "y": "3", "width": Mark.at(max(0.6, high - low)), "height": "2",
          "class": "ends",
        ]))
  }
}
