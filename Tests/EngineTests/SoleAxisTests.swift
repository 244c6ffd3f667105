import Chance
import Scenarios
import Testing

@testable import Engine

/// What a front of one axis is spared: a division where its attackers shoot from a stock of their own, and
/// sums of losses that nobody reads.
@Suite("Fronts of one axis")
struct SoleAxisTests {
  /// Attackers whose shells give out after some weeks; `elasticity` of 1, as a number or as a sum, and days
  /// of cover below which they ration.
  private func model(
    elasticity: Parameter = 1, cover: Parameter = 0, lossWeight: Parameter = 0, substeps: Int = 1,
    need: Parameter = 0.5, start: Parameter = 900, _ change: (inout Front) -> Void = { _ in }
  ) -> Model {
    let places = (0..<4).map { Place(id: "p\($0)", fortification: 1.2) }
    let front = ModelFixtures.front(places, speed: 0.02, noise: 0.04) { front in
      front.challenger = Side(
        power: 1, force: 120,
        needs: [Need(stock: 0, perPersonDay: need, elasticity: elasticity, rationedBelow: cover)],
        lossesInflicted: 0.003)
      front.holder = Side(power: 0, force: 90, lossesInflicted: 0.004)
      front.axes = Axes(count: 1, policy: .ordered([0, 1, 2, 3]))
      change(&front)
    }
    let made: Parameter = start == 0 ? 0 : 22
    var red = Power(id: "red", stocks: [Stock(kind: "shells", start: start, production: made)])
    red.will.lossWeight = lossWeight
    return ModelFixtures.model(
      front, days: 300, substeps: substeps, powers: [Power(id: "blue"), red])
  }

  private func firingRow(_ plan: Plan) -> Int? { plan.layout.fronts[0].firing }

  enum Variant: CaseIterable {
    case plain, halfDays, frontage, freeFire, otherLaw

    func model(_ tests: SoleAxisTests, elasticity: Parameter) -> Model {
      switch self {
      case .plain: tests.model(elasticity: elasticity)
      case .halfDays: tests.model(elasticity: elasticity, substeps: 2)
      case .frontage: tests.model(elasticity: elasticity) { $0.allocation.frontage = 70 }
      case .freeFire: tests.model(elasticity: elasticity, need: 0, start: 0)
      case .otherLaw: tests.model(elasticity: elasticity) { $0.challenger.ownExponent = 0.5 }
      }
    }
  }

  @Test(
    "min(A, S/need) is ε·A: forces, stock and falls are those of the share worked out alone",
    arguments: Variant.allCases)
  func firing(variant: Variant) throws {
    let (sole, whole) = (
      Plan(variant.model(self, elasticity: 1), detail: .everything),
      Plan(variant.model(self, elasticity: .sum(0.5, 0.5)), detail: .everything)
    )
    #expect(firingRow(sole) != nil)
    #expect(firingRow(whole) == nil)
    let quantities: [Quantity] = [
      .force(front: 0, .challenger), .force(front: 0, .holder), .stock(power: 1, stock: 0),
    ]
    let fire = Quantity.fire(front: 0, .challenger)
    var falls = 0
    for run in 0..<20 {
      let (left, right) = (Replay(sole, run: run), Replay(whole, run: run))
      #expect(left.eventSteps == right.eventSteps, "run \(run)")
      falls += left.eventSteps.count { $0 > 0 && $0 < .infinity }
      for quantity in quantities {
        let first = left.evenings(quantity, in: sole)
        let second = right.evenings(quantity, in: whole)
        let isSame = zip(first, second).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $1) }
        #expect(isSame, "run \(run), \(quantity)")
      }
      let isShort = left.evenings(fire, in: sole).contains { $0 < 0.75 }
      #expect(isShort == (variant != .freeFire))
    }
    #expect(falls > 20)
  }

  @Test("rationed fire, another elasticity or a stock that two fronts draw on keeps its share")
  func conditions() {
    #expect(firingRow(Plan(model(cover: 10))) == nil)
    #expect(firingRow(Plan(model(elasticity: 0.5))) == nil)
    #expect(firingRow(Plan(model { $0.integration = .rungeKutta4 })) == nil)
    #expect(firingRow(Plan(model { $0.axes.count = 2 })) == nil)
    #expect(firingRow(Plan(model { $0.challenger.needs += $0.challenger.needs })) == nil)
    var shared = model()
    var other = shared.fronts[0]
    other.id = "west"
    shared.fronts.append(other)
    #expect(firingRow(Plan(shared)) == nil)
  }

  @Test("sums of losses are kept where a series, a claim or will reads them, and nowhere else")
  func losses() {
    func keeps(_ plan: Plan) -> Bool {
      let row = Int32(plan.layout.powers[1].losses)
      return plan.programs[.day].contains { $0.writesRow && $0.target == row }
    }
    #expect(keeps(Plan(model())))
    #expect(!keeps(Plan(model(), detail: .outcomes)))
    #expect(keeps(Plan(model(lossWeight: 2), detail: .outcomes)))
    var claimed = model()
    claimed.claims = [
      Claim(
        id: "L", text: "Losses",
        formula: .compare(.greater, .quantity(.losses(power: 1), at: .number(50)), .number(3)))
    ]
    #expect(keeps(Plan(claimed, detail: .outcomes)))
  }
}
