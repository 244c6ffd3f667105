import Analysis
import Engine
import Scenarios
import TestSupport
import Testing

@Suite("Answers of the shipped two forts")
struct RunAnswerTests {
  static let runs = 20_480

  /// The exact values stand in the scenario's README, solved from the daily law by numpy; 4.5
  /// standard errors, and 1e-4 for its grid.
  @Test(arguments: [("reference", 0.65648, 92.729), ("slow", 0.21516, 168.81)])
  func theDailyLawIsMet(view: String, withinHundredDays: Double, meanDays: Double) throws {
    let plan = Plan(try TwoForts.model(view: view))
    let tally = Runner(plan, seed: 7, threads: 2).run(Self.runs)
    let answer = RunAnswer(plan, tally, seed: 7)
    let share = try #require(answer.claims[0].probability)
    let error = (withinHundredDays * (1 - withinHundredDays) / Double(Self.runs)).squareRoot()
    #expect(abs(share - withinHundredDays) < 4.5 * error + 1e-4)
    let alpha = tally.events[0]
    let mean =
      Double(alpha.counts.enumerated().reduce(0) { $0 + $1.offset * $1.element })
      / Double(Self.runs)
    let squares = alpha.counts.enumerated().reduce(0.0) {
      $0 + Double($1.element) * (Double($1.offset) - mean) * (Double($1.offset) - mean)
    }
    let meanError = (squares / Double(Self.runs)).squareRoot() / Double(Self.runs).squareRoot()
    #expect(abs(mean - meanDays) < 4.5 * meanError + 0.01)
  }

  @Test func aFactIsAnsweredWithoutRuns() throws {
    let plan = Plan(try TwoForts.model(view: "slow"))
    let answer = RunAnswer(plan, Runner(plan, threads: 1).run(1), seed: 1)
    #expect(answer.claims[3].kind == .fact)
    #expect(answer.claims[3].probability == 0)
    #expect(answer.claims[3].interval == WilsonInterval(low: 0, high: 0))
  }

  @Test func eventsAndSeriesBearTheirCanonicalNames() throws {
    let plan = Plan(try TwoForts.model())
    let answer = RunAnswer(plan, Runner(plan, threads: 1).run(1), seed: 1)
    #expect(
      answer.events.map(\.id) == [
        "fall(alpha)", "fall(beta)", "contact(alpha)", "contact(beta)", "over(road)",
      ])
    #expect(answer.series.first?.id == "held(road)")
    #expect(answer.series.first?.mean.first == 2)
  }
}
