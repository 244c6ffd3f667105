@testable import Engine
@testable import Reporting
import Scenarios
import Testing

/// What comes again in the following weeks stands once, below a summary; `--full` tells all.
@Suite("A run in short")
struct FoldedChronicleTests {
  private let start = Day(rawValue: 20_000)

  private var model: Model {
    let places = ["a", "b", "c"].map { Place(id: $0, name: $0.uppercased()) }
    return Model(
      name: "t", calendar: Timeline(start: start, horizon: start + 400),
      powers: [Power(id: "n", name: "North"), Power(id: "s", name: "South")],
      fronts: [
        Front(
          id: "f", name: "The front", challenger: Side(power: 0, force: 1),
          holder: Side(power: 1, force: 1), places: places, pace: Pace(speed: 0))
      ])
  }

  private func line(_ day: Int, _ text: String, _ topic: ChronicleTopic? = nil) -> Chronicle.Line {
    Chronicle.Line(day: start + day, text: text, topic: topic)
  }

  private func folded(_ lines: [Chronicle.Line]) -> [String] {
    FoldedChronicle(lines, model).lines.map { "\($0.day - start) \($0.text)" }
  }

  @Test func shiftsSupplyAndContactsOfSomeWeeksStandOnce() {
    func effort(_ place: Int?) -> ChronicleTopic {
      .effort(front: 0, attacker: .challenger, place: place)
    }
    let lines = [
      line(1, "North leaves A.", effort(nil)), line(1, "North shifts its effort to B.", effort(1)),
      line(1, "The supply of B drops.", .supply(front: 0, place: 1, level: 0.5)),
      line(5, "B falls."),
      line(8, "The supply of C drops.", .supply(front: 0, place: 2, level: 0.25)),
      line(20, "North shifts its effort to C.", effort(2)),
      line(60, "North shifts its effort to A.", effort(0)),
    ]
    #expect(
      folded(lines) == [
        "1 North shifts its effort 2 times up to \((start + 20).iso): to B, C.",
        "1 Supply changes 2 times up to \((start + 8).iso); the least: C with 25 % of its need.",
        "5 B falls.", "60 North shifts its effort to A.",
      ])
  }

  @Test func theSameWordsStandOnceWithHowOftenAndUpToWhen() {
    let will = ChronicleTopic.will(power: 0)
    let lines = [
      line(1, "campaign: will rises."), line(10, "The will of North falls below 50 %.", will),
      line(30, "The will of North rises above 50 %.", will), line(180, "campaign: will rises."),
    ]
    #expect(
      folded(lines) == [
        "1 Campaign: will rises; 2 times up to \((start + 180).iso).",
        "10 The will of North falls below 50 %; 1 more change up to \((start + 30).iso), the last: "
          + "the will of North rises above 50 %.",
      ])
  }

  private static let text = """
    linchpin: 1
    title: Two rivals
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-08-31}
    powers: {us: {name: North}, east: {name: East}, south: {name: South}}
    contests:
      first: {name: The first, challenger: {power: us, capability: CAPABILITY}, holder: {power: east}, speed: 0.0101 /d}
      second: {name: The second, challenger: {power: us, capability: 4}, holder: {power: south}, speed: 0.00505 /d}
    sequences:
      us:
        steps:
          - contest: first
            side: challenger
            planned: 2024-12-31
            course a: {effort: 0.5}
            course b: {effort: 0.25, after: 30 d}
            deadline: 2025-03-31
          - {contest: second, side: challenger, planned: 2025-02-01, course a: {effort: 0.5}}
    """

  private func told(capability: Double, isFull: Bool = false) throws -> String {
    let text = Self.text.replacing("CAPABILITY", with: "\(capability)")
    let model = try Scenario.read(name: "t.yaml", files: .texts([(name: "t.yaml", text: text)]))
      .model()
    let plan = Plan(model, detail: .everything)
    return ChronicleText(Replay(plan, run: 0), plan, seed: 1, isFull: isFull, width: 110).text
  }

  // Two to one for 30 days moves x by 0.303, and then nothing moves at one to one; the deadline lets it turn, and it
  // wins the second after 100 days.
  @Test func theSummaryTellsTurnsAndEndsAndTheReasonForCourseB() throws {
    let text = try told(capability: 4)
    #expect(
      text.contains(
        """
        The first: contained for North since 2025-07-29.
        The second: North turns to it on 2025-04-01, 59 days late; won by North on 2025-07-09.
        No step of North's plan is left (The first contained, The second won) on 2025-07-29.

        2025-01-30  North falls back to course B in The first, because 30 days of course A have not ended it.
        2025-04-01  North turns to The second, 59 days later than planned.
        """))
    #expect(text.contains("one sign a month from 2024-12 to 2025-08: - none, # one, 2 two"))
    let full = try told(capability: 4, isFull: true)
    #expect(!full.contains("contained for North since") && !full.contains("because"))
  }

  // At one to eight the rival breaks out within days; the plan goes on, and no word says that it is completed.
  @Test func aPlanWithALostStepIsNotCalledCompleted() throws {
    let text = try told(capability: 0.25)
    #expect(text.contains("No step of North's plan is left (The first lost, The second won)"))
    #expect(!text.contains("completed"))
  }
}
