import Scenarios
import Testing

@testable import Engine

/// Sequences whose first step is a front: the power holds it (or stands behind its holder) against rival 1.
@Suite("Sequences with fronts")
struct FrontSequenceTests {
  // Two towns that fall on days 8 and 16 (v = 1/8, one axis) unless `change` says otherwise.
  private func front(_ change: (inout Front) -> Void = { _ in }) -> Front {
    let chain = ModelFixtures.chain(2)
    return ModelFixtures.front(
      [Place(id: "a"), Place(id: "b")], links: chain.links, speed: 0.125
    ) { front in
      front.challenger = Side(power: 1, force: 100)
      front.holder = Side(power: 0, force: 50, effort: 0.5)
      front.axes.policy = .ordered([0, 1])
      change(&front)
    }
  }

  private func fixture(
    _ steps: [SequenceStep], army: Parameter? = 100
  ) -> SequenceFixture {
    var fixture = SequenceFixture()
    fixture.power.army = army
    fixture.steps = steps
    fixture.days = 120
    return fixture
  }

  private func step(
    _ contest: ContestReference, _ side: SideRole, effort: Parameter, planned: Int = 0,
    courseB: CourseB? = nil
  ) -> SequenceStep {
    SequenceStep(
      contest: contest, side: side, effort: effort, courseB: courseB,
      planned: ModelFixtures.start + planned)
  }

  @Test("A front whose challenger holds all its aims is won on the evening of the last fall")
  func won() {
    let fixture = fixture([
      step(.front(0), .holder, effort: 0.5), step(.pressure(1), .challenger, effort: 0.5),
    ])
    let plan = fixture.plan(front())
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .fall(front: 0, place: 1), in: plan) == 16)
    #expect(run.day(of: .win(.front(0), .challenger), in: plan) == 16)
    #expect(run.day(of: .win(.front(0), .holder), in: plan) == .infinity)
    #expect(run.day(of: .pivot(power: 0, .pressure(1)), in: plan) == 17)
    let one = fixture.plan(front { $0.challenger.aims = [0] })
    #expect(Replay(one, run: 0).day(of: .win(.front(0), .challenger), in: one) == 8)
  }

  // 2 of 100 a day: below 30 on the evening of day 36, on which 100 − 72 = 28 are left.
  @Test("The holder wins when the challenger's force breaks, or its will is below its floor")
  func held() {
    let fixture = fixture([step(.front(0), .holder, effort: 0.5)])
    let costly = fixture.plan(
      front { front in
        front.pace.speed = 0
        front.challenger.replacement = .constant(rate: -2, byWill: false)
      })
    let run = Replay(costly, run: 0)
    #expect(run.day(of: .win(.front(0), .holder), in: costly) == 36)
    var model = fixture.model(front { $0.pace.speed = 0 })
    model.powers[1].will = Will(
      start: 0.5, shocks: [WillShock(day: ModelFixtures.start + 20, change: -0.3)], floor: 0.4)
    let tired = Plan(model, detail: .everything)
    #expect(Replay(tired, run: 0).day(of: .win(.front(0), .holder), in: tired) == 20)
  }

  @Test("A front is one contest for a power, whether its force there is its own or an army's")
  func once() {
    for (army, effort) in [(nil, nil), (100, 0.5)] as [(Parameter?, Double?)] {
      for planned in [0, 20] {
        var fixture = fixture([step(.front(0), .holder, effort: 0.5, planned: planned)], army: army)
        fixture.contests = []
        let plan = fixture.plan(
          front { front in
            front.pace.speed = 0
            front.holder = Side(power: 0, force: 50, effort: effort)
          })
        let active = Replay(plan, run: 0).evenings(.active(power: 0), in: plan)
        #expect([active[0], active[10], active[40]] == [1, 1, 1])
      }
    }
  }

  // From day 10 on it gives the front 10 of its army of 100, less than the 30 at which a force breaks.
  @Test("An army that turns elsewhere is not broken")
  func turned() {
    var model = fixture([step(.front(0), .holder, effort: 0.5)]).model(
      front { front in
        front.pace.speed = 0
        front.challenger = Side(power: 1, force: 100, effort: 1)
      })
    model.powers[1].army = 100
    model.sequences.append(
      StrategicSequence(
        power: 1,
        steps: [
          step(
            .front(0), .challenger, effort: 1, courseB: CourseB(effort: 0.1, after: 10, hold: 900))
        ]))
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    #expect(run.evenings(.force(front: 0, .challenger), in: plan)[20] == 10)
    #expect(run.day(of: .win(.front(0), .holder), in: plan) == .infinity)
  }

  @Test("Nothing is decided any more on a front that was given up")
  func givenUp() {
    var steps = [step(.front(0), .holder, effort: 0.5)]
    steps[0].accommodated = ModelFixtures.start + 10
    var model = fixture(steps).model(front { $0.pace.speed = 0 })
    model.powers[1].will = Will(
      start: 0.5, shocks: [WillShock(day: ModelFixtures.start + 20, change: -0.3)], floor: 0.4)
    let plan = Plan(model, detail: .everything)
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .over(front: 0), in: plan) == 9)
    #expect(run.day(of: .win(.front(0), .holder), in: plan) == .infinity)
  }

  // 0.4 of an army of 100; with 0.8 asked elsewhere λ = 1/1.2.
  @Test("An army gives a front its step's effort, times effectiveness")
  func army() {
    for (other, force) in [(0.0, 40.0), (0.8, 40 / 1.2)] {
      var fixture = fixture([step(.front(0), .holder, effort: 0.4)])
      fixture.contests[1].isLatent = other == 0
      fixture.contests[1].speed = 0
      fixture.contests[1].challenger.effort = .constant(other)
      fixture.contests[0].isLatent = true
      let plan = fixture.plan(front { $0.pace.speed = 0 })
      let found = Replay(plan, run: 0).evenings(.force(front: 0, .holder), in: plan)
      #expect(abs(found[1] - force) < 1e-12)
      #expect(abs(found[100] - force) < 1e-12)
    }
  }

  @Test("A backer's effort counts in its load, and the force on the front is its own")
  func backer() {
    let steps = [step(.front(0), .holder, effort: 0.3)]
    let fixture = fixture(steps, army: nil)
    let plan = fixture.plan(
      front { front in
        front.holder = Side(power: 2, force: 70)
        front.pace.speed = 0
      })
    let run = Replay(plan, run: 0)
    #expect(run.evenings(.overload(power: 0), in: plan)[50] == 0.3)
    #expect(run.evenings(.active(power: 0), in: plan)[50] == 1)
    #expect(run.evenings(.force(front: 0, .holder), in: plan)[50] == 70)
  }

  // Course B from day 2 on and in force for 5 days would do on day 7; a falls on day 8, so that the 30
  // quiet days end on day 38. All is lost on day 16 without aims that are held to the end.
  @Test("A front is contained only when no aim has been lost for long enough")
  func quiet() {
    let course = CourseB(effort: 0.5, after: 2, hold: 10, quiet: 30)
    let fixture = fixture([step(.front(0), .holder, effort: 0.5, courseB: course)])
    let plan = fixture.plan(
      front {
        $0.challenger.aims = [0, 1]; $0.places[1].isRear = true
      })
    let run = Replay(plan, run: 0)
    let days = run.chronicle.compactMap { event -> Int? in
      guard case .course(_, _, .contained) = event.kind else { return nil }
      return event.step
    }
    #expect(run.day(of: .fall(front: 0, place: 0), in: plan) == 8)
    #expect(days == [38])
  }

  // 0.5 of an army of 100 holds the front until the step begins on day 40, and 0.2 of it from then on. The
  // challenger breaks on day 36; the front goes on, and so does the effort.
  @Test("A front is held by its side's own effort before its step begins, and after its outcome")
  func beforeAndAfter() {
    let later = fixture([
      step(.pressure(0), .challenger, effort: 0.1, planned: 0),
      step(.front(0), .holder, effort: 0.2, planned: 40),
    ])
    let plan = later.plan(front { $0.pace.speed = 0 })
    let force = Replay(plan, run: 0).evenings(.force(front: 0, .holder), in: plan)
    #expect([force[1], force[39]] == [50, 50])
    #expect(abs(force[120] - 20) < 1e-12)
    let held = fixture([step(.front(0), .holder, effort: 0.5)]).plan(
      front { front in
        front.pace.speed = 0
        front.challenger.replacement = .constant(rate: -2, byWill: false)
      })
    let run = Replay(held, run: 0)
    #expect(run.day(of: .win(.front(0), .holder), in: held) == 36)
    #expect(run.evenings(.force(front: 0, .holder), in: held)[100] == 50)
  }

  @Test("A power that gives way on a front ends it, its places as they are")
  func givesWay() {
    var steps = [step(.front(0), .holder, effort: 0.5)]
    steps[0].accommodated = ModelFixtures.start + 12
    let plan = fixture(steps).plan(front())
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .over(front: 0), in: plan) == 11)
    #expect(run.day(of: .fall(front: 0, place: 0), in: plan) == 8)
    #expect(run.day(of: .fall(front: 0, place: 1), in: plan) == .infinity)
    #expect(run.day(of: .win(.front(0), .challenger), in: plan) == .infinity)
    #expect([8, 12].map { run.evenings(.active(power: 0), in: plan)[$0] } == [2, 1])
  }
}
