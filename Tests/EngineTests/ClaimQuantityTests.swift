import Chance
import Scenarios
import Testing

@testable import Engine

/// The model of `ClaimTests`: 4 places, falls on days 4 and 8; 10 km² each.
@Suite("Quantities in claims")
struct ClaimQuantityTests {
  private func isEqual(_ expression: Expression, _ value: Double) -> Bool? {
    let gap = Expression.difference(expression, .number(value))
    return ClaimTests.answer(
      .and(
        .compare(.less, gap, .number(1e-12)), .compare(.greater, gap, .number(-1e-12))))
  }

  @Test("A quantity is read on the evening of a day, also of an event's")
  func evening() {
    #expect(isEqual(ClaimTests.at(0), 4) == true)
    #expect(isEqual(ClaimTests.at(3), 4) == true)
    #expect(isEqual(ClaimTests.at(4), 3) == true)
    #expect(isEqual(.quantity(ClaimTests.held, at: ClaimTests.b), 2) == true)
    let later = Expression.sum(ClaimTests.a, .number(3))
    #expect(isEqual(.quantity(ClaimTests.held, at: later), 3) == true)
    #expect(isEqual(.quantity(.held(front: 0, places: [1, 2]), at: .number(100)), 1) == true)
    #expect(isEqual(.quantity(.falls(front: 0, place: 1), at: .number(8)), 1) == true)
    #expect(isEqual(.quantity(.contested(front: 0), at: .number(7)), 1) == true)
    #expect(isEqual(.quantity(.gained(front: 0), at: .number(6)), 15) == true)
  }

  /// Two places in 10 days are 6.0875 in a month of 30.4375, two in 5 days (4 on day 3, 2 on day 8)
  /// 12.175; before the start there is no value.
  @Test("A rate is the change per month over its window, for places held the losses")
  func rate() {
    func rate(_ quantity: Quantity, _ window: Double, at day: Double) -> Expression {
      .rate(quantity, window: window, at: .number(day))
    }
    #expect(isEqual(rate(ClaimTests.held, 10, at: 10), 6.0875) == true)
    #expect(isEqual(rate(ClaimTests.held, 5, at: 8), 12.175) == true)
    #expect(isEqual(rate(ClaimTests.held, 20, at: 100), 0) == true)
    #expect(isEqual(rate(.gained(front: 0), 8, at: 8), 20 * 30.4375 / 8) == true)
    #expect(isEqual(rate(ClaimTests.held, 10, at: 9), 0) == nil)
  }

  // Stock grows by 10 a day: months of 31, 28 and 31 days give 310, 280 and 310. 2026-01-31 is day
  // 31, 02-28 day 59, 03-31 day 90; a month counts where `from` is its first day or earlier.
  @Test("The least month is over whole calendar months")
  func leastMonth() {
    let powers = [
      Power(id: "blue", stocks: [Stock(kind: "shells", start: 7, production: 10)]),
      Power(id: "red"),
    ]
    let stock = Quantity.stock(power: 0, stock: 0)
    func least(_ from: Double, _ to: Double) -> Double? {
      let values = [280.0, 310].filter { value in
        let claim = Claim(
          id: "x",
          formula: .compare(.equal, .leastMonthly(stock, from: from, to: to), .number(value)))
        let front = ModelFixtures.front([Place(id: "a")], speed: 0)
        let model = ModelFixtures.model(front, days: 100, powers: powers, claims: [claim])
        return Replay(Plan(model), run: 0).answers[0] == true
      }
      return values.first
    }
    #expect(least(0, 90) == 280)
    #expect(least(0, 58) == 310)
    #expect(least(59, 100) == 310)
    #expect(least(1, 58) == 310)
    #expect(least(2, 58) == nil)
    #expect(least(0, 30) == nil)
  }

  /// The input is the same number in the claim and in the model: the front is v = 1/n, and a falls on
  /// day n.
  @Test("An assumption is read as its value in the run")
  func parameter() {
    let weights = [4, 8, 16].map { WeightedValue(weight: 1, value: $0) }
    let input = Input(id: "days", distribution: .choice(weights))
    let front = ModelFixtures.front([Place(id: "a")], speed: .quotient(1, .input(0)))
    let claim = Claim(
      id: "x",
      formula: .compare(.equal, .event(.fall(front: 0, place: 0)), .parameter(.input(0))))
    let model = ModelFixtures.model(front, days: 20, inputs: [input], claims: [claim])
    let plan = Plan(model)
    let tally = Runner(plan, threads: 2).run(1000)
    #expect(tally.claims[0].yes == 1000)
    #expect(tally.fall(of: 0, in: plan).counts.filter { $0 > 250 }.count == 3)
  }
}
