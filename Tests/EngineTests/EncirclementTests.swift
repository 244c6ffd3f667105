import Chance
import Scenarios
import Testing

@testable import Engine

/// The hub h feeds a, which nobody can take (v = 0); b lies out of reach and has no link.
@Suite("Encirclement and recapture")
struct EncirclementTests {
  private func front(link: Bool = false) -> Front {
    let places = [
      Place(id: "a"), Place(id: "b", frontDistance: 100),
      Place(id: "h", isRear: true, source: SupplySource()),
    ]
    var links = [SupplyLink(id: "a-h", from: 0, to: 2, kilometres: 50, capacity: 1e6)]
    if link { links.append(SupplyLink(id: "b-h", from: 1, to: 2, kilometres: 50, capacity: 1)) }
    return ModelFixtures.front(places, links: links, speed: 0) { front in
      front.holder.supplyNeed = 0.01
      front.allocation.holder = .mixed(0)
      front.encirclement = Encirclement(endurance: 10, hazard: 0.2, surrenderShare: 0.4)
    }
  }

  /// P(T > 10 + n) = e^{−0.2 n}, looked at daily: mean 10 + 1/(1 − e^{−0.2}) = 15.517.
  @Test("A cut-off place surrenders after its endurance at a constant hazard")
  func hazard() {
    let plan = Plan(ModelFixtures.model(front(), days: 60))
    let tally = Runner(plan, seed: 2, threads: 2).run(100_000)
    let alive = (0...50).map { Elementary.exp(-0.2 * Double($0)) }
    let density = [Double](repeating: 0, count: 11) + zip(alive, alive.dropFirst()).map { $0 - $1 }
    let falls = tally.fall(of: 1, in: plan)
    expect(falls, follows: density)
    #expect(abs(falls.mean - 15.517) < 0.08)
    #expect(tally.fall(of: 0, in: plan).never == 100_000)
  }

  /// D_b = 100/2 = 50, of which 40 % are lost: 20.
  @Test("The surrender share of the garrison is lost")
  func surrender() {
    let plan = Plan(ModelFixtures.model(front(), days: 60), detail: .everything)
    let replay = Replay(plan, run: 3)
    let day = replay.day(of: .fall(front: 0, place: 1), in: plan)
    #expect((11...60).contains(day))
    let force = replay.evenings(.force(front: 0, .holder), in: plan)
    #expect(force[Int(day) - 1] == 100)
    #expect(force[Int(day)] == 80)
  }

  /// A link of 1 tonne is a path, however little it carries: s = 1/(100·0.01·½) capped at 1.
  @Test("A place with a path of positive capacity is not cut off")
  func joined() {
    let plan = Plan(ModelFixtures.model(front(link: true), days: 60))
    #expect(Runner(plan, threads: 1).run(256).fall(of: 1, in: plan).never == 256)
  }

  /// One place, taken and retaken by the same law without regard to forces: the fall follows the law
  /// of one leg, the first return that of two.
  @Test("The counter-axis takes a lost place by the same law with the roles exchanged")
  func recapture() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.05, noise: 0.1) {
      $0.recapture = Recapture(axes: 1, force: 0.3)
      $0.allocation.massed = 0.5
    }
    let plan = Plan(ModelFixtures.model(front, days: 120))
    let tally = Runner(plan, seed: 11, threads: 2).run(100_000)
    let leg = DailyLaw(speed: 0.05, noise: 0.1).density(days: 120)
    expect(tally.fall(of: 0, in: plan), follows: leg)
    expect(
      tally.histogram(.retaken(front: 0, place: 0), in: plan), follows: convolved(leg, leg))
    #expect(tally.histogram(.over(front: 0), in: plan).never == 100_000)
  }

  // Red attacks with 0.6·50 against 100: ρ = 0.3 is the reference, v = 1/4, four days. Blue attacks
  // with 0.3·100 against what red does not mass, 0.4·50: ρ = 1.5, five times the pace, one day.
  @Test("The holder attacks with its share against what the challenger does not mass")
  func counterForces() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.25) { front in
      front.challenger.force = 50
      front.allocation = Allocation(massed: 0.6, holder: .fixed(1))
      front.pace.response = .power(
        exponent: 1, stall: 0, referenceRatio: .value(0.3), back: 1, cap: 9)
      front.recapture = Recapture(axes: 1, force: 0.3)
    }
    let plan = Plan(ModelFixtures.model(front, days: 9), detail: .everything)
    let replay = Replay(plan, run: 0)
    #expect(replay.day(of: .fall(front: 0, place: 0), in: plan) == 4)
    #expect(replay.day(of: .retaken(front: 0, place: 0), in: plan) == 5)
    let held = replay.evenings(.held(front: 0, places: [0]), in: plan)
    #expect(held == [1, 1, 1, 1, 0, 1, 1, 1, 1, 0])
  }
}
