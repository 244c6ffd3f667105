import Testing

@testable import Scenarios

/// Every row of the table in the article Claims.
@Suite struct FormulaTableTests {
  typealias Row = (text: String, expression: Expression, type: FormulaType)

  static let events: [Row] = [
    ("fall(beta)", fallOfBeta, .day),
    ("fall(border.alpha)", fallOfFortAlpha, .day),
    ("fall(far gamma)", .event(.fall(front: 0, place: 2)), .day),
    ("retaken(delta)", .event(.retaken(front: 1, place: 1)), .day),
    ("contact(coast.alpha)", .event(.contact(front: 1, place: 0)), .day),
    ("over(coast)", .event(.over(front: 1)), .day),
    ("start", .number(0), .day),
    ("horizon", .number(365), .day),
    ("never", .number(.infinity), .day),
    ("2025-01-31", .number(30), .day),
    ("first(fall(forts))", .least([fallOfFortAlpha, fallOfBeta]), .day),
    (
      "last(fall(forts), fall(delta))", .greatest([fallOfFortAlpha, fallOfBeta, fallOfDelta]), .day
    ),
    ("first(axes, 3)", .least([.parameter(.input(0)), .number(3)]), .number(.number)),
    ("fall(beta) - fall(delta)", .difference(fallOfBeta, fallOfDelta), .duration),
    ("fall(beta) + delay", .sum(fallOfBeta, .parameter(.input(1))), .day),
    ("2 weeks + fall(beta)", .sum(.number(14), fallOfBeta), .day),
  ]

  static let quantities: [(text: String, quantity: Quantity, unit: Unit)] = [
    ("held(forts)", .held(front: 0, places: [0, 1]), .number),
    ("held(border)", .held(front: 0, places: [0, 1, 2]), .number),
    ("held(delta)", .held(front: 1, places: [1]), .number),
    ("contested(border)", .contested(front: 0), .number),
    ("falls(beta)", .falls(front: 0, place: 1), .number),
    ("gained(coast)", .gained(front: 1), .squareKilometres),
    ("force(border, challenger)", .force(front: 0, .challenger), .persons),
    ("losses(south)", .losses(power: 1), .persons),
    ("will(north)", .will(power: 0), .number),
    ("supply(delta)", .supply(front: 1, place: 1), .number),
    ("fire(border, holder)", .fire(front: 0, .holder), .number),
    ("tempo(coast)", .tempo(front: 1), .number),
    ("stock(north, shells)", .stock(power: 0, stock: 1), .units),
    ("stock(north, 155mm)", .stock(power: 0, stock: 0), .units),
    ("production(north, shells)", .production(power: 0, stock: 1), .units / .days),
  ]

  @Test("Events, days and their arithmetic", arguments: events)
  func event(row: Row) throws {
    let formula = try typed(row.text)
    #expect(formula.expression == row.expression)
    #expect(formula.type == row.type)
  }

  @Test("A quantity is read at the horizon, or at the day that follows", arguments: quantities)
  func quantity(text: String, quantity: Quantity, unit: Unit) throws {
    let atHorizon = try typed(text)
    #expect(atHorizon.expression == .quantity(quantity, at: lastStep))
    #expect(atHorizon.type == .number(unit))
    let dated = try expression(text + " at fall(beta) + 90 d")
    #expect(dated == .quantity(quantity, at: .sum(fallOfBeta, .number(90))))
  }

  @Test("A rate is per day in formulas, though runs count it per month")
  func rate() throws {
    let formula = try typed("rate(losses(north), 90 d) at 2025-07-01")
    #expect(formula.type == .number(.persons / .days))
    let monthly = Expression.rate(.losses(power: 0), window: 90, at: .number(181))
    #expect(formula.expression == .quotient(monthly, .number(30.4375)))
    // 30,437.5 persons a month are 1,000 a day.
    let compared = try expression("rate(losses(north), 90 d) > 30_437.5 persons/month")
    guard case .compare(.greater, _, let limit) = compared else {
      Issue.record("no comparison")
      return
    }
    #expect(limit == .number(1000))
  }

  // From day 91 to day 181; the window of the second reaches back before the start.
  @Test("The tempo of a power is the share of own moves in a window")
  func tempo() throws {
    func change(_ count: Quantity, _ first: Expression) -> Expression {
      .difference(.quantity(count, at: .number(181)), .quantity(count, at: first))
    }
    let first = Expression.difference(.number(181), .number(90))
    #expect(
      try expression("tempo(north, 90 d) at 2025-07-01")
        == .quotient(
          change(.ownMoves(power: 0), first), change(.moves(power: 0), first)))
    #expect(
      try expression("tempo(north, 200 d) at 2025-07-01")
        == .quotient(
          .quantity(.ownMoves(power: 0), at: .number(181)),
          .quantity(.moves(power: 0), at: .number(181))))
    #expect(try typed("tempo(north, 90 d)").type == .number(.number))
  }

  @Test("The least month of a quantity, between two dates")
  func monthlyLeast() throws {
    let formula = try typed(
      "monthly_least(losses(north), from: start + 31 d, to: horizon) >= 20 thousand persons")
    let least = Expression.leastMonthly(.losses(power: 0), from: 31, to: 365)
    #expect(formula.expression == .compare(.greaterOrEqual, least, .number(20_000)))
  }

  @Test("Within is a window after an event")
  func within() throws {
    #expect(
      try expression("within(180 d, after: fall(beta), fall(delta))")
        == .within(span: .number(180), after: fallOfBeta, event: fallOfDelta))
  }
}
