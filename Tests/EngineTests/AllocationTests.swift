import Scenarios
import Testing

@testable import Engine

/// A = 1,000 and D = 600 persons on two axes of weights 1 and 3; a rear place besides.
@Suite("Forces over axes")
struct AllocationTests {
  private func morning(_ allocation: Allocation) -> (attackers: [Double], defenders: [Double]) {
    let places = [
      Place(id: "a"), Place(id: "b", weight: 3), Place(id: "c", frontDistance: 100),
      Place(id: "d", isRear: true),
    ]
    let front = ModelFixtures.front(places, speed: 0) { front in
      front.challenger.force = 1000
      front.holder.force = 600
      front.axes = Axes(count: 2, policy: .ordered([0, 1]))
      front.allocation = allocation
    }
    let block = Block(plan: Plan(ModelFixtures.model(front, days: 1)), seed: 1)
    block.seesDays = true
    block.simulate(firstRun: 0, count: 1)
    let axes = block.plan.fronts[0].axes
    return (
      axes.prefix(2).map { block.rows[$0.attackers, 0] },
      axes.prefix(2).map { block.rows[$0.defenders, 0] }
    )
  }

  private func expect(_ values: [Double], _ expected: [Double]) {
    for (value, exact) in zip(values, expected) { #expect(abs(value - exact) < 1e-9) }
  }

  @Test("The massed share of the challenger is split by weight")
  func massed() {
    expect(morning(Allocation(massed: 0.6)).attackers, [150, 450])
    expect(morning(Allocation()).attackers, [250, 750])
  }

  /// D((1−μ)/n + μ·w_j/Σw) with n = 3 places that are not rear: 600(0.5/3 + 0.5/4) = 175 and 325.
  @Test("A mixed holder spreads one part evenly and matches the axes with the other")
  func mixed() {
    expect(morning(Allocation(holder: .mixed(0.5))).defenders, [175, 325])
    expect(morning(Allocation(holder: .mixed(0))).defenders, [200, 200])
    expect(morning(Allocation(holder: .mixed(1))).defenders, [150, 450])
  }

  @Test("A fixed holder meets the axes with its share")
  func fixed() {
    expect(morning(Allocation(massed: 0.6, holder: .fixed(0.8))).defenders, [120, 360])
  }

  @Test("Frontage limits the attackers of an axis")
  func frontage() {
    let split = morning(Allocation(massed: 0.6, holder: .fixed(1), frontage: 200))
    expect(split.attackers, [150, 200])
    expect(split.defenders, [150, 450])
  }

  /// Only those on worked axes fight: 1 % of 600 attackers a day against 1 % of 400 of 600 holders.
  @Test("Forces not on an axis neither lose nor inflict losses")
  func engaged() {
    let places = [Place(id: "a"), Place(id: "b", frontDistance: 100)]
    let front = ModelFixtures.front(places, speed: 0) { front in
      front.challenger.force = 1000
      front.challenger.lossesInflicted = 0.01
      front.holder = Side(power: 0, force: 600, lossesInflicted: 0.01)
      front.allocation = Allocation(massed: 0.6, holder: .mixed(Parameter.constant(1.0 / 3)))
    }
    let plan = Plan(ModelFixtures.model(front, days: 1), detail: .everything)
    let replay = Replay(plan, run: 0)
    expect([replay.evenings(.losses(power: 0), in: plan)[1]], [6])
    expect([replay.evenings(.losses(power: 1), in: plan)[1]], [4])
  }
}
