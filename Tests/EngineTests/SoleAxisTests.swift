import Chance
import Scenarios
import Testing

@testable import Engine

/// What a front of one axis is spared: a division for each side that shoots from a stock of its own, and
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
    let blue = Power(id: "blue", stocks: [Stock(kind: "shells", start: 300, production: 22)])
    return ModelFixtures.model(front, days: 300, substeps: substeps, powers: [blue, red])
  }

  /// Roles whose persons with fire have a row of their own.
  private func firing(_ plan: Plan) -> [SideRole] {
    SideRole.allCases.filter { plan.layout.fronts[0].firing[$0.rawValue] != nil }
  }

  enum Variant: CaseIterable {
    case plain, halfDays, frontage, freeFire, otherLaw
    case holder, both, fewDefenders, noDefenders, noShells
    case startRatio, startOpen, startBare, fading

    func model(_ tests: SoleAxisTests, elasticity: Parameter) -> Model {
      func holds(_ front: inout Front, need: Parameter = 0.5) {
        front.holder.needs = [Need(stock: 0, perPersonDay: need, elasticity: elasticity)]
      }
      func fromStart(_ change: (inout Front) -> Void = { _ in }) -> Model {
        tests.model(elasticity: elasticity) { front in
          holds(&front)
          front.pace.response = .power(
            exponent: 1, stall: 0.2, referenceRatio: .start, back: 0.1, cap: 3)
          change(&front)
        }
      }
      switch self {
      case .plain: return tests.model(elasticity: elasticity)
      case .halfDays: return tests.model(elasticity: elasticity, substeps: 2)
      case .frontage: return tests.model(elasticity: elasticity) { $0.allocation.frontage = 70 }
      case .freeFire: return tests.model(elasticity: elasticity, need: 0, start: 0)
      case .otherLaw:
        return tests.model(elasticity: elasticity) { $0.challenger.ownExponent = 0.5 }
      case .holder:
        return tests.model(elasticity: elasticity) { front in
          front.challenger.needs = []
          holds(&front)
        }
      case .both: return tests.model(elasticity: elasticity) { holds(&$0) }
      case .fewDefenders:
        return tests.model(elasticity: elasticity) { front in
          holds(&front)
          front.pace.leastHolderForce = 200
        }
      case .noDefenders:
        return tests.model(elasticity: elasticity) { front in
          holds(&front)
          front.allocation.holder = .fixed(0)
        }
      case .noShells: return tests.model(elasticity: elasticity) { holds(&$0, need: 1e9) }
      case .startRatio: return fromStart()
      case .startOpen: return fromStart { $0.allocation.holder = .fixed(0) }
      case .startBare:
        var model = fromStart()
        model.powers[0].stocks[0] = Stock(kind: "shells", start: 0, production: 0)
        return model
      case .fading:
        return tests.model(elasticity: elasticity) { front in
          holds(&front)
          front.challenger.opposingExponent = 1
          front.challenger.lossesInflicted = 0.008
          front.holder.lossesInflicted = 0
          front.pace.response = .linear(limit: 0.005)
        }
      }
    }

    var roles: [SideRole] {
      switch self {
      case .plain, .halfDays, .frontage, .freeFire, .otherLaw: [.challenger]
      case .holder: [.holder]
      default: [.challenger, .holder]
      }
    }

    /// Those whom shells fail sooner or later.
    var rolesInWant: [SideRole] {
      switch self {
      case .freeFire: []
      case .noDefenders, .startOpen, .fading: [.challenger]
      default: roles
      }
    }
  }

  @Test(
    "min(N, S/need) is ε·N: forces, stocks, ratios and falls are those of the share worked out alone",
    arguments: Variant.allCases)
  func firing(variant: Variant) throws {
    let (sole, whole) = (
      Plan(variant.model(self, elasticity: 1), detail: .everything),
      Plan(variant.model(self, elasticity: .sum(0.5, 0.5)), detail: .everything)
    )
    #expect(firing(sole) == variant.roles)
    #expect(firing(whole) == [])
    let quantities: [Quantity] = [
      .force(front: 0, .challenger), .force(front: 0, .holder), .stock(power: 1, stock: 0),
      .stock(power: 0, stock: 0),
    ]
    var falls = 0
    for run in 0..<20 {
      let (left, right) = (Replay(sole, run: run), Replay(whole, run: run))
      #expect(left.eventSteps == right.eventSteps, "run \(run)")
      for (first, second) in zip(ratios(left), ratios(right)) {
        #expect(abs(first - second) <= 1e-9 * second, "run \(run)")
        falls += 1
      }
      for quantity in quantities {
        let first = left.evenings(quantity, in: sole)
        let second = right.evenings(quantity, in: whole)
        let isSame = zip(first, second).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $1) }
        #expect(isSame, "run \(run), \(quantity)")
      }
      for role in variant.rolesInWant {
        #expect(left.evenings(.fire(front: 0, role), in: sole).contains { $0 < 0.75 })
      }
    }
    #expect(falls > 20)
  }

  /// ρ on the evenings of the falls.
  private func ratios(_ replay: Replay) -> [Double] {
    replay.chronicle.compactMap {
      if case .fell(_, _, let circumstances) = $0.kind { circumstances.ratio } else { nil }
    }
  }

  @Test("rationed fire, another elasticity or a stock that two fronts draw on keeps its share")
  func conditions() {
    #expect(firing(Plan(model(cover: 10))) == [])
    let rationed = Need(stock: 0, perPersonDay: 0.5, rationedBelow: 10)
    #expect(firing(Plan(model { $0.holder.needs = [rationed] })) == [.challenger])
    #expect(firing(Plan(model(elasticity: 0.5))) == [])
    #expect(firing(Plan(model { $0.integration = .rungeKutta4 })) == [])
    #expect(firing(Plan(model { $0.axes.count = 2 })) == [])
    #expect(firing(Plan(model { $0.challenger.needs += $0.challenger.needs })) == [])
    var shared = model()
    var other = shared.fronts[0]
    other.id = "west"
    shared.fronts.append(other)
    #expect(firing(Plan(shared)) == [])
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
