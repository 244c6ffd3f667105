import Scenarios

/// A picture of a report: SVG, the same as a Vega-Lite specification, and its numbers in words.
protocol Chart {
  /// What it shows, in one line.
  var title: String { get }
  /// What somebody who does not see it is told.
  var summary: String { get }
  var size: (width: Double, height: Double) { get }
  var body: [Markup] { get }
  var vegaLite: JSONValue { get }
  /// Its numbers, a row a thing or date.
  var table: (headings: [String], rows: [[String]]) { get }
}

extension Chart {
  /// An `svg` element that says what it is.
  var svg: Markup {
    .element(
      "svg",
      [
        "viewBox": viewBox,
        "role": "img", "aria-label": title + ". " + summary, "class": "chart",
      ], body)
  }

  private var viewBox: String { "0 0 \(Mark.at(size.width)) \(Mark.at(size.height))" }

  /// A file of its own, with the colours of a light page.
  var document: String {
    let style = ":root{\(ReportStyle.lightColours)}svg{background:var(--page);\(ReportStyle.fonts)}"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(viewBox)\"><style>\(style)"
      + "\(ReportStyle.charts)</style><title>\(Markup(title).text)</title>"
      + body.map(\.text).joined(separator: "\n") + "</svg>\n"
  }
}

/// Lines and words of charts.
enum Mark {
  /// To a tenth of a pixel, as every reader of SVG wants it.
  static func at(_ value: Double) -> String {
    let text = decimal(value, 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Digits and a point in every language, without groups.
  static func decimal(_ value: Double, _ digits: Int) -> String {
    Language.$spoken.withValue(.english) { Figures.fixed(value, digits) }.replacing(",", with: "")
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ kind: String) -> Markup
  {
    .element(
      "line", ["x1": at(x1), "y1": at(y1), "x2": at(x2), "y2": at(y2), "class": kind])
  }

  static func text(_ x: Double, _ y: Double, _ words: String, _ kind: String) -> Markup {
    .element("text", ["x": at(x), "y": at(y), "class": kind], Markup(words))
  }

  static func points(_ points: [(Double, Double)]) -> String {
    points.map { at($0.0) + "," + at($0.1) }.joined(separator: " ")
  }

  /// A path through points; where one is missing it begins anew.
  static func path(_ points: [(Double, Double)?]) -> String {
    var path = ""
    var isBroken = true
    for point in points {
      guard let point else {
        isBroken = true
        continue
      }
      path += (isBroken ? "M" : "L") + at(point.0) + "," + at(point.1)
      isBroken = false
    }
    return path
  }

  /// Grid and labels of dates below a plot.
  static func dates(_ scale: DateScale, top: Double, bottom: Double, most: Int = 6) -> [Markup] {
    scale.ticks(atMost: most).flatMap { tick in
      let x = scale(tick.day)
      return [
        line(x, top, x, bottom, "grid"), text(x, bottom + 14, tick.label, "tick middle"),
      ]
    }
  }
}
