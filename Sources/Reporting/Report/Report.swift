import Analysis
import Engine
import Scenarios

/// An answer as one page of HTML that needs nothing else: no network, no other file, and no script to be read.
public struct Report {
  let contents: ReportContents
  let numerals: Numerals
  /// With the name of its file, in the order of the page.
  private(set) var charts: [ReportFigure] = []

  public init(_ contents: ReportContents) {
    self.contents = contents
    numerals = Numerals(language: contents.language)
    let linchpins = contents.studies.flatMap(\.linchpins)
    charts = contents.views.flatMap {
      ReportCharts($0, contents.language, linchpins: linchpins).all
    }
  }

  func phrase(_ phrase: ReportPhrase) -> String {
    phrase.text(contents.language)
  }

  /// Every picture as SVG and as a Vega-Lite specification, by the names of their files.
  public var figures: [(name: String, text: String)] {
    (charts + studyCharts).flatMap { figure in
      [
        (figure.name + ".svg", figure.chart.document),
        (figure.name + ".vl.json", figure.chart.vegaLite.document),
      ]
    }
  }

  /// The page.
  public var html: String {
    let head = Markup.element(
      "head", [:], .element("meta", ["charset": "utf-8"]),
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("title", [:], Markup(contents.scenario.title)),
      .element("style", [:], Markup(trusted: ReportStyle.page)))
    let body = Markup.element(
      "body", [:],
      .element("a", ["class": "skip", "href": "#verdicts"], Markup(phrase(.skip))), header,
      .element("main", [:], sections), .element("script", [:], Markup(trusted: ReportScript.text)))
    return "<!doctype html>\n<html lang=\"\(contents.language.rawValue)\">" + head.text + body.text
      + "</html>\n"
  }

  private var header: Markup {
    let about =
      contents.scenario.about.map { [Markup.element("p", ["class": "lead"], Markup($0))] } ?? []
    return .element(
      "header", [:], [.element("h1", [:], Markup(contents.scenario.title))] + about + [contentsList]
    )
  }

  private var contentsList: Markup {
    let entries = sectionsWithNames.map { id, title, _ in
      Markup.element("li", [:], .element("a", ["href": "#" + id], Markup(title)))
    }
    return .element("nav", ["aria-label": phrase(.contents)], .element("ul", [:], entries))
  }

  private var sections: [Markup] {
    sectionsWithNames.map { id, title, parts in
      .element(
        "section", ["id": id, "aria-labelledby": id + "-title"],
        [.element("h2", ["id": id + "-title"], Markup(title))] + parts)
    }
  }

  private var sectionsWithNames: [(id: String, title: String, parts: [Markup])] {
    let outcomes: [(String, String, [Markup])] = [
      (
        "ends", OutcomePhrase.ends.text(contents.language),
        figures(OutcomePhrase.endsAbout.text(contents.language), ReportCharts.endsName)
      ),
      (
        "refusals", OutcomePhrase.refusals.text(contents.language),
        figures(OutcomePhrase.refusalsAbout.text(contents.language), ReportCharts.refusalsName)
      ),
      (
        "tempo", OutcomePhrase.tempo.text(contents.language),
        figures(OutcomePhrase.tempoAbout.text(contents.language), ReportCharts.tempoName)
      ),
    ]
    let before: [(String, ReportPhrase, [Markup])] = [
      ("asked", .asked, asked), ("verdicts", .verdicts, verdicts), ("views", .views, views),
      ("map", .map, figures(phrase(.mapAbout), ReportCharts.mapName, mapNotes)),
      (
        "falls", .falls,
        figures(phrase(.fallsAbout), ReportCharts.fallsName)
          + figures(StudyPhrase.ridgesAbout.text(contents.language), ReportCharts.ridgesName)
      ),
      ("turns", .turns, figures(phrase(.turnsAbout), ReportCharts.turnsName)),
    ]
    let after: [(String, ReportPhrase, [Markup])] = [
      ("loads", .loads, figures(phrase(.loadsAbout), ReportCharts.loadsName)),
      ("courses", .courses, figures(phrase(.coursesAbout), ReportCharts.seriesName)),
      ("studies", .studies, studies), ("assumptions", .assumptions, assumptions),
      ("limits", .limits, limits), ("made", .made, made),
    ]
    func titled(_ sections: [(String, ReportPhrase, [Markup])]) -> [(String, String, [Markup])] {
      sections.map { ($0.0, phrase($0.1), $0.2) }
    }
    return (titled(before) + outcomes + titled(after)).filter { !$0.2.isEmpty }
      .map { (id: $0.0, title: $0.1, parts: $0.2) }
  }

  private var mapNotes: [StudyPhrase] {
    [.orderOfFall] + (contents.views.contains { $0.supply != nil } ? [.supply] : [])
      + (contents.studies.contains { !$0.linchpins.isEmpty } ? [.linchpin] : [])
  }

  /// The pictures of one kind, view by view; empty where there is none.
  private func figures(
    _ about: String, _ kind: String, _ notes: [StudyPhrase] = []
  ) -> [Markup] {
    let parts = contents.views.compactMap { view -> Markup? in
      let own = charts.filter { $0.name.hasPrefix("\(view.description.id)-\(kind)") }
      guard !own.isEmpty else { return nil }
      let title = Markup.element("h3", [:], Markup(view.description.title))
      let grid = Markup.element(
        "div",
        [
          "class": [ReportCharts.seriesName, ReportCharts.loadsName].contains(kind)
            ? "panels" : "wide"
        ],
        own.map { figure($0, isMap: kind == ReportCharts.mapName) })
      return .element(
        "div", ["class": "view", "data-view": view.description.id], title, grid)
    }
    guard !parts.isEmpty else { return [] }
    let words = [about] + notes.map { $0.text(contents.language) }
    return [.element("p", [:], Markup(words.joined(separator: " ")))] + parts
  }

  func figure(_ figure: ReportFigure, isMap: Bool = false) -> Markup {
    let chart = figure.chart
    let caption = Markup.element(
      "figcaption", [:], .element("strong", [:], Markup(chart.title)), Markup(" " + chart.summary))
    var parts = [caption, chart.svg, numbers(chart)]
    if !figure.assumptions.isEmpty { parts.append(assumptions(behind: figure)) }
    if isMap, let map = chart as? MapChart { parts.append(slider(map)) }
    return .element("figure", [:], parts)
  }

  private func assumptions(behind figure: ReportFigure) -> Markup {
    let links = figure.assumptions.map { name in
      Markup.element(
        "li", [:], .element("a", ["href": "#assumption-" + name], Markup(name)))
    }
    let title = "\(StudyPhrase.assumptions.text(contents.language)) (\(links.count))"
    return .element(
      "details", [:], .element("summary", [:], Markup(title)),
      .element("ul", ["class": "names"], links))
  }

  /// What the picture shows, as a table.
  private func numbers(_ chart: any Chart) -> Markup {
    let table = chart.table
    func row(_ cells: [String]) -> Markup {
      .element(
        "tr", [:],
        cells.enumerated().map { index, cell in
          index == 0
            ? .element("th", ["scope": "row"], Markup(cell)) : .element("td", [:], Markup(cell))
        })
    }
    let head = Markup.element(
      "tr", [:], table.headings.map { .element("th", ["scope": "col"], Markup($0)) })
    return .element(
      "details", [:], .element("summary", [:], Markup(phrase(.numbers))),
      .element(
        "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": chart.title],
        .element(
          "table", [:], .element("thead", [:], head),
          .element("tbody", [:], table.rows.map(row)))))
  }

  /// Shown by the script, which moves the discs.
  private func slider(_ map: MapChart) -> Markup {
    let count = map.towns.first?.held.count ?? 1
    let dates = ReportCharts.mapDates(contents.views[0].plan).map(numerals.day)
    return .element(
      "label", ["class": "slider", "hidden": ""], Markup(phrase(.date) + " "),
      .element(
        "input",
        [
          "type": "range", "min": "0", "max": String(count - 1), "value": String(map.date),
          "data-dates": dates.joined(separator: "|"),
        ]), .element("output", [:], Markup(" " + dates[map.date])))
  }
}
