import Chance
import Scenarios
import Testing

@testable import Engine

/// v = 1/4 without noise: a place in contact falls on day 4 unless something is done.
@Suite("Interventions")
struct InterventionTests {
  private static func place(_ index: Int) -> PlaceReference {
    PlaceReference(front: 0, place: index)
  }

  private static func day(_ step: Int) -> Day {
    ModelFixtures.start + step
  }

  private func model(_ interventions: [Intervention], days: Int = 30) -> Model {
    let (places, links) = ModelFixtures.chain(2, kilometres: 25)
    var model = ModelFixtures.model(
      ModelFixtures.front(places, links: links, speed: 0.25) {
        $0.garrisonLoss = 0.1
        $0.axes = Axes(count: 1, policy: .ordered([0, 1]), reach: 200)
      }, days: days)
    model.interventions = interventions
    return model
  }

  private func falls(_ interventions: [Intervention], days: Int = 30) -> [Double] {
    let plan = Plan(model(interventions, days: days), detail: .everything)
    let replay = Replay(plan, run: 0)
    return [0, 1].map { replay.day(of: .fall(front: 0, place: $0), in: plan) }
  }

  /// a falls on day 4; b lies max(0, 25 − 0 − 5) = 20 km away then, 2 towns of approach at 10 km a
  /// town: 8 days, and 4 for the town.
  @Test("A forced fall comes on its evening, not before and not after")
  func forced() {
    #expect(falls([]) == [4, 16])
    #expect(falls([.fall(Self.place(0), on: Self.day(2))]) == [2, 14])
    #expect(falls([.fall(Self.place(0), on: Self.day(9))]) == [9, 21])
    #expect(falls([.fall(Self.place(1), on: Self.day(6))]) == [4, 6])
  }

  @Test("A place that is held never falls, and the axis stays with it")
  func held() {
    #expect(falls([.hold(Self.place(0))]) == [.infinity, .infinity])
    #expect(falls([.hold(Self.place(1))], days: 200) == [4, .infinity])
    let plan = Plan(model([.hold(Self.place(0))]), detail: .everything)
    let replay = Replay(plan, run: 0)
    #expect(replay.evenings(.contested(front: 0), in: plan).dropFirst().allSatisfy { $0 == 1 })
    let gained = replay.evenings(.gained(front: 0), in: plan)
    #expect(gained.allSatisfy { $0 <= plan.model.fronts[0].places[0].area })
  }

  /// The one axis takes b in place of a: 100 km away it is not near until a falls, within reach it falls after 40 days
  /// of approach and 4 of the town.
  @Test("A place that is released never falls, and the axis goes elsewhere")
  func released() {
    #expect(falls([.release(Self.place(0))], days: 60) == [.infinity, 44])
    #expect(falls([.release(Self.place(1))], days: 60) == [4, .infinity])
    let plan = Plan(model([.release(Self.place(0)), .release(Self.place(1))]), detail: .everything)
    let replay = Replay(plan, run: 0)
    #expect(replay.evenings(.contested(front: 0), in: plan).allSatisfy { $0 == 0 })
  }

  /// D_a = 100·(0.1 of what stands there): with `fixed(1)` all of D meets the axis.
  @Test("A forced fall costs the garrison like any other, and the chronicle says why it came")
  func consequences() throws {
    let plan = Plan(
      model([.fall(Self.place(0), on: Self.day(2))]), detail: .everything)
    let replay = Replay(plan, run: 0)
    #expect(replay.evenings(.force(front: 0, .holder), in: plan)[1...3] == [100, 90, 90])
    let causes = replay.chronicle.compactMap { event -> TraceEvent.Cause? in
      if case .fell(_, _, let circumstances) = event.kind { circumstances.cause } else { nil }
    }
    #expect(causes == [.intervention, .advance])
  }

  /// A place that an intervention keeps from falling cannot surrender either.
  @Test("A held place that is cut off does not surrender")
  func cutOff() {
    let places = [
      Place(id: "a", frontDistance: 100), Place(id: "b", isRear: true, source: SupplySource()),
    ]
    let front = ModelFixtures.front(places, speed: 0.25) { front in
      front.holder.supplyNeed = 1
      front.axes = Axes(reach: 200)
      front.encirclement = Encirclement(endurance: 2, hazard: 10)
    }
    for (interventions, never) in [([Intervention](), 0), ([.hold(Self.place(0))], 256)] {
      var model = ModelFixtures.model(front, days: 60)
      model.interventions = interventions
      let plan = Plan(model)
      #expect(Runner(plan, threads: 1).run(256).fall(of: 0, in: plan).never == never)
    }
  }

  /// Runs in which a place does not fall anyway are the same bit for bit when it is held; the others
  /// are the same up to its fall.
  @Test("Holding what never fell changes nothing in that run")
  func paired() {
    let plain = Plan(BusyModel.model(), detail: .everything)
    var model = BusyModel.model()
    model.interventions = [.hold(Self.place(4))]
    let held = Plan(model, detail: .everything)
    var fallen = 0
    for run in 0..<60 {
      let (one, two) = (Replay(plain, seed: 5, run: run), Replay(held, seed: 5, run: run))
      let fall = one.day(of: .fall(front: 0, place: 4), in: plain)
      #expect(two.day(of: .fall(front: 0, place: 4), in: held) == .infinity)
      let last = fall.isFinite ? Int(fall) - 1 : plain.days
      for (left, right) in zip(one.series, two.series) {
        #expect(left.prefix(last + 1) == right.prefix(last + 1), "run \(run)")
      }
      if fall.isFinite { fallen += 1 } else { #expect(one.eventSteps == two.eventSteps) }
    }
    #expect(fallen > 5 && fallen < 55)
  }

  @Test("Without interventions a plan has no handler for them")
  func costsNothing() {
    let plan = Plan(BusyModel.model())
    #expect(plan.fronts[0].interventions.steps.isEmpty)
  }

  @Test("Threads change no bit")
  func threads() {
    var model = BusyModel.model()
    model.interventions = [
      .fall(Self.place(1), on: Self.day(10)), .hold(Self.place(3)),
      .cut(front: 0, link: 2, from: Self.day(20)),
    ]
    let plan = Plan(model)
    #expect(
      Runner(plan, seed: 3, threads: 1).run(700) == Runner(plan, seed: 3, threads: 3).run(700))
  }
}

@Suite("A link that is cut")
struct CutLinkTests {
  /// a is fed by b over one link of 100 t a day; it needs 50.
  @Test("From its day on it carries nothing, before it what it did")
  func supply() {
    let places = [
      Place(id: "a"), Place(id: "b", frontDistance: 90, isRear: true, source: SupplySource()),
    ]
    let link = SupplyLink(id: "a-b", from: 0, to: 1, kilometres: 90, capacity: 100)
    var model = ModelFixtures.model(
      ModelFixtures.front(places, links: [link], speed: 0.001) { $0.holder.supplyNeed = 0.5 },
      days: 9)
    model.interventions = [.cut(front: 0, link: 0, from: ModelFixtures.start + 5)]
    let plan = Plan(model, detail: .everything)
    let supply = Replay(plan, run: 0).evenings(.supply(front: 0, place: 0), in: plan)
    #expect(supply == [1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
  }
}
