import Chance
import Scenarios
import Testing

@testable import Engine

/// a falls on day 4 at v = 1/4 without noise and comes back on day 8 by the same law, again and again.
///
/// b lies 50 km behind it, beyond every reach.
@Suite("What comes back")
struct RecaptureTests {
  private func front(_ change: (inout Front) -> Void) -> Front {
    let places = [
      Place(id: "a"), Place(id: "b", frontDistance: 100),
      Place(id: "h", frontDistance: 100, isRear: true),
    ]
    let links = [
      SupplyLink(id: "a-b", from: 0, to: 1, kilometres: 50, capacity: 1e6),
      SupplyLink(id: "a-h", from: 0, to: 2, kilometres: 50, capacity: 1e6),
    ]
    return ModelFixtures.front(places, links: links, speed: 0.25) { front in
      front.holder.supplyNeed = 0.1
      front.allocation = Allocation(massed: 0.5, holder: .mixed(0))
      front.pace.response = .power(
        exponent: 0, stall: 0, referenceRatio: .value(1), back: 1, cap: 1)
      front.recapture = Recapture(axes: 1, force: 0.3)
      change(&front)
    }
  }

  // a is the only source, of the holder. The challenger wants supply, too, and does not inherit it.
  @Test("A source in a captured place is lost, serves nobody, and works again when it comes back")
  func capturedSource() {
    let front = front { front in
      front.places[0].source = SupplySource()
      front.challenger.supplyNeed = 0.1
    }
    let plan = Plan(ModelFixtures.model(front, days: 11), detail: .everything)
    let replay = Replay(plan, run: 0)
    let behind = replay.evenings(.supply(front: 0, place: 1), in: plan)
    #expect(behind == [1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1])
    let own = replay.evenings(.supply(front: 0, place: 0), in: plan)
    #expect(own == [1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1])
  }

  // h feeds b through a, so that b is cut off from day 4 to day 8, from 12 to 16, and so on. With an
  // endurance of one day the hazard 0.3 counts on three days of each time: with q = e^{−0.3} a
  // garrison surrenders on days 6, 7 and 8 with 1 − q, q − q², q² − q³, on day 14 with q³ − q⁴.
  @Test("Relief keeps the hazard that was endured and begins the endurance anew")
  func relief() {
    let front = front { front in
      front.places[2].source = SupplySource()
      front.encirclement = Encirclement(endurance: 1, hazard: 0.3)
    }
    let plan = Plan(ModelFixtures.model(front, days: 25))
    let tally = Runner(plan, seed: 5, threads: 2).run(100_000)
    var density = [Double](repeating: 0, count: 26)
    for (endured, day) in [6, 7, 8, 14, 15, 16, 22, 23, 24].enumerated() {
      let before = Elementary.exp(-0.3 * Double(endured))
      density[day] = before - Elementary.exp(-0.3 * Double(endured + 1))
    }
    expect(tally.fall(of: 1, in: plan), follows: density)
  }

  // a and b of weights 1 and 3 are lost on day 4. Counter-axes get 0.3·600 by weight: 45 and 135.
  // They meet 0.4·1000·(½/2 + ½·w/Σw): 150 and 250.
  @Test("Two counter-axes split both pools by weight")
  func pools() {
    let places = [
      Place(id: "a"), Place(id: "b", weight: 3), Place(id: "c", frontDistance: 100),
    ]
    let front = ModelFixtures.front(places, speed: 0.25) { front in
      front.challenger.force = 1000
      front.holder.force = 600
      front.axes = Axes(count: 2, policy: .ordered([0, 1]))
      front.allocation = Allocation(massed: 0.6, holder: .mixed(0.5))
      front.recapture = Recapture(axes: 2, force: 0.3)
    }
    let block = Block(plan: Plan(ModelFixtures.model(front, days: 5)), seed: 1)
    block.seesDays = true
    block.simulate(firstRun: 0, count: 1)
    let axes = block.plan.fronts[0].axes.suffix(2)
    let attackers = axes.map { block.rows[$0.attackers, 0] }.sorted()
    let defenders = axes.map { block.rows[$0.defenders, 0] }.sorted()
    for (value, exact) in zip(attackers + defenders, [45.0, 135, 150, 250]) {
      #expect(abs(value - exact) < 1e-9)
    }
  }

  // r feeds a and c, and b through a. All three are lost on day 4. The counter-axis takes a (0.5) first;
  // with a gone b is cut off that evening: 2·0 is less than c's 1. Supply comes before axes (day.md, phase 10).
  @Test(
    "Counter-axes take the weakest place by the supply of the same evening, whatever the challenger's policy",
    arguments: [
      .drawn(stay: 1e9, nearness: 10, continues: true), .ordered([0, 1, 2]), .weakest,
    ] as [AxisPolicy])
  func weakestBySupply(policy: AxisPolicy) {
    let places = [
      Place(id: "a", fortification: 0.5), Place(id: "b", fortification: 2), Place(id: "c"),
      Place(id: "r", owner: .challenger, isRear: true, source: SupplySource()),
    ]
    let links = [(0, 1), (0, 3), (2, 3)].map { from, to in
      SupplyLink(id: "\(from)-\(to)", from: from, to: to, kilometres: 200, capacity: 1e6)
    }
    let front = front { front in
      front.places = places
      front.links = links
      front.axes = Axes(count: 3, policy: policy)
      front.challenger.supplyNeed = 0.1
    }
    let replay = Replay(Plan(ModelFixtures.model(front, days: 12), detail: .everything), run: 0)
    let opened = replay.chronicle.compactMap { event -> Int? in
      guard case .axisOpened(.holder, let place, _) = event.kind else { return nil }
      return place
    }
    #expect(opened.prefix(2) == [0, 1])
  }
}
