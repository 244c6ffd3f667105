import Analysis
import Engine
import Foundation
import Scenarios
import ShippedScenarios
import TestSupport
import Testing

/// The historical scenarios against the record, by the table in each README: what 4,000 runs of seed 1 say,
/// and whether the record lies in the central 90 % of them.
@Suite("Historical scenarios and the record")
struct HistoryTests {
  static let names = BuiltIn.histories.map(\.name)
  static let runs = 4_000

  @Test(
    "The table says what the runs say, and rightly whether the record lies inside", arguments: names
  )
  func tableHolds(name: String) throws {
    let plan = Plan(try Shipped.model(name))
    let answer = RunAnswer(plan, Runner(plan, seed: 1, threads: 2).run(Self.runs), seed: 1)
    for row in try RecordTable(of: name).rows {
      let band = try #require(RecordBand(row.quantity, in: answer), "no such result: \(row.line)")
      #expect(row.low == band.low && row.high == band.high, "\(row.line): \(band)")
      #expect(row.isInside == band.holds(row.record), "\(row.line)")
    }
  }

  @Test("The table leaves out no start of a contest and no days of overlap", arguments: names)
  func tableIsComplete(name: String) throws {
    let model = try Shipped.model(name)
    let quantities = Set(try RecordTable(of: name).rows.map(\.quantity))
    let power = model.powers[try #require(model.sequences.first).power].id
    #expect(quantities.contains("overlapped(\(power))"))
    for contest in model.contests where contest.isLatent {
      let starts = ["pivot", "imposed"].map { "\($0)(\(power), \(contest.id))" }
      #expect(!quantities.isDisjoint(with: starts), "\(contest.id)")
    }
  }

  @Test(
    "What lies outside is explained below the table, and the inputs chosen late are listed",
    arguments: names)
  func outsideIsExplained(name: String) throws {
    let table = try RecordTable(of: name)
    for row in table.rows where !row.isInside {
      #expect(table.rest.contains("`\(row.quantity)`"), "\(row.line)")
    }
    #expect(table.rest.contains("## Chosen after looking at the outcome"))
  }

  @Test(
    "A record on the edge is inside, one beyond it is not; days are known to 2 %, dates to the day")
  func edges() {
    let band = RecordBand(low: "1756-09-11", high: "never")
    #expect(["1756-09-11", "1790-01-01", "never"].allSatisfy(band.holds))
    #expect(!band.holds("1756-09-10"))
    let days = RecordBand(low: "400 d", high: "2,000 d")
    #expect(["392 d", "2,040 d", "1,000 d"].allSatisfy(days.holds))
    #expect(!days.holds("391 d") && !days.holds("2,041 d"))
  }
}
