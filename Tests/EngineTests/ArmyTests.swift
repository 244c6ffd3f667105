import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("One army on several fronts")
struct ArmyTests {
  /// The busy model with the force of a side as an army that the front asks for as a whole.
  private func asArmy(_ role: SideRole) -> Model {
    var front = BusyModel.front()
    var powers = BusyModel.powers
    let power = front.side(role).power
    powers[power].army = front.side(role).force
    if role == .challenger { front.challenger.effort = 1 } else { front.holder.effort = 1 }
    return Self.alone(BusyModel.model(front, powers: powers))
  }

  /// Without contests and plans that ask for the army too, and freezes that send it home.
  private static func alone(_ model: Model) -> Model {
    var model = model
    (model.contests, model.sequences, model.endings, model.truces) = ([], [], [], [])
    return model
  }

  @Test("An army on one front is that front's force, bit by bit", arguments: SideRole.allCases)
  func alone(role: SideRole) {
    let (own, army) = (
      Plan(Self.alone(BusyModel.model()), detail: .everything),
      Plan(asArmy(role), detail: .everything)
    )
    for run in 0..<20 {
      let (left, right) = (Replay(own, seed: 2, run: run), Replay(army, seed: 2, run: run))
      #expect(left.eventSteps == right.eventSteps)
      for quantity in own.series {
        #expect(left.evenings(quantity, in: own) == right.evenings(quantity, in: army))
      }
    }
  }

  /// Two fronts that ask for 60 % each of an army of 100: λ = 1/1.2, so 50 on either.
  ///
  /// The first is over on day 4, when its only place has fallen; from day 5 on the other has 60.
  private func two(_ role: SideRole = .challenger) -> Plan {
    let fronts = ["east", "west"].enumerated().map { index, id in
      var front = ModelFixtures.front(
        [Place(id: id + "a", frontDistance: .constant(index == 0 ? 0 : 1000))],
        speed: 0.25
      ) { $0.axes = Axes(reach: 2000) }
      front.id = id
      if role == .challenger { front.challenger.effort = 0.6 } else { front.holder.effort = 0.6 }
      let force = Parameter.constant(100 * 0.6 / 1.2)
      if role == .challenger { front.challenger.force = force } else { front.holder.force = force }
      return front
    }
    var powers = ModelFixtures.powers
    powers[role == .challenger ? 1 : 0].army = 100
    return Plan(
      ModelFixtures.model(fronts[0], fronts[1], days: 8, powers: powers), detail: .everything)
  }

  @Test("A front that is over gives its effort free", arguments: SideRole.allCases)
  func freed(role: SideRole) {
    let plan = two(role)
    let replay = Replay(plan, run: 0)
    func force(_ front: Int) -> [Double] {
      replay.evenings(.force(front: front, role), in: plan).map { ($0 * 1e6).rounded() / 1e6 }
    }
    #expect(force(0) == [50, 50, 50, 50, 50, 0, 0, 0, 0])
    #expect(force(1) == [50, 50, 50, 50, 50, 60, 60, 60, 60])
    let army = replay.evenings(.army(power: role == .challenger ? 1 : 0), in: plan)
    #expect(army.allSatisfy { abs($0 - 100) < 1e-9 })
  }

  /// Square law on both fronts, no replacement: what the army lacks is what was lost.
  @Test("Losses of every front are the army's, and nobody is lost twice")
  func conserved() {
    let fronts = ["east", "west"].map { id in
      var front = ModelFixtures.front([Place(id: id)], speed: 0.0001) {
        $0.challenger.effort = 0.5
        $0.challenger.force = 50
        $0.challenger.lossesInflicted = 0.01
        $0.holder.lossesInflicted = 0.02
      }
      front.id = id
      return front
    }
    var powers = ModelFixtures.powers
    powers[1].army = 100
    let plan = Plan(
      ModelFixtures.model(fronts[0], fronts[1], days: 40, powers: powers), detail: .everything)
    let replay = Replay(plan, run: 0)
    let army = replay.evenings(.army(power: 1), in: plan)
    let losses = replay.evenings(.losses(power: 1), in: plan)
    for (persons, lost) in zip(army, losses) { #expect(abs(persons + lost - 100) < 1e-9) }
    #expect(losses[40] > 10)
  }
}
