import Analysis
import Engine
import Scenarios
import ShippedScenarios
import TestSupport
import Testing

@testable import Reporting

@Suite("Two runs side by side")
struct RunComparisonTests {
  private func side(_ run: Int, view: String = "reference") throws -> RunComparison.Side {
    let plan = Plan(try TwoForts.model(view: view), detail: .everything)
    return .init(label: "run \(run)", plan: plan, replay: Replay(plan, seed: 1, run: run))
  }

  @Test func theyPartWhereTheirChroniclesFirstDiffer() throws {
    let (first, second) = (try side(17), try side(3))
    let parting = try #require(RunComparison(first, second, seed: 1).parting)
    let lines = [first, second].map { Chronicle($0.replay, $0.plan).lines }
    let before = lines.map { $0.filter { $0.day < parting.day } }
    let on = lines.map { $0.filter { $0.day == parting.day } }
    #expect(before[0] == before[1])
    #expect(on[0] != on[1])
    #expect(parting.told.flatMap { $0 }.isEmpty == false)
  }

  @Test func aRunIsLikeItself() throws {
    let comparison = RunComparison(try side(17), try side(17), seed: 1)
    #expect(comparison.parting == nil)
    #expect(comparison.events.allSatisfy { !$0.differs })
    let text = RunComparisonText(comparison).text
    #expect(text.contains("Both chronicles are the same"))
    #expect(text.contains("They end alike."))
  }

  @Test func theSidesArePairedByName() throws {
    let comparison = RunComparison(try side(17), try side(17, view: "slow"), seed: 1)
    let alpha = try #require(comparison.events.first { $0.name == "fall(alpha)" })
    #expect(alpha.values[0] == Day(iso: "2025-06-10"))
    #expect(alpha.values[1] != alpha.values[0])
    let fact = try #require(comparison.claims.first { $0.name == "T4" })
    #expect(fact.values == [true, false])
  }

  @Test func whatFellBeforeARestartKeepsItsDay() throws {
    let builtIn = try #require(BuiltIn.all.first { $0.name == "two-forts" })
    let table = ScenarioText(name: "events.csv", text: "date,event\n2025-02-03,fall(alpha)\n")
    let scenario = try Scenario.read(
      name: "two-forts.yaml", files: .texts(builtIn.files.map { ($0.name, $0.text) }),
      adjusting: Adjustments(restart: .init(day: "2025-03-01", observed: table)))
    let plan = Plan(try scenario.model(), detail: .everything)
    let later = RunComparison.Side(label: "later", plan: plan, replay: Replay(plan, run: 17))
    let comparison = RunComparison(try side(17), later, seed: 1)
    let alpha = try #require(comparison.events.first { $0.name == "fall(alpha)" })
    #expect(alpha.values == [Day(iso: "2025-06-10"), Day(iso: "2025-02-03")])
  }

  /// Uniform on [0, 10]: 2 and 7 are half of all draws apart.
  @Test func inputsAreComparedByTheShareOfDrawsBetweenThem() throws {
    let text = """
      linchpin: 1
      calendar: {start: 2025-01-01, horizon: 2025-03-31}
      powers: {a: {}, b: {}}
      assumptions: {bound: {value: "uniform(0, 10)", assumption: Made up.}}
      fronts:
        f:
          challenger: {power: a, force: 1 persons}
          holder: {power: b, force: 1 persons}
          pace: {speed: 0.01 /d}
          places: {p: {size: 1 + bound}}
      """
    let scenario = try Scenario.read(name: "s.yaml", files: .texts([(name: "s.yaml", text: text)]))
    let plan = Plan(try scenario.model(), detail: .everything)
    let replays = [0, 1].map { Replay(plan, run: $0) }
    let found = InputDifference.all((plan, replays[0]), (plan, replays[1]))
    #expect(found.map(\.id) == ["bound"])
    let values = replays.map { $0.inputs[0] }
    #expect(found[0].values == values)
    #expect(abs(found[0].apart - (values[0] - values[1]).magnitude / 10) < 1e-12)
    #expect(abs((found[0].ranks[0] ?? 0) - values[0] / 10) < 1e-12)
  }

  @Test func figuresHaveAboutThreeSignificantDigits() {
    let pairs = [(0.0081, "0.0081"), (12.5, "12.5"), (8219.18, "8,219"), (0.25, "0.25"), (3, "3")]
    for (value, text) in pairs { #expect(Figures.significant(value) == text) }
    #expect(Figures.significant(2e-7) == "2e-07")
  }
}
