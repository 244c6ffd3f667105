import Scenarios

extension Report {
  /// Answers of studies: pictures first, then what the command prints.
  var studies: [Markup] {
    contents.studies.enumerated().flatMap { index, study in
      let pictures = study.pictures.map { picture in
        Markup.element(
          "div", ["class": picture.chart.size.width < 500 ? "panels" : "wide"],
          figure(ReportFigure(name: picture.name, chart: picture.chart)))
      }
      let text = Markup.element(
        "div",
        ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": study.command],
        .element("pre", [:], Markup(study.text)))
      let title = Markup.element("h3", ["id": "study-\(index + 1)"], Markup(study.title))
      let about =
        study.isOfAllViews
        ? "" : "\(phrase(.view)): \(contents.scenario.views.first?.title ?? ""). "
      let view = Markup.element(
        "p", ["class": "note"], Markup(about), .element("code", [:], Markup(study.command)))
      guard !pictures.isEmpty else { return [title, view, text] }
      let words = Markup.element(
        "details", [:],
        .element("summary", [:], Markup(StudyPhrase.text.text(contents.language))), text)
      return [title, view] + pictures + [words]
    }
  }

  /// Under the names of their files.
  var studyCharts: [ReportFigure] {
    contents.studies.flatMap { study in
      study.pictures.map { ReportFigure(name: "study-" + $0.name, chart: $0.chart) }
    }
  }
}
