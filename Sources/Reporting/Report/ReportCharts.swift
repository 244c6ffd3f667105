import Analysis
import Engine
import Scenarios

/// The pictures of one view.
struct ReportCharts {
  static let mapName = "map"
  static let fallsName = "falls"
  static let turnsName = "turns"
  static let seriesName = "series"
  static let refusalsName = "refusals"
  static let endsName = "ends"

  private let view: ReportContents.View
  private let language: Language
  private let numerals: Numerals
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  /// Dates of a line at most.
  private static let mostDates = 90

  private let linchpins: [PlaceReference]

  /// `linchpins` are marked on the maps.
  init(_ view: ReportContents.View, _ language: Language, linchpins: [PlaceReference] = []) {
    (self.view, self.language, self.linchpins) = (view, language, linchpins)
    numerals = Numerals(language: language)
  }

  private var model: Model { view.answer.model }
  private var span: ClosedRange<Day> { model.calendar.start...model.calendar.horizon }

  /// Each with the names of the assumptions behind it.
  var all: [ReportFigure] {
    let outcomes = OutcomeBars(view, language)
    let bars = [(Self.endsName, outcomes.ends), (Self.refusalsName, outcomes.refusals)]
    let named: [(String, any Chart, [FigureScope])] =
      maps.map { (Self.mapName, $0.chart, [$0.scope]) }
      + ranges.map {
        ($0.kind, $0.chart, $0.kind == Self.fallsName ? model.fronts.map(FigureScope.init) : [])
      }
      + bars.compactMap { name, chart in chart.map { (name, $0, []) } }
      + fans.map { (Self.seriesName, $0.chart, [$0.scope]) }
    return named.enumerated().map { index, figure in
      ReportFigure(
        name: "\(view.description.id)-\(figure.0)-\(index + 1)", chart: figure.1,
        assumptions: figure.2.flatMap { $0.names(in: view.assumptions) })
    }
  }

  /// The first days of the months, the start and the horizon with them.
  static func mapDates(_ plan: Plan) -> [Day] {
    let calendar = plan.model.calendar
    let steps = Array(stride(from: 0, through: plan.days, by: max(7, plan.days / 60)))
    return steps.map { calendar.start + $0 }
  }

  private var maps: [(chart: MapChart, scope: FigureScope)] {
    let dates = Self.mapDates(view.plan)
    return model.fronts.indices.compactMap { front in
      let falls = orderOfFall(front)
      var towns: [MapChart.Town] = []
      var position: [Int?] = []
      for (index, place) in model.fronts[front].places.enumerated() {
        guard let latitude = place.latitude, let longitude = place.longitude else {
          position.append(nil)
          continue
        }
        position.append(towns.count)
        let held = held(front, index, dates)
        towns.append(
          .init(
            name: place.name, latitude: latitude, longitude: longitude, held: held,
            words: held.map(words), fall: falls[index],
            isLinchpin: linchpins.contains { $0.front == front && $0.place == index }))
      }
      guard towns.count > 1 else { return nil }
      let links = model.fronts[front].links.compactMap { link in
        position[link.from].flatMap { from in position[link.to].map { (from: from, to: $0) } }
      }
      let date = min(dates.count - 1, dates.count / 4)
      let map = MapChart(
        title: model.fronts[front].name, summary: numerals.day(dates[date]), towns: towns,
        links: links, date: date, numerals: numerals)
      return (map, FigureScope(model.fronts[front]))
    }
  }

  /// Places by their median fall, from 1; nil for those that half of the runs leave standing.
  private func orderOfFall(_ front: Int) -> [Int?] {
    let medians = model.fronts[front].places.indices.map { place in
      view.plan.events.firstIndex(of: .fall(front: front, place: place))
        .flatMap { view.tally.events[$0].quantile(0.5) }
    }
    return medians.map { own in
      own.map { own in 1 + medians.count { $0.map { $0 < own } ?? false } }
    }
  }

  /// Share of the runs in which a place has not fallen, by date.
  private func held(_ front: Int, _ place: Int, _ dates: [Day]) -> [Double] {
    let event = view.plan.events.firstIndex(of: .fall(front: front, place: place))
    let isOwn = model.fronts[front].places[place].owner == .holder
    return dates.map { day in
      guard isOwn else { return 0 }
      guard let event else { return 1 }
      let fallen = view.tally.events[event].count(by: day - model.calendar.start)
      return 1 - Double(fallen) / Double(max(1, view.tally.runs))
    }
  }

  /// A share with its interval; of one that no run shows a bound.
  private func words(_ share: Double) -> String {
    let runs = view.tally.runs
    let yes = Int((share * Double(runs)).rounded())
    let interval = WilsonInterval(successes: yes, trials: runs)
    let words = ChanceWords(language: language)
    if ChanceWords.isRare(share, interval) || share == 1 || interval.low >= 0.99 {
      return words.text(share, interval)
    }
    return
      "\(numerals.percent(share)) (\(numerals.percent(interval.low)) – \(numerals.percent(interval.high)))"
  }

  private var ranges: [(kind: String, chart: RangeChart)] {
    let words = ReportWords(model, language)
    let falls = view.answer.events.filter { $0.isFall && $0.never < 1 }
      .sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }
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
        singles: view.singles(series.quantity, weeks: stride), numerals: numerals)
      return (fan, FigureScope(series.quantity, model))
    }
  }
}

/// A picture with the name of its file and the named numbers behind it.
struct ReportFigure {
  var name: String
  var chart: any Chart
  var assumptions: [String] = []
}
