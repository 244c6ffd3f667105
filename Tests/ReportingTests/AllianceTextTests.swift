@testable import Analysis
@testable import Engine
@testable import Reporting
import Scenarios
import Testing

/// A giver who gives way for a while, a bill that goes over, and an ally who enters, without chance.
@Suite("A coalition in words")
struct AllianceTextTests {
  private static let text = """
    linchpin: 1
    title: Friends
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-08-31}
    powers:
      east: {name: East, output: {start: 1 million USD/d}}
      north: {name: North, stocks: {shells: {start: 0 units, unit cost: 10 USD/unit}}}
      south: {name: South}
      west:
        name: West
        stocks: {shells: {start: 1 million units}}
        will: {start: 0.5, shocks: [{date: 2025-02-01, change: -0.2, name: Election}, {date: 2025-04-01, change: 0.2}]}
    fronts:
      border:
        name: The border
        challenger: {power: south, force: 100 persons}
        holder: {power: north, force: 100 persons}
        pace: {speed: 0 /d}
        places: {alpha: {name: Alpha}}
    coalition:
      shells:
        name: Shells for North
        from: west
        to: north
        stock: shells
        units: 100 /d
        will floor: 0.4
        handover: {to: east, begins: 2025-03-01, over: 50 d}
    entries:
      help: {power: east, front: border, side: holder, force: 50 persons, at once: true, when: {from: 2025-06-01}}
    claims:
      H: {text: Handed over by May, formula: handed(shells) <= 2025-05-31}
    """

  private func model() throws -> Model {
    try Scenario.read(name: "t.yaml", files: .texts([(name: "t.yaml", text: Self.text)])).model()
  }

  @Test func explainTellsWhoGivesWayWhoPaysAndWhoEnters() throws {
    let plan = Plan(try model(), detail: .everything)
    let text = ChronicleText(Replay(plan, run: 0), plan, seed: 1, isFull: true, width: 120).text
    for line in [
      "2025-02-01  West gives way: its will is below the floor, and Shells for North no longer reaches North.",
      "2025-03-01  West begins to hand Shells for North over to East.",
      "2025-04-01  West's will has recovered: Shells for North reaches North again.",
      "2025-04-10  East pays for Shells for North now: West has handed it over.",
      "2025-06-01  East enters The border beside North.",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func runSaysByWhichDayEachComes() throws {
    let plan = Plan(try model())
    let answer = RunAnswer(plan, Runner(plan, threads: 1).run(16), seed: 1)
    let rows = RunText([answer], width: 120).text.split(separator: "\n")
    for (name, day) in [
      ("Shells for North handed over to East", "2025-04-10"),
      ("East enters The border", "2025-06-01"),
    ] {
      #expect(try #require(rows.first { $0.hasPrefix(name) }).split(separator: day).count == 6)
    }
  }

  @Test func namesInResultsAreThoseOfFormulas() throws {
    let plan = Plan(try model(), detail: .everything)
    let names = CanonicalNames(plan.model)
    #expect(plan.events.map(names.name).suffix(2) == ["handed(shells)", "enter(east, border)"])
    let series = plan.series.map(names.name)
    for name in ["flow(shells)", "given(shells)", "paid(east)", "paid(west)", "outlay(east)"] {
      #expect(series.contains(name), "\(name)")
    }
  }
}
