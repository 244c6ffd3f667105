import Scenarios

/// A quantity over time: the median, and the bands that hold half and nine tenths of the runs.
struct FanChart: Chart {
  var title: String
  var summary: String
  var dates: [Day]
  /// By level 5, 25, 50, 75, 95 %, then date; nil where there is no value.
  var levels: [[Double?]]
  /// Some single runs, by date; nil where there is no number.
  var singles: [[Double?]] = []
  /// A level to hold the values against, with its name.
  var reference: (value: Double, name: String)?
  var numerals: Numerals

  let size = (width: 340.0, height: 190.0)
  private let left = 46.0
  private let right = 330.0
  private let top = 10.0
  private let bottom = 165.0

  private var values: ChartScale {
    ChartScale(
      ChartScale.covering(
        (levels + singles).flatMap { $0.compactMap { $0 } }
          + (reference.map { [0, $0.value] } ?? [])),
      (bottom, top))
  }

  private var time: DateScale {
    DateScale((dates.first ?? Day(rawValue: 0))...(dates.last ?? Day(rawValue: 1)), (left, right))
  }

  var body: [Markup] {
    let (values, time) = (values, time)
    let grid = values.ticks().flatMap { tick in
      [
        Mark.line(left, values(tick), right, values(tick), "grid"),
        Mark.text(left - 5, values(tick) + 4, numerals.axis(tick), "tick end"),
      ]
    }
    return grid + Mark.dates(time, top: top, bottom: bottom) + [
      band(0, 4, "band wide", values, time), band(1, 3, "band", values, time),
    ]
      + singles.map { single in
        let points = zip(dates, single).map { day, value in
          value.map { (time(day), values($0)) }
        }
        return .element("path", ["d": Mark.path(points), "class": "single"])
      } + [
        .element("path", ["d": Mark.path(line(2, values, time)), "class": "median"])
      ] + level(values)
  }

  private func level(_ values: ChartScale) -> [Markup] {
    guard let reference else { return [] }
    let y = values(reference.value)
    return [
      Mark.line(left, y, right, y, "reference"),
      Mark.text(right, y < top + 12 ? y + 13 : y - 4, reference.name, "tick end"),
    ]
  }

  private func line(_ level: Int, _ values: ChartScale, _ time: DateScale) -> [(Double, Double)?] {
    zip(dates, levels[level]).map { day, value in value.map { (time(day), values($0)) } }
  }

  private func band(
    _ low: Int, _ high: Int, _ kind: String, _ values: ChartScale, _ time: DateScale
  ) -> Markup {
    let edges = zip(line(low, values, time), line(high, values, time)).compactMap { low, high in
      low.flatMap { low in high.map { (low, $0) } }
    }
    let outline = edges.map(\.0) + edges.reversed().map(\.1)
    return .element("polygon", ["points": Mark.points(outline), "class": kind])
  }

  /// Six dates of the line.
  var table: (headings: [String], rows: [[String]]) {
    let step = max(1, (dates.count - 1) / 5)
    let rows = stride(from: 0, to: dates.count, by: step).map { index in
      [numerals.day(dates[index])]
        + levels.map { level in level[index].map { numerals.axis($0) } ?? "" }
    }
    let heading = ReportPhrase.date.text(numerals.language)
    return ([heading] + ["5", "25", "50", "75", "95"].map { $0 + "\u{202F}%" }, rows)
  }

  var vegaLite: JSONValue {
    let rows = dates.indices.map { index in
      JSONValue.object([
        "date": .text(dates[index].iso), "p05": .number(levels[0][index]),
        "p25": .number(levels[1][index]), "p50": .number(levels[2][index]),
        "p75": .number(levels[3][index]), "p95": .number(levels[4][index]),
      ])
    }
    func field(_ name: String, _ type: String) -> JSONValue {
      .object(["field": .text(name), "type": .text(type)])
    }
    func area(_ low: String, _ high: String, _ opacity: Double) -> JSONValue {
      .object([
        "mark": .object(["type": "area", "opacity": .number(opacity)]),
        "encoding": .object([
          "y": field(low, "quantitative"), "y2": .object(["field": .text(high)]),
        ]),
      ])
    }
    return VegaLite.document(
      title, rows: rows,
      [
        "encoding": .object(["x": field("date", "temporal")]),
        "layer": .list([
          area("p05", "p95", 0.25), area("p25", "p75", 0.5),
          .object([
            "mark": "line", "encoding": .object(["y": field("p50", "quantitative")]),
          ]),
        ]),
      ])
  }
}

/// What all specifications begin with.
enum VegaLite {
  static func document(
    _ title: String, rows: [JSONValue], _ members: [String: JSONValue]
  ) -> JSONValue {
    let common: [String: JSONValue] = [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "title": .text(title),
      "data": .object(["values": .list(rows)]),
    ]
    return .object(common.merging(members) { first, _ in first })
  }
}
