import Foundation
import Scenarios
import Testing

@testable import Reporting

@Suite("Pictures of studies")
struct StudyPictureTests {
  private static let chart = BarChart(
    title: "T", summary: "S", kinds: ["lost", "held"],
    rows: [
      .init(
        name: "Alpha",
        bars: [
          .init(value: 0.4, low: 0.3, high: 0.5, isTold: true),
          .init(value: -0.2, low: -0.3, high: 0.1, isTold: false),
        ]),
      .init(name: "Beta", bars: [.init(value: 0.1, low: 0, high: 0.2, isTold: true), nil]),
    ], numerals: Numerals(language: .english))

  private static func numbers(_ attribute: String, of kind: String, in text: String) -> [Double] {
    text.matches(of: #/<[^>]*>/#).map { String($0.output) }
      .filter { $0.contains("class=\"\(kind)\"") }
      .compactMap { mark in
        mark.components(separatedBy: " \(attribute)=\"").last?.split(separator: "\"").first
          .flatMap { Double($0) }
      }
  }

  @Test func `Bars are as long as their values, to either side of one 0`() throws {
    let text = Self.chart.document
    let widths = Self.numbers("width", of: "bar0", in: text).filter { $0 != 10 }
    let begins = Self.numbers("x", of: "bar0", in: text).suffix(2)
    let untold = Self.numbers("width", of: "bar1 untold", in: text)
    let zero = try #require(Self.numbers("x1", of: "axis", in: text).first)
    #expect(widths.count == 2 && abs(widths[0] / widths[1] - 4) < 0.02)
    #expect(begins.allSatisfy { abs($0 - zero) < 0.11 })
    let back = Self.numbers("x", of: "bar1 untold", in: text)
    #expect(untold.count == 1 && abs(untold[0] * 2 - widths[0]) < 0.3)
    #expect(abs(back[0] + untold[0] - zero) < 0.11)
    #expect(Self.numbers("x1", of: "interval", in: text).count == 3)
  }

  @Test func `The table says what the bars say, with real minus signs`() {
    let (headings, rows) = Self.chart.table
    #expect(headings == ["What", "lost", "95 % interval", "held", "95 % interval"])
    #expect(rows[0][3] == "\u{2212}20\u{202F}%" && rows[1].suffix(2) == ["–", ""])
  }

  @Test func `A trajectory goes through all its steps and marks the chosen one`() {
    let steps = [(1.0, 0.25, 0), (0.8, 0.5, 1), (0.5, 1.0, 2)].map {
      TrajectoryChart.Step(coverage: $0.0, density: $0.1, restricted: $0.2)
    }
    let chart = TrajectoryChart(
      title: "T", summary: "S", steps: steps, chosen: 1, numerals: Numerals(language: .french))
    let text = chart.document
    let across = Self.numbers("cx", of: "disc", in: text)
    let up = Self.numbers("cy", of: "disc", in: text)
    #expect(across == [316, 182] && up == [202.5, 30])
    #expect(Self.numbers("cx", of: "planned", in: text) == [262.4])
    #expect(chart.table.rows[1] == ["1 *", "1", "80\u{202F}%", "50\u{202F}%"])
  }

  @Test func `No phrase is missing in any language, and both differ`() {
    for phrase in StudyPhrase.allCases {
      #expect(!phrase.text(.english).isEmpty)
      #expect(phrase.text(.english) != phrase.text(.french), "\(phrase)")
    }
  }

  @Test func `The table of days tells what was planned, and by how much the median comes later`()
    throws
  {
    let day = try #require(Day(iso: "2027-07-01"))
    let rows = [
      RangeChart.Row(
        name: "Turn", days: [day, day + 10, day + 345, nil, nil], never: 0.3, planned: day),
      RangeChart.Row(name: "Fall", days: [day, nil, nil, nil, nil], never: 0.9),
    ]
    let chart = RangeChart(
      title: "T", summary: "S", rows: rows, span: day...day + 700,
      numerals: Numerals(language: .english), neverWords: "never")
    let (headings, table) = chart.table
    #expect(headings.suffix(3) == ["never", "planned", "slip of the median, days"])
    #expect(table[0].suffix(2) == ["1 July 2027", "345"] && table[1].suffix(2) == ["", ""])
    #expect(headings.count == table[0].count && headings.count == table[1].count)
  }

  @Test(arguments: [(0.00038, "0.04"), (0.004, "0.4"), (0.0, "0"), (0.5, "50"), (0.996, "99.6")])
  func `A small share keeps a digit that counts`(share: Double, words: String) {
    #expect(Numerals(language: .english).percent(share) == words + "\u{202F}%")
  }
}
