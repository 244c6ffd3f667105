@testable import Engine
@testable import Reporting
import Scenarios
import TestSupport
import Testing

@Suite("A run as a chronicle")
struct ChronicleTests {
  @Test func aRunOfTheTwoFortsIsTold() throws {
    let plan = Plan(try TwoForts.model(), detail: .everything)
    let replay = Replay(plan, seed: 1, run: 17)
    #expect(ChronicleText(replay, plan, seed: 1, isFull: true, width: 80).text == Self.snapshot)
  }

  @Test func `A story that is told up to a day is the beginning of the whole, and tells no end`()
    throws
  {
    let plan = Plan(try TwoForts.model(), detail: .everything)
    let replay = Replay(plan, seed: 1, run: 17)
    let days = Chronicle(replay, plan).lines.map(\.day)
    let first = try #require(days.first { $0 > plan.model.calendar.start })
    let whole = ChronicleText(replay, plan, seed: 1, isFull: true, width: 80).text
      .split(separator: "\n")
    for day in [first + (-1), first, plan.model.calendar.horizon] {
      let told = ChronicleText(replay, plan, seed: 1, isFull: true, until: day, width: 80).text
      let lines = told.split(separator: "\n")
      #expect(lines.contains("Told up to \(day.iso); what comes then is not told."))
      let dated = lines.filter { $0.hasPrefix("20") }
      #expect(dated.allSatisfy { whole.contains($0) && $0.prefix(10) <= day.iso })
      #expect(dated.contains { $0.hasPrefix(first.iso) } == (day >= first))
      #expect(!told.contains("in this run"))
    }
  }

  private func changes(_ supplies: [(Double, Double)]) throws -> [String] {
    let plan = Plan(try TwoForts.model())
    let words = ChronicleWords(plan.model)
    var story = SupplyStory()
    return supplies.compactMap { from, to in
      story.told(
        TraceEvent(step: 1, front: 0, kind: .supply(place: 0, from: from, to: to)), isTold: true
      ).map(words.sentence)
    }
  }

  @Test func supplyIsToldWhereItCrossesALevelByFivePoints() throws {
    #expect(try changes([(1, 0.94), (0.94, 1)]).count == 2)
    #expect(try changes([(0.97, 0.94), (0.94, 0.97)]) == [])
    #expect(try changes([(0.9, 0.6), (0.6, 0.9)]) == [])
    #expect(
      try changes([(1, 0.97), (0.97, 0.94)]) == [
        "The supply of Alpha drops from 100 % to 94 % of its need."
      ])
  }

  private static let snapshot = """
    Two forts on one road
    two-forts, view reference, run 17 of seed 1: one possible course, not a forecast

    2025-01-01  The road: North with 1,000 persons faces South with 1,000 persons,
                who hold 2 places.
    2025-01-01  North is attacking towards Alpha.
    2025-06-10  Alpha falls to North. Force ratio 1.3 to 1 on the axis, supply of
                the place 100 %.
    2025-06-10  North turns to Beta.
    2025-10-10  Beta falls to North. Force ratio 1.0 to 1 on the axis, supply of the
                place 100 %.
    2025-10-10  The road is over: nothing is left to attack, or nobody to hold it.
    2027-12-31  The run ends. South holds 0 of 2 places; North has 1,000 persons,
                South has 1,000 persons.
    2027-12-31  Lost since the start: North 0 persons, South 0 persons.

    claim                                                     in this run
    T1     Alpha falls within 100 days                        false
    T2     Both forts fall within a year                      true
    T3     Once Alpha has fallen, Beta falls within 100 days  false
    T4     North's mean pace is one fort in 100 days or more  true (fact)

    Force ratio on the axis: attackers for each defender where the attack goes.
    Need of fire: what a side wants to fire; what it fires depends on its stocks.
    Supply: the share of its need that reaches a place over roads its side holds.
    Will: a power's readiness to go on; at 100 % nothing of it is lost.

    """
}
