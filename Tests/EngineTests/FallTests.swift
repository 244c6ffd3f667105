import Chance
import Scenarios
import Testing

@testable import Engine

/// v = 1/4 without noise: the first place falls on day 4.
@Suite("What a fall changes")
struct FallTests {
  private func link(_ from: Int, _ to: Int, _ kilometres: Double) -> SupplyLink {
    SupplyLink(id: "\(from)-\(to)", from: from, to: to, kilometres: kilometres, capacity: 1000)
  }

  private func block(_ front: Front, days: Int) -> Block {
    let block = Block(plan: Plan(ModelFixtures.model(front, days: days)), seed: 1)
    block.simulate(firstRun: 0, count: 1)
    return block
  }

  /// a has radius 3 and contact is 5 km: y = min(y, km − 8) for b (12 km), c (30 km) and d (7 km).
  @Test("The line comes closer along the links of a fallen place")
  func distances() {
    let places = [
      Place(id: "a", radius: 3), Place(id: "b", frontDistance: 50),
      Place(id: "c", frontDistance: 15), Place(id: "d", frontDistance: 50),
      Place(id: "e", frontDistance: 15),
    ]
    let links = [link(0, 1, 12), link(0, 2, 30), link(0, 3, 7)]
    let front = ModelFixtures.front(places, links: links, speed: 0.25) {
      $0.axes = Axes(policy: .ordered([0]))
    }
    func distances(_ block: Block) -> [Double] {
      (0..<5).map { block.tables[0].frontDistance[$0] }
    }
    #expect(distances(block(front, days: 3)) == [0, 50, 15, 50, 15])
    let day4 = block(front, days: 4)
    #expect(distances(day4) == [0, 4, 15, 0, 15])
    let contact = day4.plan.events.firstIndex(of: .contact(front: 0, place: 3)) ?? 0
    #expect(day4.eventSteps[contact * Rows.lanes] == 4)
  }

  // b at 20 km with ℓ = 10 is two towns away: half of it is done on day 4, 10 km are left. A link
  // that leaves 4 km brings the line closer, one that leaves 22 km does not.
  @Test("An approach half done counts when the line comes closer")
  func halfDone() {
    for (kilometres, left, progress) in [(9.0, 4.0, 0.0), (27, 20, 0.5)] {
      let places = [Place(id: "a"), Place(id: "b", frontDistance: 20)]
      let front = ModelFixtures.front(places, links: [link(0, 1, kilometres)], speed: 0.25) {
        $0.axes = Axes(count: 2, policy: .ordered([0, 1]), reach: 30)
      }
      let tables = block(front, days: 4).tables[0]
      #expect(tables.frontDistance[1] == left)
      #expect(tables.progress[1] == progress)
    }
  }

  /// D_a = 100·(½·½ + ½·1) = 75 of which 10 % are lost.
  @Test("The holder loses the garrison's share of its force at the place")
  func garrison() {
    let places = [Place(id: "a"), Place(id: "b", frontDistance: 100)]
    let front = ModelFixtures.front(places, speed: 0.25) { front in
      front.allocation.holder = .mixed(0.5)
      front.garrisonLoss = 0.1
    }
    let plan = Plan(ModelFixtures.model(front, days: 5), detail: .everything)
    let replay = Replay(plan, run: 0)
    #expect(replay.evenings(.force(front: 0, .holder), in: plan)[3...5] == [100, 92.5, 92.5])
    #expect(replay.evenings(.losses(power: 0), in: plan)[5] == 7.5)
    #expect(replay.evenings(.losses(power: 1), in: plan)[5] == 0)
  }

  /// b is in contact and linked over 10 km; t days after the fall its drift is 0.05·exp(½·e^{−t/90}).
  @Test("A fall unhinges the neighbours within 15 km for a while", arguments: [10.0, 16])
  func unhinging(kilometres: Double) {
    let places = [Place(id: "a", size: 0.2, area: 0), Place(id: "b", area: 1)]
    let front = ModelFixtures.front(places, links: [link(0, 1, kilometres)], speed: 0.05) {
      $0.axes = Axes(policy: .ordered([0, 1]))
      $0.unhinging = Unhinging(strength: 0.5)
    }
    let plan = Plan(ModelFixtures.model(front, days: 12), detail: .everything)
    let gained = Replay(plan, run: 0).evenings(.gained(front: 0), in: plan)
    #expect(gained[4] == 0)
    var x = 0.0
    for t in 1...8 {
      let strength = kilometres <= 15 ? 0.5 : 0
      x += 0.05 * Elementary.exp(strength * Elementary.exp(-Double(t) / 90))
      #expect(abs(gained[4 + t] - x) < 1e-12)
    }
  }

  // A town of 80 km² after 10 km of approach at ℓ = 10: half of the way is approach. With v = 1/4
  // each leg takes four days.
  @Test("Ground gained is the area times the share of both legs done")
  func gained() {
    let place = Place(id: "a", frontDistance: 10, area: 80)
    let front = ModelFixtures.front([place], speed: 0.25)
    let plan = Plan(ModelFixtures.model(front, days: 9), detail: .everything)
    let gained = Replay(plan, run: 0).evenings(.gained(front: 0), in: plan)
    #expect(gained == [0, 10, 20, 30, 40, 50, 60, 70, 80, 80])
  }

  // Challenger's hub r feeds a and, through a, the attack on b. Nothing passes for five days.
  @Test("Links of a fallen place work for the taker after the repair")
  func repair() {
    let places = [
      Place(id: "a"), Place(id: "b"),
      Place(id: "r", owner: .challenger, isRear: true, source: SupplySource()),
    ]
    let front = ModelFixtures.front(places, links: [link(0, 1, 50), link(0, 2, 50)], speed: 0.25) {
      $0.axes = Axes(policy: .ordered([0, 1]))
      $0.challenger.supplyNeed = 0.01
      $0.supply.repair = 5
      $0.pace.response = .power(
        exponent: 1, stall: 0, referenceRatio: .value(1), back: 1, cap: 2.5)
    }
    let plan = Plan(ModelFixtures.model(front, days: 16), detail: .everything)
    let replay = Replay(plan, run: 0)
    let supply = replay.evenings(.supply(front: 0, place: 0), in: plan)
    #expect(supply[4...10] == [0, 0, 0, 0, 0, 1, 1])
    // φ(0) = 0 stops the attack on b until the evening of day 9; four days more take it.
    #expect(replay.day(of: .fall(front: 0, place: 1), in: plan) == 13)
  }
}
