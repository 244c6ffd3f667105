import Chance
import Scenarios
import Testing

@testable import Engine

/// Where no day can take more from a force than it has, nothing holds it above 0.
@Suite("Forces that no day overdraws")
struct ForceBoundTests {
  private func model(
    rate: Parameter = 2, substeps: Int = 1, losses: Parameter = 0.4,
    distribution: Distribution = .uniform(low: 0, high: 3),
    _ change: (inout Front) -> Void = { _ in }
  ) -> Model {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.0001, noise: 0.01) { front in
      front.challenger.lossesInflicted = losses
      front.holder.lossesInflicted = losses
      front.challenger.replacement = .constant(rate: rate, byWill: false)
      front.axes = Axes(count: 1, policy: .ordered([0]))
      change(&front)
    }
    let input = Input(id: "recruits", distribution: distribution)
    return ModelFixtures.model(front, days: 60, substeps: substeps, inputs: [input])
  }

  /// Roles whose force the day holds above 0.
  private func bounded(_ model: Model) -> [SideRole] {
    let plan = Plan(model)
    return SideRole.allCases.filter { role in
      plan.programs[.day].contains {
        $0.operation == .maximumImmediate && $0.immediate == 0
          && Int($0.target) == plan.layout.fronts[0].force[role.rawValue]
      }
    }
  }

  @Test(
    "runs are the same to the last bit with the bound, where a side loses all it has too",
    arguments: [0.001, 0.02, 0.4, 1, 1.7])
  func bits(losses: Double) {
    let (loss, role) = (Parameter.constant(losses), SideRole.challenger)
    let (free, held) = (
      Plan(model(rate: .input(0), losses: loss), detail: .everything),
      Plan(model(rate: .sum(.input(0), 0), losses: loss), detail: .everything)
    )
    var least = Double.infinity
    for run in 0..<20 {
      let (left, right) = (Replay(free, run: run), Replay(held, run: run))
      for side in SideRole.allCases {
        let forces = left.evenings(.force(front: 0, side), in: free)
        #expect(forces == right.evenings(.force(front: 0, side), in: held), "run \(run)")
        least = min(least, forces.min() ?? 0)
      }
    }
    #expect(bounded(free.model) == [])
    #expect(bounded(held.model) == [role])
    #expect(least >= 0)
    #expect((least == 0) == (losses >= 0.02))
  }

  @Test("the bound stays where something may take more than there is, or is not known not to")
  func conditions() {
    let both = SideRole.allCases
    let day = model().calendar.start + 5
    #expect(bounded(model()) == [])
    #expect(bounded(model(rate: -1)) == [.challenger])
    #expect(
      bounded(model(rate: .input(0), distribution: .normal(mean: 2, standardDeviation: 1)))
        == [.challenger])
    #expect(bounded(model(substeps: 2)) == both)
    #expect(bounded(model { $0.integration = .rungeKutta4 }) == both)
    #expect(bounded(model { $0.allocation.massed = 1.2 }) == [.challenger])
    #expect(bounded(model { $0.allocation.holder = .fixed(1.2) }) == [.holder])
    #expect(
      bounded(
        model {
          $0.holder.replacement = .closing(
            establishment: 100, days: 10, cap: .unlimited, byWill: false)
        }) == [.holder])
    #expect(
      bounded(model { $0.holder.reinforcements = [Reinforcement(day: day, persons: -20)] })
        == [.holder])
    #expect(
      bounded(
        model { front in
          front.places.append(Place(id: "b"))
          front.axes = Axes(count: 2, policy: .ordered([0, 1]))
        }) == both)
  }
}
