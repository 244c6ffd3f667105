import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Ends of a plan")
struct EndTests {
  private func days(_ plan: Plan, _ run: Int = 0) -> [Double] {
    let replay = Replay(plan, run: run)
    return EndState.allCases.map { replay.day(of: .end(power: 0, $0), in: plan) }
  }

  /// 0.5 and 0.75 at once for good: overloaded from the evening of the start on.
  private func overloaded(_ ending: Ending) -> Plan {
    var fixture = SequenceFixture().first(2)
    fixture.contests[1].isLatent = false
    fixture.contests[1].challenger.effort = 0.75
    for contest in 0...1 { fixture.contests[contest].speed = 0 }
    fixture.steps = [fixture.steps[0]]
    var model = fixture.model()
    model.endings = [ending]
    return Plan(model, detail: .everything)
  }

  // The last of three rivals is beaten on day 131.
  @Test("A plan is completed on the day after its last step is done")
  func completed() {
    #expect(days(SequenceFixture().plan())[0] == 132)
    var open = SequenceFixture()
    open.contests[2].speed = 0
    #expect(days(open.plan())[0] == .infinity)
  }

  // The last of three rivals is beaten on day 131, so the plan is completed on day 132.
  @Test("The outcome on a day is the end that has come by then, and undefined after the horizon")
  func outcomeOnADay() throws {
    let start = ModelFixtures.start
    let fixture = SequenceFixture()
    let formulas = [
      "outcome(us) at \((start + 131).iso) = open", "outcome(us) at \((start + 132).iso) = open",
      "outcome(us) at \((start + 132).iso) = completed", "outcome(us) = completed",
      "outcome(us) at pivot(us, rival2) = open",
      "outcome(us) at pivot(us, rival2) + 31 d = open",
      "outcome(us) at pivot(us, rival2) + 32 d != open",
      "(outcome(us) = open) at pivot(us, rival2) + 32 d",
      "outcome(us) at pivot(us, rival2) + 111 d = frozen",
      "outcome(us) at imposed(us, rival2) = open",
    ]
    #expect(
      try fixture.answers(formulas)
        == [true, false, true, true, true, true, true, false, nil, nil])
  }

  // The evenings of days 0 to 30 are 31 in a row: more than 30 on day 31.
  @Test("Overload for longer than the patience makes a power choose, once")
  func patience() {
    let stakes: [(Double, Int)] = [(1e6, 2), (-1e6, 1)]
    for (stake, chosen) in stakes {
      let plan = overloaded(Ending(power: 0, patience: 30, stake: .constant(stake)))
      let found = days(plan)
      #expect(found[chosen] == 31)
      #expect(found.count { $0.isFinite } == 1)
      let replay = Replay(plan, run: 0)
      #expect(replay.chronicle.count { if case .ended = $0.kind { true } else { false } } == 1)
    }
    #expect(
      days(overloaded(Ending(power: 0, patience: 300, stake: 1))).allSatisfy { !$0.isFinite })
  }

  // 1/(1 + e^{−2·(0.8 − 0.3)}) = 0.731059.
  @Test("The choice is drawn by what is at stake and what a wider war costs")
  func choice() {
    let plan = overloaded(
      Ending(power: 0, patience: 5, stake: 0.8, cost: 0.3, sharpness: 2))
    let runs = 40_000
    let tally = Runner(plan, seed: 4, threads: 2).run(runs)
    let escalated = runs - tally.histogram(.end(power: 0, .escalated), in: plan).never
    let exact = 1 / (1 + Elementary.exp(-1))
    let error = (exact * (1 - exact) / Double(runs)).squareRoot()
    #expect(abs(Double(escalated) / Double(runs) - exact) < 4.5 * error)
    #expect(tally.histogram(.end(power: 0, .conceded), in: plan).never == escalated)
  }

  @Test("The loss of a decisive contest makes a power choose on that evening, and a win does not")
  func decisive() {
    for (capability, isLost) in [(0.0, true), (4.0, false)] {
      var fixture = SequenceFixture().first(1)
      fixture.contests[0].challenger.capability = .constant(capability)
      var model = fixture.model()
      model.endings = [Ending(power: 0, decisive: [.pressure(0)], stake: 1e6)]
      let plan = Plan(model, detail: .everything)
      #expect(days(plan)[2] == (isLost ? 32 : .infinity))
    }
  }
}
