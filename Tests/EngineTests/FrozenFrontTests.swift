import Chance
import Scenarios
import Testing

@testable import Engine

/// What stands still, what goes on and what is set back while a front is frozen, seen in the tables of a block.
@Suite("Frozen fronts")
struct FrozenFrontTests {
  private let start = ModelFixtures.start

  /// Power 0 challenges, 1 holds, 2 is an ally; the first review is in force on day 50.
  ///
  /// A day of fighting costs more
  /// than all is worth, so that both sides take any freeze.
  private func model(days: Int = 200, _ front: Front, _ change: (inout Model) -> Void) -> Model {
    var model = ModelFixtures.model(
      days: days, powers: ["one", "two", "west"].map { Power(id: $0) })
    var front = front
    (front.challenger.power, front.holder.power) = (0, 1)
    model.fronts = [front]
    model.truces = [
      Truce(
        front: 0, firstReview: start + 50, every: 50, horizon: 100,
        parties: [
          TruceParty(power: 0, side: .challenger, stake: 1, cost: 10),
          TruceParty(power: 1, side: .holder, stake: 1, cost: 10),
        ])
    ]
    change(&model)
    return model
  }

  /// Looks at run 0 on the evening of a day.
  private func look<Seen>(_ model: Model, on day: Int, _ body: (FrontLane, Plan) -> Seen) -> Seen? {
    let plan = Plan(model, kernel: .baseline)
    let block = Block(plan: plan, seed: 1)
    var seen: Seen?
    block.simulate(firstRun: 0, count: 1) { block in
      if block.step == day { seen = body(FrontLane(block, 0, 0), plan) }
    }
    return seen
  }

  // a falls on day 4 and is taken back on day 8; its links are mended on day 38. Since day 4 nothing leads to b, which
  // nobody attacks. It has endured 8 − 4 days when the front freezes on the morning of day 9, one of them without
  // danger.
  @Test("A siege that is relieved during a freeze has endured up to the freeze")
  func relieved() throws {
    let places = [
      Place(id: "a"), Place(id: "b", isRear: true),
      Place(id: "h", isRear: true, source: SupplySource()),
    ]
    let links = [
      SupplyLink(id: "a-b", from: 0, to: 1, kilometres: 500, capacity: 1e6),
      SupplyLink(id: "a-h", from: 0, to: 2, kilometres: 500, capacity: 1e6),
    ]
    let front = ModelFixtures.front(places, links: links, speed: 0.25) { front in
      front.holder.supplyNeed = 0.01
      front.allocation.massed = 0.5
      front.recapture = Recapture(axes: 1, force: 0.3)
      front.encirclement = Encirclement(endurance: 1, hazard: 1e-6)
      front.supply.repair = 30
    }
    let besieged = model(front) { $0.truces[0].firstReview = start + 9 }
    func hazard(_ day: Int) -> (frozen: Bool, cutOff: Double, hazard: Double)? {
      look(besieged, on: day) { lane, _ in
        (lane.isFrozen, lane.tables.cutOffSince[1], lane.tables.surrenderHazard[1])
      }
    }
    let before = try #require(hazard(37))
    #expect(before.frozen && before.cutOff == 4 && before.hazard == 0)
    let after = try #require(hazard(39))
    #expect(after.frozen && after.cutOff == .infinity)
    #expect(abs(after.hazard - 3e-6) < 1e-15)
  }

  // Of 50 persons the side would become 100; with 60 allies from day 11 on it aims at 160, of which
  // (160 − F)·e^{−100/500} are missing after 100 days.
  @Test("What a side would be after a pause counts the allies who have joined")
  func allies() throws {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.001) { front in
      front.holder.force = 50
      front.holder.replacement = .closing(
        establishment: 100, days: 500, cap: .unlimited, byWill: false)
    }
    let joined = model(front) {
      $0.entries = [
        Entry(
          id: "help", power: 2, front: 0, side: .holder, force: 60, trigger: .atOnce,
          from: start + 10)
      ]
    }
    let seen = try #require(
      look(joined, on: 40) { lane, plan in
        (lane.force(.holder), plan.truces[0].sides[.holder].force(after: 100, now: nil, lane))
      })
    #expect(seen.0 > 110 && seen.0 < 120)
    #expect(abs(seen.1 - (160 - (160 - seen.0) * Elementary.exp(-0.2))) < 1e-9)
  }

  // 0.5 and 0.75 are more than it can do: course B at 0.25. The second contest is won before day 49, so that the
  // step is at course A again when the front freezes, and comes back to it.
  @Test("A step that has gone back to course A before a freeze comes back at course A")
  func resumed() throws {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.001)
    let brittle = model(days: 400, front) {
      $0.truces[0].breaking = 0.05
      $0.truces[0].every = 1000
      $0.contests = [
        PressureContest(
          id: "other", challenger: PressureSide(power: 1, effort: 0.75, capability: 8),
          holder: PressureSide(power: 0), speed: .constant(1.0 / 64))
      ]
      $0.sequences = [
        StrategicSequence(
          power: 1,
          steps: [
            SequenceStep(
              contest: .front(0), side: .holder, effort: 0.5,
              courseB: CourseB(effort: 0.25, overload: 1, hold: 9000, resumes: true), planned: start
            )
          ])
      ]
    }
    let plan = Plan(brittle, detail: .everything)
    let run = Replay(plan, run: 0)
    let load = run.evenings(.overload(power: 1), in: plan)
    let broken = Int(run.day(of: .broken(front: 0), in: plan))
    #expect(load[0] == 1.25 && load.prefix(40).contains(1))
    #expect(load[48] == 0.5 && abs(load[49] - 0.25 * 0.2) < 1e-12)
    #expect(broken > 50 && broken < 400)
    #expect(load[broken] == 0.5)
  }

  // Given up on the morning of day 80, thirty days into the freeze.
  @Test("A frozen front that ends is frozen no more")
  func ended() throws {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.001)
    let given = model(front) {
      $0.sequences = [
        StrategicSequence(
          power: 1,
          steps: [
            SequenceStep(
              contest: .front(0), side: .holder, effort: 0.5, planned: start,
              accommodated: start + 80)
          ])
      ]
    }
    for (day, isFrozen) in [(70, true), (90, false)] {
      let seen = try #require(
        look(given, on: day) { lane, _ in
          (lane.isFrozen, lane.plan.rows.frozen.map { lane.block.rows[$0, 0] })
        })
      #expect(seen.0 == isFrozen && seen.1 == (isFrozen ? 1 : 0))
    }
    let plan = Plan(given, detail: .everything)
    let run = Replay(plan, run: 0)
    #expect(run.day(of: .over(front: 0), in: plan) == 79)
    #expect(run.day(of: .end(power: 1, .completed), in: plan) == 80)
    #expect(run.day(of: .end(power: 1, .frozen), in: plan) == .infinity)
  }
}
