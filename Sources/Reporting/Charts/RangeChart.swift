import Scenarios

/// When things come: for each the days by which it has come in 5, 25, 50, 75 and 95 % of the runs.
struct RangeChart: Chart {
  /// One thing.
  struct Row {
    var name: String
    /// By level 5, 25, 50, 75, 95 %; nil = not up to the horizon.
    var days: [Day?]
    /// Share of the runs in which it never comes.
    var never: Double
    /// What was planned; nil = nothing.
    var planned: Day?
  }

  var title: String
  var summary: String
  var rows: [Row]
  var span: ClosedRange<Day>
  var numerals: Numerals
  /// What stands above the column of those that never come.
  var neverWords: String

  private let rowHeight = 20.0
  private let left = 256.0
  private let right = 640.0
  private let top = 22.0

  var size: (width: Double, height: Double) {
    (700, top + Double(rows.count) * rowHeight + 24)
  }

  var body: [Markup] {
    let time = DateScale(span, (left, right))
    let bottom = top + Double(rows.count) * rowHeight
    let never = Mark.text(692, top - 8, neverWords, "tick end")
    return Mark.dates(time, top: top - 4, bottom: bottom, most: 9) + [never]
      + rows.enumerated().flatMap { index, row in
        marks(row, top + (Double(index) + 0.5) * rowHeight, time)
      }
  }

  private func marks(_ row: Row, _ y: Double, _ time: DateScale) -> [Markup] {
    func x(_ level: Int) -> Double { row.days[level].map { time($0) } ?? right }
    var marks = [
      Mark.text(left - 8, y + 4, Self.shortened(row.name), "label end"),
      Mark.text(692, y + 4, numerals.percent(row.never), "tick end"),
    ]
    if row.days[0] != nil {
      marks.append(Mark.line(x(0), y, x(4), y, "whisker"))
      let width = max(1, x(3) - x(1))
      if row.days[1] != nil {
        marks.append(
          .element(
            "rect",
            [
              "x": Mark.at(x(1)), "y": Mark.at(y - 5), "width": Mark.at(width), "height": "10",
              "class": "box",
            ]))
      }
      if row.days[2] != nil { marks.append(Mark.line(x(2), y - 7, x(2), y + 7, "median")) }
    }
    if let planned = row.planned, span.contains(planned) {
      let x = time(planned)
      marks.append(
        .element(
          "polygon",
          [
            "points": Mark.points([(x, y - 6), (x + 5, y), (x, y + 6), (x - 5, y)]),
            "class": "planned",
          ]))
    }
    return marks
  }

  static func shortened(_ name: String) -> String {
    name.count <= 40 ? name : name.prefix(39) + "…"
  }

  var table: (headings: [String], rows: [[String]]) {
    let hasPlans = rows.contains { $0.planned != nil }
    let rows = rows.map { row in
      [row.name] + row.days.map { $0.map(numerals.day) ?? "–" } + [numerals.percent(row.never)]
        + (hasPlans ? plan(of: row) : [])
    }
    let heading = ReportPhrase.place.text(numerals.language)
    let plans = [OutcomePhrase.planned, .slip].map { $0.text(numerals.language) }
    return (
      [heading] + ["5", "25", "50", "75", "95"].map { $0 + "\u{202F}%" } + [neverWords]
        + (hasPlans ? plans : []), rows
    )
  }

  /// The planned day, and by how many days the median comes later.
  private func plan(of row: Row) -> [String] {
    guard let planned = row.planned else { return ["", ""] }
    return [numerals.day(planned), row.days[2].map { numerals.count($0 - planned) } ?? "–"]
  }

  var vegaLite: JSONValue {
    let rows = rows.map { row in
      JSONValue.object([
        "name": .text(row.name), "p05": .text(row.days[0]?.iso), "p25": .text(row.days[1]?.iso),
        "p50": .text(row.days[2]?.iso), "p75": .text(row.days[3]?.iso),
        "p95": .text((row.days[4] ?? span.upperBound).iso), "never": .number(row.never),
        "planned": .text(row.planned?.iso),
      ])
    }
    func time(_ name: String) -> JSONValue { .object(["field": .text(name), "type": "temporal"]) }
    func layer(_ mark: String, _ first: String, _ last: String?) -> JSONValue {
      var encoding: [String: JSONValue] = ["x": time(first)]
      if let last { encoding["x2"] = .object(["field": .text(last)]) }
      return .object(["mark": .text(mark), "encoding": .object(encoding)])
    }
    return VegaLite.document(
      title, rows: rows,
      [
        "encoding": .object([
          "y": .object(["field": "name", "type": "nominal", "sort": .null])
        ]),
        "layer": .list([
          layer("rule", "p05", "p95"), layer("bar", "p25", "p75"), layer("tick", "p50", nil),
        ]),
      ])
  }
}
