import Engine
import Reporting
import TestSupport
import Testing

@Suite("A run as a chronicle")
struct ChronicleTests {
  @Test func aRunOfTheTwoFortsIsTold() throws {
    let plan = Plan(try TwoForts.model(), detail: .everything)
    let replay = Replay(plan, seed: 1, run: 17)
    #expect(ChronicleText(replay, plan, seed: 1, width: 80).text == Self.snapshot)
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

    claim                                                     in this run
    T1     Alpha falls within 100 days                        false
    T2     Both forts fall within a year                      true
    T3     Once Alpha has fallen, Beta falls within 100 days  false

    """
}
