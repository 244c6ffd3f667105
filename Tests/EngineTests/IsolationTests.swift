import Chance
import Scenarios
import Testing

@testable import Engine

/// A run is the same numbers whoever shares its block: compared as captured doubles, not as tallies.
@Suite("Runs of a block do not touch each other")
struct IsolationTests {
  /// Weights that no binary fraction holds, so that sums in another order differ in the last bit; a
  /// place of weight 0 next to all others, to which an axis goes on; supply without uncertain
  /// parameters, so that solutions are kept across runs; places that begin alike in all runs, and one that
  /// does not.
  private func model(massed: Parameter) -> Model {
    let weights: [Parameter] = [0.1, 0.2, 0.3, 0.7, 0]
    var places = weights.enumerated().map { index, weight in
      Place(
        id: "p\(index)", frontDistance: index == 2 ? .input(0) : 0, size: 0.4, weight: weight)
    }
    places.append(Place(id: "z", isRear: true, source: SupplySource(outflow: 9)))
    let roads = (0..<5).map { index in
      SupplyLink(id: "l\(index)", from: index, to: 5, kilometres: 10, capacity: 2)
    }
    let links =
      roads
      + (0..<4).map { index in
        SupplyLink(id: "m\(index)", from: index, to: 4, kilometres: 5, capacity: 1)
      }
    let front = Front(
      id: "f",
      challenger: Side(
        power: 1, force: 100, needs: [Need(stock: 0, perPersonDay: 0.5)], lossesInflicted: 0.01),
      holder: Side(power: 0, force: 80, lossesInflicted: 0.01, supplyNeed: 0.2), places: places,
      links: links,
      axes: Axes(count: 3, policy: .drawn(stay: 8, nearness: 10, continues: true)),
      allocation: Allocation(massed: massed), pace: Pace(speed: 0.03, noise: 0.1),
      supply: Supply(exponent: 0.5, interdiction: 0.3))
    let powers = [
      Power(id: "blue"),
      Power(id: "red", stocks: [Stock(kind: "shells", start: 500, production: 20)]),
    ]
    let distance = Input(id: "distance", distribution: .uniform(low: 0.5, high: 4))
    return ModelFixtures.model(front, days: 60, inputs: [distance], powers: powers)
  }

  @Test(
    "Every number of a run is the same in a block, alone, and in a used block", arguments: [0, 0.7])
  func numbers(massed: Double) {
    let plan = Plan(model(massed: .constant(massed)), detail: .everything)
    let block = Block(plan: plan, seed: 9)
    block.simulate(firstRun: 512, count: Rows.lanes)
    block.simulate(firstRun: 0, count: Rows.lanes) { block in
      guard block.step % 20 == 0 else { return }
      block.changeSeats { exchange in for seat in 0..<24 { exchange(seat, 63 - seat) } }
    }
    for run in 0..<24 {
      let replay = Replay(plan, seed: 9, run: run)
      let days = plan.events.indices.map { block.eventSteps[$0 * Rows.lanes + run] }
      #expect(replay.eventSteps == days, "run \(run)")
      for (index, quantity) in plan.series.enumerated() {
        guard let gauge = plan.gaugeIndex[quantity] else { continue }
        let shared = (0...plan.days).compactMap { step in
          block.capture.value(gauge: gauge, step: step, run)
        }
        #expect(replay.series[index] == shared, "run \(run), \(quantity)")
      }
    }
  }

  @Test("Quantities that are read on a few days are kept on those alone")
  func kept() {
    let held = Quantity.held(front: 0, places: [0, 1])
    func kept(_ formula: Expression) -> KeptEvenings {
      formula.evenings(of: held, days: 60)
    }
    #expect(kept(.quantity(held, at: .number(30))) == .steps([30]))
    #expect(kept(.rate(held, window: 10, at: .number(40))) == .steps([30, 40]))
    #expect(kept(.quantity(held, at: .event(.over(front: 0)))) == .every)
    #expect(kept(.quantity(.will(power: 0), at: .number(3))) == .steps([]))
  }
}
