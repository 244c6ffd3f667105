import Scenarios
import Testing

@testable import Analysis
@testable import Reporting

@Suite("What waiting does, in words")
struct DelayWordsTests {
  private let words = DelayWords(
    Model(
      name: "t",
      calendar: Timeline(start: Day(rawValue: 0), horizon: Day(rawValue: 10)),
      powers: [Power(id: "n", name: "North"), Power(id: "s", name: "South")], fronts: []))

  @Test(arguments: [
    (
      ClockConclusion.powerHolds,
      "North holds the clock: waiting does not hurt North and hurts South."
    ),
    (.rivalHolds, "South holds the clock: waiting does not hurt South and hurts North."),
    (.bothLose, "Both lose by waiting: North and South."),
    (.neitherHurt, "Neither is hurt by waiting: North and South."),
    (
      .mixed,
      "Who of North and South holds the clock depends on what counts: --by names one measure."
    ),
    (.open, "Who of North and South holds the clock is not decided with 1,500 runs."),
  ])
  func eachConclusionHasItsSentence(conclusion: ClockConclusion, text: String) {
    #expect(words.sentence(conclusion, 0, 1, runs: 1500) == text)
  }

  // −0.6 a month is −0.02 a day; 3 people fewer a month 0.1 a day; 0.03 a month is 0.1 points a day.
  @Test func whatADayOfWaitingDoesIsSaidWhereTheIntervalLeavesOutNoChange() {
    let model = Model(
      name: "t", calendar: Timeline(start: Day(rawValue: 0), horizon: Day(rawValue: 99)),
      powers: [Power(id: "n", name: "North"), Power(id: "s", name: "South")], fronts: [])
    let request = DelayRequest(power: "n", months: [1])
    func outcome(_ measure: OutcomeMeasure, _ changes: [Double]) -> OutcomeDelay {
      var record = DelayRecord(months: [1], outcomes: 1)
      record.add(asPlanned: [changes.map { _ in 0 }], later: [[changes]])
      return OutcomeDelay(measure, request, record, outcome: 0)
    }
    let parties = [
      PartyDelay(
        power: 0,
        outcomes: [
          outcome(.contests, [-0.6, -0.6]), outcome(.losses, [-3, -3]),
          outcome(.overloaded, [-1, 1]), outcome(.completed, [0.03, 0.03]),
        ]),
      PartyDelay(power: 1, outcomes: [outcome(.will, [0, 0])]),
    ]
    #expect(
      DelayWords(model).daily(parties, waiting: 0) == [
        "When North waits, North gains a day: people lost -0.1, plan completed +0.1 points; it loses a "
          + "day: contest balance -0.02. Cannot be told apart from no change: days overloaded.",
        "When North waits, nothing of South can be told apart from no change.",
      ])
    #expect(
      words.units([.losses, .will])
        == "Units: people lost: persons; will: per cent as planned, their "
        + "changes points of it.")
  }

  @Test func figuresHaveTheirSignAndUnit() {
    #expect(words.change(0.0214, .completed) == "+2.1")
    #expect(words.change(-0.0214, .contests) == "-0.02")
    #expect(words.change(-0.0001, .contests) == "0.00")
    #expect(words.change(0, .will) == "0")
    #expect(words.change(1234.4, .losses) == "+1,234")
    #expect(words.change(.nan, .losses) == "–")
    #expect(words.level(2.5e9, .outlay) == "2,500")
    // 1 ± 1.96·√(2/(2·1)): differences 0 and 2.
    #expect(words.slope(PairedDifference([0, 2]), .contests) == "+1.000 ±1.960")
    #expect(words.slope(PairedDifference([2]), .contests) == "+2.00")
  }
}
