import Scenarios
import Testing

@testable import Engine

// h –10– a –4– b; 100 holders who need 0.1 t each a day, half at a and half at b: 5 t each. a is
// worked on; nothing moves.
@Suite("Supply of a front")
struct FrontSupplyTests {
  private func shares(
    capacity: Double = 4, worked: Int = 0, _ change: (inout Front) -> Void = { _ in }
  ) -> [Double] {
    let places = [
      Place(id: "a"), Place(id: "b", frontDistance: 12),
      Place(id: "h", frontDistance: 100, isRear: true, source: SupplySource()),
    ]
    let links = [
      SupplyLink(id: "a-b", from: 0, to: 1, kilometres: 50, capacity: .constant(capacity)),
      SupplyLink(id: "a-h", from: 0, to: 2, kilometres: 50, capacity: 10),
    ]
    let front = ModelFixtures.front(places, links: links, speed: 0) { front in
      front.holder.supplyNeed = 0.1
      front.allocation.holder = .mixed(0)
      front.axes = Axes(policy: .ordered([worked]))
      change(&front)
    }
    let plan = Plan(ModelFixtures.model(front, days: 1), detail: .everything)
    let replay = Replay(plan, run: 0)
    return [0, 1].map { replay.evenings(.supply(front: 0, place: $0), in: plan)[1] }
  }

  private func expect(_ shares: [Double], _ expected: [Double]) {
    for (share, exact) in zip(shares, expected) { #expect(abs(share - exact) < 1e-12) }
  }

  @Test("Every place gets its fair share of what the links carry")
  func plain() {
    expect(shares(), [1, 0.8])
    expect(shares(capacity: 9), [1, 1])
    expect(shares { $0.supply.capacityScale = 0.5 }, [0.6, 0.4])
  }

  /// a is worked on: both links carry 0.4 of theirs, 4 and 1.6; with b worked on only the link a–b.
  @Test("Interdiction takes its share from links with a contested end")
  func interdiction() {
    expect(shares { $0.supply.interdiction = 0.6 }, [0.48, 0.32])
    expect(shares(worked: 1) { $0.supply.interdiction = 0.6 }, [1, 0.32])
    expect(shares { $0.supply.interdiction = 1 }, [0, 0])
  }

  /// a lies at 0 km and is the nearer end of both links: 10 t a day fall to 5, 4 to 2.
  @Test("Capacity falls by the band of the nearer end")
  func bands() {
    let bands = [
      Supply.Band(within: 5, factor: 0.5), Supply.Band(within: 15, factor: 0.75),
    ]
    expect(shares { $0.supply.bands = bands }, [0.6, 0.4])
  }

  @Test("A source gives no more than its outflow")
  func outflow() {
    expect(shares { $0.places[2].source = SupplySource(outflow: 2) }, [0.2, 0.2])
  }

  /// With matching 1 all 100 stand at a, none at b: a needs 10 and gets 10.
  @Test("Demand moves with the troops")
  func demand() {
    expect(shares { $0.allocation.holder = .mixed(1) }, [1, 1])
    expect(
      shares {
        $0.allocation.holder = .mixed(1)
        $0.supply.capacityScale = 0.25
      }, [0.25, 1])
  }

  /// s = 0.2 at a: ρ = 100/(100·max(0.2, floor)^η), pace 0.01·ρ up to the cap of 2.5; s = 0 opens a: the cap,
  /// whatever the floor leaves to fight with.
  @Test(
    "Supply enters the ratio with its floor and exponent, and none at all opens a place",
    arguments: [
      (2, 0, 0.5, 0.0223606797749979), (2, 0.5, 1, 0.02), (2, 0, 1, 0.025), (0, 0.5, 1, 0.025),
    ])
  func effect(outflow: Double, floor: Double, exponent: Double, pace: Double) {
    let places = [
      Place(id: "a", area: 1),
      Place(id: "h", isRear: true, source: SupplySource(outflow: .constant(outflow))),
    ]
    let links = [SupplyLink(id: "a-h", from: 0, to: 1, kilometres: 50, capacity: 99)]
    let front = ModelFixtures.front(places, links: links) { front in
      front.holder.supplyNeed = 0.1
      front.supply.floor = .constant(floor)
      front.supply.exponent = .constant(exponent)
      front.pace.response = .power(
        exponent: 1, stall: 0, referenceRatio: .value(1), back: 1, cap: 2.5)
    }
    let plan = Plan(ModelFixtures.model(front, days: 2), detail: .everything)
    let gained = Replay(plan, run: 0).evenings(.gained(front: 0), in: plan)
    #expect(abs(gained[2] - 2 * pace) < 1e-12)
  }
}
