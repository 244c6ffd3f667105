import Analysis
import Foundation
import Scenarios
import Testing

@testable import Reporting

@Suite("What a report is made of")
struct ReportPartsTests {
  @Test func `No phrase is missing in any language, and both differ`() {
    for phrase in ReportPhrase.allCases {
      for language in Language.allCases { #expect(!phrase.text(language).isEmpty, "\(phrase)") }
    }
    let same = ReportPhrase.allCases.filter { $0.text(.english) == $0.text(.french) }
    #expect(same == [.date, .version, .sources])
    for language in Language.allCases {
      #expect(ReportPhrase.months.text(language).split(separator: " ").count == 12)
    }
  }

  @Test(arguments: [
    (157, 300, "about 5 in 10"), (90, 300, "about 3 in 10"), (2520, 10_000, "about 1 in 4"),
    (750, 1000, "about 3 in 4"), (4300, 10_000, "about 43 in 100"),
    (0, 10_000, "below 0.1\u{202F}%"), (10_000, 10_000, "above 99.9\u{202F}%"),
    (12, 10_000, "below 0.5\u{202F}%"), (5, 20, "between 11\u{202F}% and 47\u{202F}%"),
  ])
  func `Chances in words say no more than the interval supports`(
    yes: Int, runs: Int, words: String
  ) {
    let interval = WilsonInterval(successes: yes, trials: runs)
    #expect(
      ChanceWords(language: .english).text(Double(yes) / Double(runs), interval) == words)
  }

  /// The words name a share that the interval, widened to the rounding that they admit, holds.
  @Test func `Words never leave the neighbourhood of the interval`() {
    for runs in [200, 1000, 10_000] {
      for yes in stride(from: 0, through: runs, by: runs / 100) {
        let share = Double(yes) / Double(runs)
        let interval = WilsonInterval(successes: yes, trials: runs)
        guard interval.low < 0.99, interval.high > 0.01, interval.halfWidth <= 0.1 else { continue }
        let within = max(0.012, interval.halfWidth)
        let (count, of) = ChanceWords.fraction(share, within: within)
        #expect(abs(Double(count) / Double(of) - share) <= max(within, 0.01) + 1e-12)
      }
    }
  }

  @Test func `Ticks are round, inside, and few`() {
    #expect(ChartScale(0...23, (0, 100)).ticks() == [0, 10, 20])
    #expect(ChartScale(-1...1, (0, 100)).ticks() == [-1, -0.5, 0, 0.5, 1])
    #expect(ChartScale(0...0.013, (0, 100)).ticks().count <= 5)
    let scale = ChartScale(0...50, (10, 110))
    #expect(scale(25) == 60 && scale(0) == 10 && scale(50) == 110)
  }

  @Test func `Axes of dates choose months, quarters or years`() throws {
    func labels(_ first: String, _ last: String) throws -> [String] {
      let span = try #require(Day(iso: first))...(try #require(Day(iso: last)))
      return DateScale(span, (0, 100)).ticks(atMost: 6).map(\.label)
    }
    #expect(try labels("2025-01-15", "2025-05-20") == ["2025-02", "2025-03", "2025-04", "2025-05"])
    #expect(try labels("2025-11-04", "2030-12-31") == ["2026", "2027", "2028", "2029", "2030"])
    #expect(try labels("1756-08-29", "1763-02-15") == ["1758", "1760", "1762"])
  }

  @Test func `Numbers have real minus signs, and the reader's comma`() {
    #expect(Numerals(language: .english).axis(-0.5) == "\u{2212}0.5")
    #expect(Numerals(language: .french).axis(-0.5) == "\u{2212}0,5")
    #expect(Numerals(language: .french).count(12_345) == "12\u{202F}345")
    #expect(Numerals(language: .english).axis(243_000) == "243 k")
    #expect(Numerals(language: .french).day(Day(rawValue: 20_396)) == "4 novembre 2025")
  }

  @Test func `A fan has a path and two bands, and gaps where there is no value`() {
    let days = (0..<4).map { Day(rawValue: 20_000 + 100 * $0) }
    let levels: [[Double?]] = [
      [0, 1, nil, 1], [1, 2, nil, 2], [2, 3, nil, 4], [3, 4, nil, 6], [4, 5, nil, 8],
    ]
    let chart = FanChart(
      title: "T", summary: "S", dates: days, levels: levels, numerals: Numerals(language: .english))
    let svg = chart.svg.text
    #expect(svg.components(separatedBy: "<polygon").count == 3)
    let path = svg.firstMatch(of: #/<path d="([^"]+)"/#)?.output.1
    #expect(path?.filter { $0 == "M" }.count == 2)
    #expect(svg.contains("role=\"img\"") && svg.contains("aria-label=\"T. S\""))
    #expect(chart.table.rows.count == 4)
  }
}
