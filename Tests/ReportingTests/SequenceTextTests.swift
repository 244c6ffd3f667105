@testable import Analysis
@testable import Engine
@testable import Reporting
import Scenarios
import Testing

/// Two rivals without chance: the first is beaten after 50 days, the second, planned for 1 February, after 100
/// more.
@Suite("A sequence in words")
struct SequenceTextTests {
  private static let text = """
    linchpin: 1
    title: Two rivals
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-08-31}
    powers: {us: {name: North}, east: {name: East}, south: {name: South}}
    contests:
      first: {name: The first, challenger: {power: us, capability: 4}, holder: {power: east}, speed: 0.0101 /d}
      second: {name: The second, challenger: {power: us, capability: 4}, holder: {power: south}, speed: 0.00505 /d}
    sequences:
      us:
        steps:
          - {contest: first, side: challenger, planned: 2024-12-31, course a: {effort: 0.5}}
          - {contest: second, side: challenger, planned: 2025-02-01, course a: {effort: 0.5}}
    claims:
      P: {text: On time, formula: "pivot(us, second) <= 2025-02-01"}
    """

  private func model() throws -> Model {
    try Scenario.read(name: "t.yaml", files: .texts([(name: "t.yaml", text: Self.text)])).model()
  }

  @Test func explainTellsTheStoryAndDrawsTheMonths() throws {
    let plan = Plan(try model(), detail: .everything)
    let text = ChronicleText(Replay(plan, run: 0), plan, seed: 1, isFull: true, width: 80).text
    #expect(
      text == """
        Two rivals
        t, view reference, run 0 of seed 1: one possible course, not a forecast

        2025-02-19  The first: North has neutralised East.
        2025-02-20  North turns to The second, 19 days later than planned.
        2025-05-30  The second: North has neutralised South.
        2025-05-31  No step of North's plan is left (The first won, The second won).

        Contests that a power is in, month by month: - none, # one, 2 two
        North: ######---

        claim           in this run
        P      On time  false

        Course A, course B: how a power faces a rival, and what it falls back to.
        Contained: course B has lasted, and nothing was lost for long enough.
        Will: a power's readiness to go on; at 100 % nothing of it is lost.

        """)
  }

  @Test func runSaysByWhichDayEachComesAndLeavesOutWhatNeverDoes() throws {
    let plan = Plan(try model())
    let answer = RunAnswer(plan, Runner(plan, threads: 1).run(16), seed: 1)
    let text = RunText([answer], width: 100).text
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("North turns to") })
    #expect(row.split(separator: "2025-02-20").count == 6)
    #expect(row.hasSuffix("0 %"))
    #expect(text.contains("North wins The first"))
    #expect(!text.contains("East wins"))
  }
}
