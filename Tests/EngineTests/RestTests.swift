import Scenarios
import Testing

@testable import Engine

/// Runs whose fronts are over are gone through no more where nothing is asked of them.
@Suite("Runs that rest")
struct RestTests {
  /// Two places that one axis works on, one after the other; over when it has both.
  private static func front(_ id: String = "east", speed: Parameter, noise: Parameter) -> Front {
    ModelFixtures.front([Place(id: id + "a"), Place(id: id + "b")], speed: speed, noise: noise) {
      $0.id = id
      $0.challenger.needs = [Need(stock: 0, perPersonDay: 12)]
      $0.challenger.lossesInflicted = 0.01
      $0.axes = Axes(count: 1, policy: .ordered([0, 1]))
    }
  }

  private static func model(_ fronts: [Front], asking quantity: Quantity? = nil) -> Model {
    let held = Expression.quantity(.held(front: 0, places: [0, 1]), at: .number(143))
    var claims = [Claim(id: "gone", formula: .compare(.less, held, .number(1)))]
    if let quantity {
      let value = Expression.quantity(quantity, at: .number(100))
      claims.append(Claim(id: "asked", formula: .compare(.less, value, .number(1))))
    }
    let red = Power(id: "red", stocks: [Stock(kind: "shells", start: 5_000, production: 500)])
    return Model(
      name: "rest", calendar: ModelFixtures.calendar(days: 150), inputs: [],
      powers: [Power(id: "blue"), red], fronts: fronts, claims: claims)
  }

  private static let slow = front(speed: 0.012, noise: 0.06)
  private static let quick = front(speed: 1, noise: 0.15)
  private static let west = front("west", speed: 0.02, noise: 0.1)

  /// The tally of four blocks, every evening of which somebody looks at or nobody.
  private func tally(_ plan: Plan, isLookedAt: Bool) -> (tally: Tally, vectors: [Int]) {
    var (tally, vectors) = (Tally(plan), [Int]())
    let block = Block(plan: plan, seed: 3)
    for number in 0..<4 {
      let first = UInt64(Rows.lanes * number)
      if isLookedAt {
        block.simulate(firstRun: first, count: Rows.lanes) { _ in }
      } else {
        block.simulate(firstRun: first, count: Rows.lanes)
      }
      tally.add(block)
      tally.addSeries(block, runs: Rows.lanes)
      vectors.append(block.vectors)
    }
    return (tally, vectors)
  }

  @Test(
    "Runs that are over rest, and claims, days of events and series stay what they are",
    arguments: Kernel.available, [Plan.Detail.outcomes, .placesHeld])
  func same(kernel: Kernel, detail: Plan.Detail) {
    for fronts in [[Self.slow], [Self.slow, Self.west], [Self.quick], [Self.quick, Self.west]] {
      let plan = Plan(Self.model(fronts), detail: detail, kernel: kernel)
      #expect(plan.restsAfterFronts)
      let (resting, vectors) = tally(plan, isLookedAt: false)
      let (plain, all) = tally(plan, isLookedAt: true)
      #expect(resting == plain)
      #expect(all.allSatisfy { $0 == Rows.vectors })
      let isQuick = fronts == [Self.quick]
      #expect(vectors.allSatisfy { isQuick ? $0 == 0 : (1..<Rows.vectors).contains($0) })
    }
  }

  @Test("Nobody rests whose later days are asked for")
  func asked() {
    let shells = Quantity.stock(power: 1, stock: 0)
    #expect(!Plan(Self.model([Self.slow], asking: shells), detail: .outcomes).restsAfterFronts)
    #expect(!Plan(Self.model([Self.slow]), detail: .tally).restsAfterFronts)
    let (_, vectors) = tally(Plan(Self.model([Self.quick])), isLookedAt: false)
    #expect(vectors.allSatisfy { $0 == Rows.vectors })
  }

  @Test("Nobody rests where anything beyond the fronts may still happen")
  func others() {
    var negotiating = Self.model([Self.slow])
    negotiating.truces = [
      Truce(
        front: 0, firstReview: ModelFixtures.start + 50, every: 50, horizon: 100,
        parties: [
          TruceParty(power: 1, side: .challenger, stake: 1),
          TruceParty(power: 0, side: .holder, stake: 1),
        ])
    ]
    let planned = SequenceFixture().model(ModelFixtures.front([Place(id: "a")]))
    for model in [negotiating, planned, BusyModel.model(days: 40), ModelFixtures.model(days: 9)] {
      #expect(!Plan(model, detail: .outcomes).restsAfterFronts)
    }
  }
}
