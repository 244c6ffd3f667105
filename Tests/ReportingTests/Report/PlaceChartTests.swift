import Foundation
import Scenarios
import Testing

@testable import Reporting

@Suite("Pictures of places and loads")
struct PlaceChartTests {
  private static func town(_ name: String, _ longitude: Double, supply: [Double?]) -> MapChart.Town
  {
    .init(
      name: name, latitude: 48, longitude: longitude, held: [1, 0.5], words: ["all", "half"],
      supply: supply)
  }

  private static let map = MapChart(
    title: "T", summary: "S",
    towns: [
      town("A", 37, supply: [1, 0.25]), town("B", 38, supply: [nil, 0]), town("C", 39, supply: []),
    ], links: [(from: 0, to: 1, width: 1), (from: 1, to: 2, width: 0.25)], date: 1,
    numerals: Numerals(language: .english))

  private static func attributes(_ name: String, of kind: String, in text: String) -> [String] {
    text.matches(of: #/<[^>]*>/#).map { String($0.output) }
      .filter { $0.contains("class=\"\(kind)\"") }
      .compactMap { mark in
        mark.components(separatedBy: " \(name)=\"").dropFirst().first?
          .split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
      }
  }

  @Test func `Supply is an arc, as long as the share, and a link as wide as its capacity`() throws {
    let text = Self.map.svg.text
    let arcs = Self.attributes("stroke-dasharray", of: "supply", in: text)
      .map { $0.split(separator: " ").compactMap { Double($0) } }
    #expect(arcs.count == 2 && arcs.allSatisfy { $0.count == 2 })
    #expect(abs(arcs[0][0] - arcs[0][1] / 4) < 0.1 && arcs[1][0] == 0)
    let courses = Self.attributes("data-supply", of: "supply", in: text)
    #expect(courses[0].split(separator: ",").count == 2 && courses[1].hasPrefix("0,"))
    #expect(Self.attributes("stroke-width", of: "road", in: text) == ["5", "2"])
    #expect(Self.map.table.headings.last == "supply while it stands")
    #expect(Self.map.table.rows.map { $0[2] } == ["25\u{202F}%", "0\u{202F}%", "–"])
  }

  @Test func `A ridge is tallest in its fullest span, and tells that share`() throws {
    let days = (0..<4).map { Day(rawValue: 20_000 + 30 * $0) }
    let chart = RidgeChart(
      title: "T", summary: "S", edges: days,
      rows: [.init(name: "A", shares: [0.1, 0.4, 0]), .init(name: "B", shares: [0, 0, 0.02])],
      numerals: Numerals(language: .english))
    let outlines = Self.attributes("points", of: "ridge", in: chart.svg.text).map { outline in
      outline.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
    }
    #expect(outlines.map(\.count) == [7, 7])
    let heights = outlines.map { outline in outline[2...4].map { outline[0][1] - $0[1] } }
    #expect(heights == [[5, 20, 0], [0, 0, 20]])
    #expect(chart.table.rows.map { $0[2] } == ["40\u{202F}%", "2\u{202F}%"])
    #expect(chart.table.rows[1][1].hasPrefix(chart.numerals.day(days[2])))
  }

  @Test func `A level to hold values against lies inside the picture and has its name`() throws {
    let days = (0..<3).map { Day(rawValue: 20_000 + 100 * $0) }
    let levels = (0..<5).map { level in days.map { _ in Optional(0.1 * Double(level)) } }
    var chart = FanChart(
      title: "T", summary: "S", dates: days, levels: levels, numerals: Numerals(language: .english))
    #expect(Self.attributes("y1", of: "reference", in: chart.svg.text).isEmpty)
    chart.reference = (1, "capacity")
    let text = chart.svg.text
    #expect(Self.attributes("y1", of: "reference", in: text) == ["10"])
    #expect(text.contains(">capacity</text>"))
  }

  @Test(arguments: Language.allCases)
  func `Coordinates have a point and no groups in every language`(language: Language) {
    Language.$spoken.withValue(language) {
      #expect(Mark.at(1234.56) == "1234.6" && Mark.at(-0.5) == "-0.5" && Mark.at(7) == "7")
    }
  }

  @Test func `A picture has the same coordinates in every language`() {
    func numbers(_ language: Language) -> [String] {
      Language.$spoken.withValue(language) {
        let rows = (0..<80).map { RidgeChart.Row(name: "\($0)", shares: [0.25, 0.125]) }
        let days = (0..<3).map { Day(rawValue: 20_000 + 30 * $0) }
        let ridges = RidgeChart(
          title: "T", summary: "S", edges: days, rows: rows, numerals: Numerals(language: language))
        return [Self.map.document, ridges.document].flatMap { text in
          text.matches(
            of: #/ (?:viewBox|points|d|[xyr][12]?|c[xy]|stroke-[a-z]+|data-[a-z]+)="([^"]*)"/#
          )
          .map { String($0.output.1) }
        }
      }
    }
    #expect(numbers(.english) == numbers(.french))
    #expect(numbers(.french).contains("0 0 700 1956"))
  }
}
