import Analysis
import Chance
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
              .element("summary", [:], Markup("\(phrase(.differs)): \(own.count)")),
              table(own, view)))
        }
        return .element("div", ["class": "view", "data-view": view.description.id], parts)
      }
  }

  /// The named numbers of the first view, each with its source, and the sources.
  var assumptions: [Markup] {
    guard let first = contents.views.first else { return [] }
    let named = first.assumptions.answers.filter(\.record.isNamed)
    let others = first.assumptions.answers.filter { !$0.record.isNamed }
    guard !first.assumptions.answers.isEmpty else { return [] }
    return [
      .element("p", [:], Markup(phrase(.assumptionsAbout))), table(named, first, isTarget: true),
      .element(
        "details", [:],
        .element("summary", [:], Markup("\(phrase(.otherNumbers)): \(others.count)")),
        table(others, first)),
      .element("h3", [:], Markup(phrase(.sources))), sources,
    ]
  }

  /// `isTarget`: figures link to its rows, which also tell what other views say.
  private func table(
    _ answers: [AssumptionAnswer], _ view: ReportContents.View, isTarget: Bool = false
  ) -> Markup {
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
        .element("tbody", [:], answers.map { row($0, view, isTarget) })))
  }

  private func row(
    _ answer: AssumptionAnswer, _ view: ReportContents.View, _ isTarget: Bool
  ) -> Markup {
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
    let name = Markup.element("th", ["scope": "row"], Markup(record.path))
    let value = Markup.element(
      "td", ["data-sort": CSVTable.number(answer.median)],
      [Markup(record.text)] + (isTarget ? otherViews(record) : []))
    return .element(
      "tr", isTarget ? ["id": "assumption-" + record.path] : [:], name, value,
      .element("td", [:], spread(answer, view.plan.model)),
      .element("td", [:], origin))
  }

  /// What views beside the first say of a number, where it is something else.
  private func otherViews(_ record: NumberRecord) -> [Markup] {
    contents.views.dropFirst().compactMap { view in
      let other = view.assumptions.answers.first { $0.record.path == record.path }?.record.text
      guard let other, other != record.text else { return nil }
      return .element("div", ["class": "note"], Markup("\(view.description.title): \(other)"))
    }
  }

  /// The 5 to 95 % of the runs and the median on a scale of their own: of an input the density of its
  /// distribution, of what is worked out from others a line.
  private func spread(_ answer: AssumptionAnswer, _ model: Model) -> Markup {
    guard let low = answer.low, let high = answer.high, let median = answer.median, low < high
    else {
      return Markup("")
    }
    let scale = ChartScale(low...high, (4, 96))
    let words = Language.$spoken.withValue(contents.language) {
      "\(Figures.significant(low)) – \(Figures.amount(high, answer.record.unit))"
    }
    return .element(
      "svg", ["viewBox": "0 0 100 12", "class": "spread", "role": "img", "aria-label": words],
      .element("title", [:], Markup(words)), shape(answer.record.parameter, model, scale),
      Mark.line(scale(median), 1, scale(median), 11, "median"))
  }

  private func shape(_ parameter: Parameter, _ model: Model, _ scale: ChartScale) -> Markup {
    let line = Mark.line(4, 6, 96, 6, "whisker")
    guard case .input(let input) = parameter else { return line }
    let levels = (0...18).map { 0.05 + 0.05 * Double($0) }
    let values = levels.map { model.inputs[input].distribution.quantile($0) }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    guard let least = steps.min(), least > 0 else { return line }
    var points = [(scale(values[0]), 11.0)]
    for (index, step) in steps.enumerated() {
      points.append((scale((values[index] + values[index + 1]) / 2), 11 - 9 * least / step))
    }
    points.append((scale(values[18]), 11))
    return .element("polygon", ["points": Mark.points(points), "class": "density"])
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
