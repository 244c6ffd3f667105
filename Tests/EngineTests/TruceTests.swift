import Chance
import Scenarios
import Testing

@testable import Engine

/// One front of two towns, worked one after the other at 1/100 of a town a day without noise.
@Suite("Truces")
struct TruceTests {
  private let start = ModelFixtures.start

  private func model(
    days: Int = 400, _ change: (inout Model) -> Void = { _ in }
  ) -> Model {
    let chain = ModelFixtures.chain(2)
    let front = ModelFixtures.front(
      [Place(id: "a", prestige: 0.5), Place(id: "b", prestige: 0.5)], links: chain.links,
      speed: 0.01
    ) { front in
      front.challenger = Side(power: 0, force: 100)
      front.holder = Side(power: 1, force: 100)
      front.axes.policy = .ordered([0, 1])
      front.garrisonLoss = 0
    }
    var model = ModelFixtures.model(days: days, powers: [Power(id: "one"), Power(id: "two")])
    model.fronts = [front]
    model.truces = [
      Truce(
        front: 0, firstReview: start + 50, every: 50, horizon: 100,
        parties: [
          TruceParty(power: 0, side: .challenger, stake: 1),
          TruceParty(power: 1, side: .holder, stake: 1),
        ])
    ]
    change(&model)
    return model
  }

  private func replay(_ model: Model) -> (plan: Plan, run: Replay) {
    let plan = Plan(model, detail: .everything)
    return (plan, Replay(plan, run: 0))
  }

  private func day(_ event: Event, _ model: Model) -> Double {
    let (plan, run) = replay(model)
    return run.day(of: event, in: plan)
  }

  // On the evening of day 49 y = 0.245 and 151 days are needed: within 100 days the challenger has no
  // chance, so that it takes what it has; the holder expects all and would keep 0.755: it refuses, because of
  // its chance. With a day of fighting at 0.003 it does not.
  @Test("A front freezes when all parties would rather have the line than fight on")
  func freezes() {
    #expect(day(.freeze(front: 0), model()) == .infinity)
    #expect(day(.refused(power: 1, front: 0, .chance), model()) == 50)
    #expect(day(.offered(power: 0, front: 0), model()) == 50)
    #expect(day(.refused(power: 0, front: 0, nil), model()) == 150)
    let told = replay(model()).run.chronicle.compactMap { event -> [Int]? in
      guard case .truce(.refused(_, let power, .chance)) = event.kind else { return nil }
      return [event.step, power]
    }
    #expect(told == [[50, 1], [150, 0]])
    let costly = model { $0.truces[0].parties[1].cost = 0.003 }
    #expect(day(.freeze(front: 0), costly) == 50)
    #expect(day(.settlement(front: 0), costly) == .infinity)
    #expect(day(.fall(front: 0, place: 0), costly) == .infinity)
  }

  @Test("Without truces nobody is asked, and the front goes on")
  func without() {
    let costly = model { $0.truces[0].parties[1].cost = 0.003 }
    #expect(day(.freeze(front: 0), costly) == 50)
    let never = costly.without(.truce)
    for event in [
      Event.freeze(front: 0), .offered(power: 0, front: 0), .refused(power: 1, front: 0, nil),
    ] {
      #expect(day(event, never) == .infinity)
    }
    #expect(day(.fall(front: 0, place: 0), never) == 100)
    let refusing = model().without(.truce)
    #expect(day(.refused(power: 1, front: 0, nil), refusing) == .infinity)
  }

  // y on the evening of day 49 is 0.245, on day 99 0.495; on day 149 with 51 days left the whole line is within
  // reach, and the challenger refuses.
  @Test("Who has the whole line within reach refuses, because of its chance")
  func reach() {
    let eager = model { $0.truces[0].firstReview = start + 150 }
    #expect(day(.refused(power: 0, front: 0, .chance), eager) == 150)
    #expect(day(.offered(power: 1, front: 0), eager) == 150)
    let blind = model {
      $0.truces[0].firstReview = start + 150
      $0.fronts[0].pace.response = .power(
        exponent: 1, stall: 0, referenceRatio: .value(1), back: 1, cap: 10)
      $0.truces[0].parties[0].belief = 4
    }
    #expect(day(.refused(power: 0, front: 0, nil), blind) == .infinity)
    #expect(day(.freeze(front: 0), blind) == 150)
  }

  @Test("While a front is frozen nothing moves, and recruits go on")
  func rest() {
    let (plan, run) = replay(
      model {
        $0.truces[0].parties[1].cost = 0.003
        $0.fronts[0].challenger.lossesInflicted = 0.001
        $0.fronts[0].holder.lossesInflicted = 0.001
        $0.fronts[0].holder.replacement = .constant(rate: 2, byWill: false)
      })
    #expect(run.day(of: .freeze(front: 0), in: plan) == 50)
    let contested = run.evenings(.contested(front: 0), in: plan)
    #expect(contested[48] == 1 && contested[49] == 0 && contested[399] == 0)
    let losses = run.evenings(.losses(power: 0), in: plan)
    #expect(losses[49] > 0 && losses[399] == losses[49])
    let force = run.evenings(.force(front: 0, .holder), in: plan)
    #expect(abs(force[149] - force[49] - 200) < 1e-9)
  }

  @Test("A freeze breaks by its hazard, and the front goes on where it stood")
  func breaks() {
    let brittle = model(days: 900) {
      $0.truces[0].parties[1].cost = 0.003
      $0.truces[0].breaking = 0.02
      $0.fronts[0].places[0].area = 10
    }
    let (plan, run) = replay(brittle)
    let (frozen, broken) = (
      run.day(of: .freeze(front: 0), in: plan), run.day(of: .broken(front: 0), in: plan)
    )
    #expect(frozen == 50 && broken > 50 && broken < 900)
    let contested = run.evenings(.contested(front: 0), in: plan)
    #expect(contested[Int(broken) - 1] == 0 && contested[Int(broken)] == 1)
    let gained = run.evenings(.gained(front: 0), in: plan)
    #expect(abs(gained[49] - 4.9) < 1e-9)
    #expect(gained[Int(broken)] == gained[49])
    #expect(abs(gained[Int(broken) + 1] - 5) < 1e-9)
  }

  // Days of fighting cost the holder 0.003, so that both take the line on day 50. Recruits of 1 a day for the
  // challenger alone double its force by day 150 and bring the rest of the way, 1.51 towns, to 75 days: within the
  // horizon, for 1 against 0.245. On day 100 they are 101 days.
  @Test("A party that would rather fight ends a freeze at a review")
  func ended() {
    let eager = model(days: 900) {
      $0.truces[0].parties[1].cost = 0.003
      $0.truces[0].pause = 0
      $0.fronts[0].pace.response = .power(
        exponent: 1, stall: 0, referenceRatio: .value(1), back: 1, cap: 10)
      $0.fronts[0].challenger.reinforcements = (51...149).map {
        Reinforcement(day: start + $0, persons: 1)
      }
    }
    let (plan, run) = replay(eager)
    #expect(run.day(of: .freeze(front: 0), in: plan) == 50)
    #expect(run.day(of: .broken(front: 0), in: plan) == 150)
    #expect(
      run.chronicle.contains { $0.kind == .truce(.broken(front: 0, by: 0)) && $0.step == 150 })
  }

  // First freezes all begin on day 50, so that the first day of breaking is geometric: P(T > 50 + n) = e^{−hn(1−G)}.
  @Test(
    "The hazard of breaking is exponential, and a guarantor takes its share away",
    arguments: [0.0, 0.6])
  func hazard(guarantor: Double) {
    let plan = Plan(
      model(days: 60) {
        $0.truces[0].parties[1].cost = 0.003
        $0.truces[0].breaking = 0.1
        $0.truces[0].guarantor = .constant(guarantor)
      })
    let runs = 20_000
    let tally = Runner(plan, seed: 5, threads: 2).run(runs)
    for days in [1, 4, 10] {
      let exact = 1 - Elementary.exp(-0.1 * Double(days) * (1 - guarantor))
      let found = Double(tally.histogram(.broken(front: 0), in: plan).count(by: 49 + days))
      let error = (exact * (1 - exact) / Double(runs)).squareRoot()
      #expect(abs(found / Double(runs) - exact) < 4.5 * error)
    }
  }

  // The holder would take the line with 0.2 given to it: the settlement comes first; and not where the holder
  // insists on more than that.
  @Test("A settlement is a freeze on terms, and terms below what a party insists on are refused")
  func settlement() {
    let terms = model {
      $0.truces[0].parties[1].cost = 0.003
      $0.truces[0].concession = .init(by: .challenger, share: 0.2)
    }
    #expect(day(.settlement(front: 0), terms) == 50)
    #expect(day(.freeze(front: 0), terms) == 50)
    var strict = terms
    strict.truces[0].parties[1].leastConcession = 0.3
    #expect(day(.freeze(front: 0), strict) == .infinity)
    #expect(day(.refused(power: 1, front: 0, .terms), strict) == 50)
  }

  // At 0.001 a day the holder would have 0.9 by fighting on: more than the line, 0.755, and less than the line and
  // the 0.2 that it is given. At the review of day 100 nothing has moved, and it keeps to it.
  @Test("What was conceded counts for as long as the freeze lasts")
  func kept() {
    let terms = model {
      $0.truces[0].parties[1].cost = 0.001
      $0.truces[0].concession = .init(by: .challenger, share: 0.2)
    }
    #expect(day(.settlement(front: 0), terms) == 50)
    #expect(day(.broken(front: 0), terms) == .infinity)
    var plain = terms
    plain.truces[0].concession = nil
    #expect(day(.freeze(front: 0), plain) == .infinity)
  }

  // The holder's force grows by 1 a day from 100 on, so that on day 49 y = ln 1.49 = 0.4 and the rest would take 89
  // days at 0.0134 a day; after a pause of 100 days it would take 149, beyond the horizon of 100. So the challenger
  // fears for all its chance: 0.4 − 1 against 1 − 0.89.
  @Test("Rearming in the pause is feared by whom it would hurt, and a guarantor calms that fear")
  func rearming() {
    var fearful = model {
      $0.fronts[0].pace.speed = 0.02
      $0.fronts[0].pace.response = .power(
        exponent: 1, stall: 0, referenceRatio: .value(1), back: 1, cap: 10)
      $0.fronts[0].holder.replacement = .constant(rate: 1, byWill: false)
      $0.truces[0].pause = 100
      $0.truces[0].parties[0].cost = 0.01
    }
    #expect(day(.refused(power: 0, front: 0, .rearming), fearful) == 50)
    #expect(day(.offered(power: 1, front: 0), fearful) == 50)
    fearful.truces[0].guarantor = 1
    #expect(day(.freeze(front: 0), fearful) == 50)
    fearful.truces[0].guarantor = 0
    fearful.fronts[0].challenger.replacement = .closing(
      establishment: 1e6, days: 1e4, cap: .rate(1), byWill: false)
    #expect(day(.freeze(front: 0), fearful) == 50)
  }

  // Frozen from day 50 on, a year later nothing else is faced.
  @Test("A power whose last front has been frozen for a year is at an end; until then it may turn")
  func frozenEnd() {
    var frozen = model(days: 500) {
      $0.truces[0].parties[1].cost = 0.003
      $0.sequences = [
        StrategicSequence(
          power: 1,
          steps: [
            SequenceStep(
              contest: .front(0), side: .holder, effort: 0.5,
              courseB: CourseB(effort: 0.4, hold: 9000), planned: start)
          ])
      ]
    }
    #expect(day(.end(power: 1, .frozen), frozen) == 415)
    let (plan, run) = replay(frozen)
    let load = run.evenings(.overload(power: 1), in: plan)
    #expect(load[48] == 0.5 && abs(load[49] - 0.4 * 0.2) < 1e-12)
    frozen.contests = [
      PressureContest(
        id: "other", challenger: PressureSide(power: 1), holder: PressureSide(power: 0), speed: 0,
        isLatent: true)
    ]
    frozen.sequences[0].steps.append(
      SequenceStep(contest: .pressure(0), side: .challenger, effort: 0.5, planned: start))
    #expect(day(.pivot(power: 1, .pressure(0)), frozen) == 50)
    var brittle = frozen
    brittle.truces[0].breaking = 0.05
    let (second, thawed) = replay(brittle)
    let broken = Int(thawed.day(of: .broken(front: 0), in: second))
    let after = thawed.evenings(.overload(power: 1), in: second)
    #expect(broken < 150 && abs(after[broken] - 0.9) < 1e-12)
    frozen.sequences[0].steps[0].pivots = [.won, .lost]
    #expect(day(.pivot(power: 1, .pressure(0)), frozen) == .infinity)
  }

  // Both aims are held on the evening of day 200; the next review is on day 250, but the front is over. With
  // one aim it is won on day 100 and said so on day 150.
  @Test("Who has all its aims says so at the next review")
  func declared() {
    let one = model {
      $0.fronts[0].challenger.aims = [0]
      $0.truces[0].horizon = 10
      $0.truces[0].parties[0].audience = 1
    }
    #expect(day(.win(.front(0), .challenger), one) == 100)
    #expect(day(.declared(power: 0), one) == 150)
    #expect(day(.declared(power: 1), one) == .infinity)
    let whole = model { $0.truces[0].parties[0].leastConcession = 1 }
    #expect(day(.over(front: 0), whole) == 200)
    #expect(day(.declared(power: 0), whole) == 250)
  }

  @Test("A front without a truce has none of its events, and other runs are the same bits")
  func absent() {
    func noisy(_ change: (inout Model) -> Void) -> Plan {
      Plan(
        model {
          $0.fronts[0].pace.noise = 0.05
          change(&$0)
        })
    }
    let plain = noisy { $0.truces = [] }
    #expect(!plain.events.contains(.freeze(front: 0)))
    let refusing = noisy { $0.truces[0].parties[0].leastConcession = 1 }
    let days = [plain, refusing].map { plan in
      Runner(plan, seed: 3, threads: 2).run(200).histogram(.fall(front: 0, place: 1), in: plan)
    }
    #expect(days[0] == days[1])
    #expect(days[0].never < 200)
  }

  // The laws that a review goes by are those of the day, for both responses: A_j, frontage, the least defenders.
  @Test("A review sees the force ratio and the pace of the day")
  func law() {
    let responses: [Response] = [
      .power(exponent: 0.7, stall: 0.1, referenceRatio: .value(1.3), back: 1, cap: 2.5),
      .linear(limit: 0.05),
    ]
    for response in responses {
      let plan = Plan(
        model {
          $0.fronts[0].pace.response = response
          $0.fronts[0].allocation.frontage = 60
          $0.fronts[0].pace.leastHolderForce = 110
          $0.fronts[0].challenger.quality = 2
        }, kernel: .baseline)
      let block = Block(plan: plan, seed: 1)
      var seen: [(ratio: Double, law: Double, moved: Double, pace: Double)] = []
      var before = 0.0
      block.simulate(firstRun: 0, count: 1) { block in
        guard block.step < 20 else { return }
        let lane = FrontLane(block, 0, 0)
        let axis = lane.axis(0)
        let progress = block.rows[axis.progress, 0]
        let ratio = plan.truces[0].law.ratio(axis, lane)
        let paces = plan.truces[0].law.paces(SIMD8(repeating: ratio), lane.value)
        let pace = paces[0] * block.rows[axis.speed, 0]
        seen.append((block.rows[axis.ratio, 0], ratio, progress - before, pace))
        before = progress
      }
      for day in 1..<20 {
        #expect(abs(seen[day].ratio - seen[day].law) < 1e-12)
        #expect(abs(seen[day].moved - seen[day].pace) < 1e-12)
      }
    }
  }
}
