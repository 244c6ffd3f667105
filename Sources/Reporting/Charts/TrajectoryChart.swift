import Scenarios

/// The peeling of a box: at every step the share of the cases of interest that it still holds, and their share of what
/// it holds.
struct TrajectoryChart: Chart {
  struct Step {
    var coverage: Double
    var density: Double
    /// Inputs that are restricted.
    var restricted: Int
  }

  var title: String
  var summary: String
  var steps: [Step]
  /// Index into `steps`.
  var chosen: Int
  var numerals: Numerals

  let size = (width: 340.0, height: 300.0)
  private let left = 48.0
  private let right = 316.0
  private let top = 30.0
  private let bottom = 260.0

  private func phrase(_ phrase: StudyPhrase) -> String { phrase.text(numerals.language) }

  var body: [Markup] {
    let (across, up) = (ChartScale(0...1, (left, right)), ChartScale(0...1, (bottom, top)))
    let grid = [0, 0.25, 0.5, 0.75, 1].flatMap { share in
      [
        Mark.line(left, up(share), right, up(share), "grid"),
        Mark.text(left - 5, up(share) + 4, numerals.percent(share), "tick end"),
        Mark.line(across(share), top, across(share), bottom, "grid"),
        Mark.text(across(share), bottom + 14, numerals.percent(share), "tick middle"),
      ]
    }
    let points = steps.map { (across($0.coverage), up($0.density)) }
    let names = [
      Mark.text((left + right) / 2, bottom + 32, phrase(.coverage), "label middle"),
      Mark.text(left, top - 12, phrase(.density), "label"),
    ]
    let dots = points.enumerated().map { index, point in
      Markup.element(
        "circle",
        [
          "cx": Mark.at(point.0), "cy": Mark.at(point.1), "r": index == chosen ? "6" : "2.5",
          "class": index == chosen ? "planned" : "disc",
        ])
    }
    return grid + names
      + [.element("path", ["d": Mark.path(points), "class": "thread"])] + dots + counts(points)
  }

  /// How many inputs are restricted, where one more is, as far as there is room.
  private func counts(_ points: [(Double, Double)]) -> [Markup] {
    steps.indices.compactMap { index in
      let isNew = index > 0 && steps[index].restricted > steps[index - 1].restricted
      let isEarly = steps[index].restricted <= 3
      guard isNew && isEarly || index == chosen else { return nil }
      let (x, y) = points[index]
      return Mark.text(x - 8, y + 14, String(steps[index].restricted), "tick end")
    }
  }

  var table: (headings: [String], rows: [[String]]) {
    let rows = steps.enumerated().map { index, step in
      [
        String(index) + (index == chosen ? " *" : ""), String(step.restricted),
        numerals.percent(step.coverage), numerals.percent(step.density),
      ]
    }
    return ([phrase(.step), phrase(.restricted), phrase(.coverage), phrase(.density)], rows)
  }

  var vegaLite: JSONValue {
    let rows = steps.enumerated().map { index, step in
      JSONValue.object([
        "step": .integer(index), "restricted": .integer(step.restricted),
        "coverage": .number(step.coverage), "density": .number(step.density),
        "chosen": .bool(index == chosen),
      ])
    }
    func field(_ name: String, _ type: String) -> JSONValue {
      .object(["field": .text(name), "type": .text(type)])
    }
    return VegaLite.document(
      title, rows: rows,
      [
        "mark": .object(["type": "line", "point": true]),
        "encoding": .object([
          "x": field("coverage", "quantitative"), "y": field("density", "quantitative"),
          "order": field("step", "quantitative"),
        ]),
      ])
  }
}
