import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Contests that a rival opens")
struct OpeningTests {
  // The second rival may open its contest while the power is in the first for good.
  private func fixture(_ opening: PressureContest.Opening, effort: Double = 0.5) -> SequenceFixture
  {
    var fixture = SequenceFixture().first(2)
    fixture.contests[0].challenger.capability = .constant(1 / effort)
    fixture.steps[0].effort = .constant(effort)
    fixture.contests[1].opening = opening
    return fixture
  }

  // Weekly steps of h·e^{θ·(L/K − u) + ω}·7 with L/K = 0.5 and one contest active: after n weeks it is
  // open with 1 − e^{−n·step}.
  @Test(
    "The hazard rises and falls with the load by the sign of its weight",
    arguments: [(0.0, 0.0), (1.5, 0), (-1.5, 0), (1, -0.5)])
  func hazard(loadWeight: Double, othersWeight: Double) {
    let plan = fixture(
      .init(
        side: .holder, hazard: 0.004, loadWeight: .constant(loadWeight),
        othersWeight: .constant(othersWeight))
    ).plan()
    let runs = 40_000
    let histogram = Runner(plan, seed: 3, threads: 2).run(runs)
      .histogram(.imposed(power: 0, .pressure(1)), in: plan)
    let step = 0.004 * 7 * Elementary.exp(-0.5 * loadWeight + othersWeight)
    for week in [1, 10, 30] {
      let exact = 1 - Elementary.exp(-step * Double(week))
      let error = (exact * (1 - exact) / Double(runs)).squareRoot()
      let found = Double(histogram.count(by: 7 * week)) / Double(runs)
      #expect(abs(found - exact) < 4.5 * error, "week \(week)")
      #expect(histogram.count(by: 7 * week) == histogram.count(by: 7 * week + 6))
    }
  }

  @Test("What a rival opens is faced by the step's course A, and is no pivot of the power's own")
  func imposed() {
    let plan = fixture(.init(side: .holder, hazard: 10)).plan()
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .imposed(power: 0, .pressure(1)), in: plan) == 7)
    #expect(run.pivots(in: plan) == [.infinity, .infinity])
    #expect(run.evenings(.overload(power: 0), in: plan)[6...7] == [0.5, 1])
    #expect(run.timeline(of: 0, in: plan).hasPrefix("#22222#"))
    #expect(run.day(of: .win(.pressure(1), .challenger), in: plan) == 39)
    #expect(run.evenings(.ownMoves(power: 2), in: plan)[7] == 1)
    #expect(run.evenings(.moves(power: 0), in: plan)[7] == 1)
    #expect(run.evenings(.ownMoves(power: 0), in: plan)[7] == 0)
    #expect(run.chronicle.count { $0.kind == .imposed(power: 0, contest: .pressure(1)) } == 1)
  }

  @Test("An imposed contest is passed over as a step, and the next one comes in its turn")
  func passedOver() {
    var fixture = SequenceFixture()
    fixture.contests[1].opening = PressureContest.Opening(side: .holder, hazard: 10)
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .imposed(power: 0, .pressure(1)), in: plan) == 7)
    #expect(run.pivots(in: plan) == [.infinity, .infinity, 100])
  }

  @Test("A contest that the power has begun or that is decided is not opened again")
  func once() {
    var fixture = SequenceFixture()
    fixture.contests[1].opening = PressureContest.Opening(side: .holder, hazard: 0.001)
    let plan = fixture.plan()
    let tally = Runner(plan, seed: 1, threads: 2).run(2_000)
    let imposed = tally.histogram(.imposed(power: 0, .pressure(1)), in: plan)
    let pivots = tally.histogram(.pivot(power: 0, .pressure(1)), in: plan)
    #expect(imposed.never + pivots.never == 2_000)
    #expect(imposed.count(by: 33) == 2_000 - imposed.never)
    #expect(pivots.count(by: 33) == 2_000 - pivots.never)
  }

  // L/K = 0.5 is taken for 1: e^{2·(1 − 1)} = 1 where the truth would give e^{−1}.
  @Test("A rival goes by the load that it believes in")
  func belief() {
    let plan = fixture(
      .init(side: .holder, hazard: 0.004, loadWeight: 2, belief: 2)
    ).plan()
    let runs = 40_000
    let found = Runner(plan, seed: 3, threads: 2).run(runs)
      .histogram(.imposed(power: 0, .pressure(1)), in: plan).count(by: 70)
    let exact = 1 - Elementary.exp(-0.004 * 70)
    let error = (exact * (1 - exact) / Double(runs)).squareRoot()
    #expect(abs(Double(found) / Double(runs) - exact) < 4.5 * error)
  }

  // The first contest is lost on day 32 (32/64 at no weight of the power). From the step of day 35 on the hazard is e^1.5
  // as great: H = 0.02·(4·7 + 6·7·e^{1.5}) after ten weeks; the ally's will falls by 0.2, held at 0.
  @Test("A lost contest emboldens rivals and shakes allies")
  func credibility() {
    var fixture = fixture(.init(side: .holder, hazard: 0.0005))
    fixture.contests[0].challenger.capability = 0
    fixture.steps[1].planned = ModelFixtures.start + 300
    var model = fixture.model()
    model.powers[3].will = Will(start: 0.5)
    model.credibility = [
      Credibility(power: 0, emboldens: 1.5, allies: [3], willOfAllies: -0.2)
    ]
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .win(.pressure(0), .holder), in: plan) == 32)
    let will = run.evenings(.will(power: 3), in: plan)
    #expect(will[31] == 0.5 && abs(will[32] - 0.3) < 1e-15 && will[200] == will[32])
    let runs = 40_000
    let found = Runner(plan, seed: 3, threads: 2).run(runs)
      .histogram(.imposed(power: 0, .pressure(1)), in: plan).count(by: 70)
    let exact = 1 - Elementary.exp(-0.0005 * 7 * (4 + 6 * Elementary.exp(1.5)))
    let error = (exact * (1 - exact) / Double(runs)).squareRoot()
    #expect(abs(Double(found) / Double(runs) - exact) < 4.5 * error)
  }
}
