import Scenarios

/// When things come, as a ridge each: how the runs in which it comes spread over equal spans of time.
///
/// Each ridge is as tall as the others; what its fullest span holds stands beside it.
struct RidgeChart: Chart {
  struct Row {
    var name: String
    /// Share of all runs, by span.
    var shares: [Double]
  }

  var title: String
  var summary: String
  /// The day before each span, and the last day of all.
  var edges: [Day]
  var rows: [Row]
  var numerals: Numerals

  private let left = 256.0
  private let right = 640.0
  private let top = 12.0
  private let rowHeight = 24.0
  private let tallest = 20.0

  var size: (width: Double, height: Double) { (700, bottom + 24) }
  private var bottom: Double { top + Double(rows.count) * rowHeight }

  private var time: DateScale {
    DateScale((edges.first ?? Day(rawValue: 0))...(edges.last ?? Day(rawValue: 1)), (left, right))
  }

  var body: [Markup] {
    Mark.dates(time, top: top - 4, bottom: bottom, most: 9)
      + rows.enumerated().flatMap { index, row in
        ridge(row, on: top + Double(index + 1) * rowHeight - 4)
      }
  }

  private func ridge(_ row: Row, on line: Double) -> [Markup] {
    let middles = zip(edges, edges.dropFirst()).map { (time($0) + time($1)) / 2 }
    let most = row.shares.max() ?? 0
    let heights = row.shares.map { line - tallest * $0 / max(most, 1e-300) }
    let crest = Array(zip(middles, heights))
    let outline =
      [(left, line), (left, crest.first?.1 ?? line)] + crest
      + [(right, crest.last?.1 ?? line), (right, line)]
    return [
      .element("polygon", ["points": Mark.points(outline), "class": "ridge"]),
      Mark.text(left - 8, line, RangeChart.shortened(row.name), "label end"),
      Mark.text(692, line, numerals.percent(most), "tick end"),
    ]
  }

  /// For each the span in which it comes most often.
  var table: (headings: [String], rows: [[String]]) {
    let heading = ReportPhrase.place.text(numerals.language)
    let rows = rows.map { row -> [String] in
      guard let peak = row.shares.max(), peak > 0, let index = row.shares.firstIndex(of: peak)
      else {
        return [row.name, "–", ""]
      }
      let days = "\(numerals.day(edges[index])) – \(numerals.day(edges[index + 1]))"
      return [row.name, days, numerals.percent(peak)]
    }
    return (
      [
        heading, StudyPhrase.mode.text(numerals.language),
        OutcomePhrase.share.text(numerals.language),
      ],
      rows
    )
  }

  var vegaLite: JSONValue {
    let rows = rows.flatMap { row in
      row.shares.enumerated().map { index, share in
        JSONValue.object([
          "name": .text(row.name), "date": .text(edges[index].iso), "share": .number(share),
        ])
      }
    }
    func field(_ name: String, _ type: String) -> JSONValue {
      .object(["field": .text(name), "type": .text(type)])
    }
    return VegaLite.document(
      title, rows: rows,
      [
        "mark": .object(["type": "area", "interpolate": "monotone"]), "height": .integer(22),
        "encoding": .object([
          "x": field("date", "temporal"), "y": field("share", "quantitative"),
          "row": field("name", "nominal"),
        ]),
      ])
  }
}
