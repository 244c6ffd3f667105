import Scenarios

/// Several things side by side: for each one or two bars from 0, each with its interval.
///
/// With two bars to either side of 0 it is a tornado diagram.
struct BarChart: Chart {
  struct Row {
    var name: String
    /// In the order of `kinds`; nil = not measured.
    var bars: [Bar?]
  }

  struct Bar {
    var value: Double
    var low: Double
    var high: Double
    /// Whether it can be told from 0.
    var isTold: Bool
  }

  var title: String
  var summary: String
  /// What the bars of a row are.
  var kinds: [String]
  var rows: [Row]
  /// Shares are told as percentages.
  var isShare = true
  var numerals: Numerals

  private let left = 256.0
  private var right: Double { kinds.count > 2 ? 540 : 600 }
  private var rowHeight: Double { max(24, 9 * Double(kinds.count) + 6) }
  private var top: Double { kinds.count > 1 ? 30 : 8 }
  private var bottom: Double { top + Double(rows.count) * rowHeight }

  var size: (width: Double, height: Double) { (700, bottom + 24) }

  private var bars: [Bar] { rows.flatMap { $0.bars.compactMap { $0 } } }

  private var scale: ChartScale {
    let ends = bars.flatMap { [$0.value, $0.low, $0.high] }.filter(\.isFinite)
    return ChartScale(min(0, ends.min() ?? 0)...max(0, ends.max() ?? 1), (left, right))
  }

  private func words(_ value: Double) -> String {
    isShare ? numerals.percent(value) : numerals.axis(value)
  }

  var body: [Markup] {
    let scale = scale
    let grid = scale.ticks(6).flatMap { tick in
      [
        Mark.line(scale(tick), top, scale(tick), bottom, "grid"),
        Mark.text(scale(tick), bottom + 14, words(tick), "tick middle"),
      ]
    }
    return legend + grid
      + rows.enumerated().flatMap { index, row in
        marks(row, top + (Double(index) + 0.5) * rowHeight, scale)
      } + [Mark.line(scale(0), top, scale(0), bottom, "axis")]
  }

  private var legend: [Markup] {
    guard kinds.count > 1 else { return [] }
    return kinds.enumerated().flatMap { index, kind in
      let x = 8 + 692 / Double(kinds.count) * Double(index)
      return [rectangle(x, 8, 10, 10, "bar\(index)"), Mark.text(x + 15, 17, kind, "label")]
    }
  }

  private func marks(_ row: Row, _ y: Double, _ scale: ChartScale) -> [Markup] {
    let height = kinds.count > 1 ? 9.0 : 14.0
    let first = y - height * Double(kinds.count) / 2
    let told = row.bars.compactMap { $0 }.map { words($0.value) }
    let names = [
      Mark.text(left - 8, y + 4, name(row), "label end"),
      Mark.text(692, y + 4, told.joined(separator: " · "), "tick end"),
    ]
    return names
      + row.bars.enumerated().flatMap { index, bar -> [Markup] in
        guard let bar, bar.value.isFinite else { return [] }
        let (begin, end) = (scale(min(0, bar.value)), scale(max(0, bar.value)))
        let place = first + height * Double(index)
        let middle = place + height / 2
        return [
          rectangle(
            begin, place + 1, max(0.5, end - begin), height - 2,
            "bar\(index)" + (bar.isTold ? "" : " untold")),
          Mark.line(scale(bar.low), middle, scale(bar.high), middle, "interval"),
        ]
      }
  }

  private func name(_ row: Row) -> String {
    row.name.count <= 38 ? row.name : row.name.prefix(37) + "…"
  }

  private func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ kind: String
  ) -> Markup {
    .element(
      "rect",
      [
        "x": Mark.at(x), "y": Mark.at(y), "width": Mark.at(width), "height": Mark.at(height),
        "class": kind,
      ])
  }

  var table: (headings: [String], rows: [[String]]) {
    let heading = ReportPhrase.place.text(numerals.language)
    let interval = ReportPhrase.interval.text(numerals.language)
    let rows = rows.map { row in
      [row.name]
        + row.bars.flatMap { bar -> [String] in
          guard let bar else { return ["–", ""] }
          return [words(bar.value), words(bar.low) + " – " + words(bar.high)]
        }
    }
    return ([heading] + kinds.flatMap { [$0, interval] }, rows)
  }

  var vegaLite: JSONValue {
    let rows = rows.flatMap { row in
      zip(kinds, row.bars).compactMap { kind, bar -> JSONValue? in
        guard let bar else { return nil }
        return .object([
          "name": .text(row.name), "kind": .text(kind), "value": .number(bar.value),
          "low": .number(bar.low), "high": .number(bar.high), "told": .bool(bar.isTold),
        ])
      }
    }
    func field(_ name: String, _ type: String) -> JSONValue {
      .object(["field": .text(name), "type": .text(type)])
    }
    return VegaLite.document(
      title, rows: rows,
      [
        "encoding": .object([
          "y": .object(["field": "name", "type": "nominal", "sort": .null]),
          "yOffset": field("kind", "nominal"),
        ]),
        "layer": .list([
          .object([
            "mark": "bar",
            "encoding": .object([
              "x": field("value", "quantitative"), "color": field("kind", "nominal"),
            ]),
          ]),
          .object([
            "mark": "rule",
            "encoding": .object([
              "x": field("low", "quantitative"), "x2": .object(["field": "high"]),
            ]),
          ]),
        ]),
      ])
  }
}
