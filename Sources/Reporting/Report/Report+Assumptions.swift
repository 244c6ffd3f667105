import Analysis
import Engine
import Scenarios

extension Report {
  /// What each view says of itself, and the numbers that it sets otherwise.
  var views: [Markup] {
    [.element("p", [:], Markup(phrase(.viewsAbout)))]
      + contents.views.map { view in
        var parts = [Markup.element("h3", [:], Markup(view.description.title))]
        if let about = view.description.about { parts.append(.element("p", [:], Markup(about))) }
        let own = view.assumptions.answers.filter { $0.record.view == view.description.id }
        if !own.isEmpty {
          parts.append(
            .element(
              "details", [:],
              .element("summary", [:], Markup("\(phrase(.differs)): \(own.count)")), table(own)))
        }
        return .element("div", ["class": "view", "data-view": view.description.id], parts)
      }
  }

  /// The named numbers of the first view, each with its source, and the sources.
  var assumptions: [Markup] {
    guard let first = contents.views.first else { return [] }
    let named = first.assumptions.answers.filter(\.record.isNamed)
    guard !named.isEmpty else { return [] }
    return [
      .element("p", [:], Markup(phrase(.assumptionsAbout))), table(named),
      .element("h3", [:], Markup(phrase(.sources))), sources,
    ]
  }

  private func table(_ answers: [AssumptionAnswer]) -> Markup {
    let headings: [ReportPhrase] = [.name, .value, .spread, .origin]
    return .element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": phrase(.assumptions)],
      .element(
        "table", ["class": "sortable"],
        .element(
          "thead", [:],
          .element(
            "tr", [:], headings.map { .element("th", ["scope": "col"], Markup(phrase($0))) })),
        .element("tbody", [:], answers.map(row))))
  }

  private func row(_ answer: AssumptionAnswer) -> Markup {
    let record = answer.record
    var origin: [Markup]
    switch record.origin {
    case .source(let id):
      let title = contents.scenario.sources.first { $0.id == id }?.title ?? id
      origin = [.element("a", ["href": "#source-" + id], Markup(title))]
    case .assumption:
      origin = [Markup(phrase(.assumed) + ": " + (AssumptionWords(answer: answer).reason ?? ""))]
    case .bare: origin = [Markup(phrase(.bare))]
    }
    if let note = record.note { origin.append(Markup(" — " + note)) }
    return .element(
      "tr", [:], .element("th", ["scope": "row"], Markup(record.path)),
      .element("td", ["data-sort": CSVTable.number(answer.median)], Markup(record.text)),
      .element("td", [:], spread(answer)),
      .element("td", [:], origin))
  }

  /// The 5 to 95 % of the runs and the median, as a small line on its own scale.
  private func spread(_ answer: AssumptionAnswer) -> Markup {
    guard let low = answer.low, let high = answer.high, let median = answer.median, low < high
    else {
      return Markup("")
    }
    let scale = ChartScale(low...high, (4, 96))
    let words = "\(numerals.axis(low)) – \(numerals.axis(high))"
    return .element(
      "svg", ["viewBox": "0 0 100 12", "class": "spread", "role": "img", "aria-label": words],
      .element("title", [:], Markup(words)), Mark.line(4, 6, 96, 6, "whisker"),
      Mark.line(scale(median), 1, scale(median), 11, "median"))
  }

  private var sources: Markup {
    .element(
      "ul", ["class": "sources"],
      contents.scenario.sources.map { source in
        let rest = [source.publisher, source.date, source.link, source.note].compactMap { $0 }
        return .element(
          "li", ["id": "source-" + source.id], .element("strong", [:], Markup(source.title)),
          Markup(rest.isEmpty ? "" : ". " + rest.joined(separator: ". ")))
      })
  }

  /// Answers of studies, as they print them.
  var studies: [Markup] {
    contents.studies.flatMap { study in
      [
        Markup.element("h3", [:], .element("code", [:], Markup(study.command))),
        .element(
          "div",
          ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": study.command],
          .element("pre", [:], Markup(study.text))),
      ]
    }
  }

  var limits: [Markup] {
    let phrases: [ReportPhrase] = [
      .limitChance, .limitModel, .limitNumbers, .limitViews, .limitUse,
    ]
    return [.element("ul", [:], phrases.map { .element("li", [:], Markup(phrase($0))) })]
  }

  /// The manifest: what makes the same page again.
  var made: [Markup] {
    guard let first = contents.views.first else { return [] }
    return [
      definitions(
        [
          (phrase(.command), contents.command),
          (phrase(.version), "\(contents.toolVersion), \(ResultsVersion.current)"),
          (phrase(.seed), String(first.answer.seed)),
          (phrase(.runs), numerals.count(first.tally.runs)),
        ]
          + contents.views.map {
            ("\(phrase(.fingerprint)), \($0.description.id)", $0.fingerprint)
          })
    ]
  }
}
