import Analysis
import Engine
import Scenarios

/// The pictures of one view.
struct ReportCharts {
  static let mapName = "map"
  static let fallsName = "falls"
  static let ridgesName = "ridges"
  static let loadsName = "loads"
  static let turnsName = "turns"
  static let seriesName = "series"
  static let refusalsName = "refusals"
  static let endsName = "ends"
  static let tempoName = "tempo"

  let view: ReportContents.View
  let language: Language
  let numerals: Numerals
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  /// Dates of a line at most.
  private static let mostDates = 90

  let linchpins: [PlaceReference]

  /// `linchpins` are marked on the maps.
  init(_ view: ReportContents.View, _ language: Language, linchpins: [PlaceReference] = []) {
    (self.view, self.language, self.linchpins) = (view, language, linchpins)
    numerals = Numerals(language: language)
  }

  var model: Model { view.answer.model }
  var span: ClosedRange<Day> { model.calendar.start...model.calendar.horizon }

  /// Each with the names of the assumptions behind it.
  var all: [ReportFigure] {
    let outcomes = OutcomeBars(view, language)
    let bars = [
      (Self.endsName, outcomes.ends), (Self.refusalsName, outcomes.refusals),
      (Self.tempoName, TempoBars(view, language).chart),
    ]
    let named: [(String, any Chart, [FigureScope])] =
      maps.map { (Self.mapName, $0.chart, [$0.scope]) }
      + ranges.map {
        ($0.kind, $0.chart, $0.kind == Self.fallsName ? model.fronts.map(FigureScope.init) : [])
      }
      + (ridges.map { [(Self.ridgesName, $0, model.fronts.map(FigureScope.init))] } ?? [])
      + bars.compactMap { name, chart in chart.map { (name, $0, []) } }
      + fans.map {
        ($0.chart.reference == nil ? Self.seriesName : Self.loadsName, $0.chart, [$0.scope])
      }
    return named.enumerated().map { index, figure in
      ReportFigure(
        name: "\(view.description.id)-\(figure.0)-\(index + 1)", chart: figure.1,
        assumptions: figure.2.flatMap { $0.names(in: view.assumptions) })
    }
  }

  /// Over spans of 30 days, or longer ones where there are more than 120 of them, the last one shorter.
  ///
  /// A span holds its last day. Nil where nothing falls, and where there is one span only.
  private var ridges: RidgeChart? {
    let days = view.plan.days
    let span = max(30, (days + 119) / 120)
    let ends = Array(stride(from: span, to: days, by: span)) + [days]
    let runs = Double(max(1, view.tally.runs))
    let words = ReportWords(model, language)
    let rows = falls.compactMap { answer -> RidgeChart.Row? in
      guard let index = view.plan.events.firstIndex(of: answer.event) else { return nil }
      let counts = [0] + ends.map { view.tally.events[index].count(by: $0) }
      return RidgeChart.Row(
        name: words.name(answer.event) ?? answer.id,
        shares: zip(counts, counts.dropFirst()).map { Double($1 - $0) / runs })
    }
    guard !rows.isEmpty, ends.count > 1 else { return nil }
    return RidgeChart(
      title: StudyPhrase.ridges.text(language), summary: StudyPhrase.ridgesAbout.text(language),
      edges: ([0] + ends).map { model.calendar.start + $0 }, rows: rows, numerals: numerals)
  }

  /// Places that fall in some runs, the earliest medians first.
  private var falls: [EventAnswer] {
    view.answer.events.filter { $0.isFall && $0.never < 1 }
      .sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
  }

  private var ranges: [(kind: String, chart: RangeChart)] {
    let words = ReportWords(model, language)
    let turns = view.answer.events.filter { !$0.isFall && $0.never < 1 }
    return [
      (Self.fallsName, falls.map { row($0, words) }),
      (Self.turnsName, turns.compactMap { words.name($0.event) == nil ? nil : row($0, words) }),
    ].filter { !$0.1.isEmpty }.map { kind, rows in
      let phrase: ReportPhrase = kind == Self.fallsName ? .falls : .turns
      return (
        kind,
        RangeChart(
          title: phrase.text(language),
          summary: "\(ReportPhrase.view.text(language)) \(view.description.title)", rows: rows,
          span: span, numerals: numerals, neverWords: ReportPhrase.never.text(language))
      )
    }
  }

  private func sortKey(_ event: EventAnswer) -> [Double] {
    [2, 1, 0].map { event.quantiles[$0].map { Double($0.rawValue) } ?? .infinity }
      + [event.never]
  }

  private func row(_ event: EventAnswer, _ words: ReportWords) -> RangeChart.Row {
    .init(
      name: words.name(event.event) ?? event.id, days: event.quantiles, never: event.never,
      planned: planned(event.event))
  }

  private func planned(_ event: Event) -> Day? {
    guard case .pivot(let power, let contest) = event else { return nil }
    return model.sequences.first { $0.power == power }?.steps.first { $0.contest == contest }?
      .planned
  }

  private var fans: [(chart: FanChart, scope: FigureScope)] {
    let words = ReportWords(model, language)
    return zip(view.answer.series, view.tally.series).compactMap { series, tally in
      guard let name = words.name(series.quantity), tally.weeks > 1 else { return nil }
      let stride = Array(
        stride(
          from: 0, to: tally.weeks, by: max(1, (tally.weeks + Self.mostDates - 1) / Self.mostDates))
      )
      let levels = Self.levels.map { level in
        stride.map { week -> Double? in
          let value = tally.quantile(level, week: week)
          return value.isFinite ? value : nil
        }
      }
      guard Set(levels.flatMap { $0 }).count > 1 else { return nil }
      let last = levels[2].last.flatMap { $0 }
      let ends = last.map {
        "\(ReportPhrase.median.text(language)) \(numerals.axis($0)), \(numerals.day(series.dates[stride.last ?? 0]))"
      }
      let fan = FanChart(
        title: name, summary: ends ?? "", dates: stride.map { series.dates[$0] }, levels: levels,
        singles: view.singles(series.quantity, weeks: stride), reference: capacity(series.quantity),
        numerals: numerals)
      return (fan, FigureScope(series.quantity, model))
    }
  }
}

extension ReportCharts {
  /// A load is held against the capacity of its power, which is its unit.
  private func capacity(_ quantity: Quantity) -> (value: Double, name: String)? {
    guard case .overload = quantity else { return nil }
    return (1, StudyPhrase.capacity.text(language))
  }
}

/// A picture with the name of its file and the named numbers behind it.
struct ReportFigure {
  var name: String
  var chart: any Chart
  var assumptions: [String] = []
}
