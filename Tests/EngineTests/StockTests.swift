import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Stocks, production and fire")
struct StockTests {
  /// Red with one stock and 100 persons who need 12 units each: 1,200 a day.
  private func plan(_ stock: Stock, rationedBelow: Parameter = 0, days: Int) -> Plan {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
      front.challenger.needs = [
        Need(stock: 0, perPersonDay: 12, rationedBelow: rationedBelow)
      ]
    }
    let powers = [Power(id: "blue"), Power(id: "red", stocks: [stock])]
    return Plan(ModelFixtures.model(front, days: days, powers: powers), detail: .everything)
  }

  /// 50,000/(1,200 − 500) = 71.43 days: 300 are left on day 71, and day 72 fires 800 of 1,200.
  @Test("A stock of 50,000 with 1,200 used and 500 made a day is empty after 71.43 days")
  func clock() {
    let plan = plan(Stock(kind: "shells", start: 50_000, production: 500), days: 80)
    let replay = Replay(plan, run: 0)
    let level = replay.evenings(.stock(power: 1, stock: 0), in: plan)
    let fire = replay.evenings(.fire(front: 0, .challenger), in: plan)
    #expect(level[71] == 300)
    #expect(abs(71 + level[71] / 700 - 71.428571) < 1e-6)
    #expect(level[72] == 0)
    #expect(fire[71] == 1)
    #expect(fire[72] == 800.0 / 1200)
    #expect(abs(fire[80] - 500.0 / 1200) < 1e-15)
  }

  // S = 6,000 + 500; cover 6,500/12,000 = k = 0.541667; share k + (5/12)(1 − k) = 0.732639, that is
  // 879.1667 fired and 5,620.8333 left. Next day k = 0.510069, share 0.714207, 5,263.7847 left.
  @Test("Fire is rationed when the stock covers less than ten days")
  func rationing() {
    let stock = Stock(kind: "shells", start: 6_000, production: 500)
    let plan = plan(stock, rationedBelow: 10, days: 2)
    let replay = Replay(plan, run: 0)
    let level = replay.evenings(.stock(power: 1, stock: 0), in: plan)
    #expect(abs(level[1] - 5_620.833333333) < 1e-8)
    #expect(abs(replay.evenings(.fire(front: 0, .challenger), in: plan)[1] - 0.732638889) < 1e-8)
    #expect(abs(level[2] - 5_263.784722222) < 1e-8)
  }

  /// P(t) = 20 − 15·e^{−t/90}; it moves once a week, before the day's output enters the stock.
  @Test("Production relaxes exactly to capacity")
  func relaxation() {
    let stock = Stock(kind: "shells", start: 0, production: 5, capacity: 20, buildUp: 90)
    let front = ModelFixtures.front([Place(id: "a")], speed: 0)
    let powers = [Power(id: "blue"), Power(id: "red", stocks: [stock])]
    let plan = Plan(ModelFixtures.model(front, days: 70, powers: powers), detail: .everything)
    let replay = Replay(plan, run: 0)
    let made = replay.evenings(.production(power: 1, stock: 0), in: plan)
    for week in 0...10 {
      let exact = 20 - 15 * Elementary.exp(-Double(7 * week) / 90)
      #expect(abs(made[7 * week] - exact) < 1e-12)
      #expect(made[min(70, 7 * week + 6)] == made[7 * week] || week == 10)
    }
    let level = replay.evenings(.stock(power: 1, stock: 0), in: plan)[70]
    #expect(abs(level - made.dropFirst().reduce(0, +)) < 1e-9)
  }

  // Shells: 300 + 300 received of 1,200, κ = ½: 0.70711. Fuel: 25 of 100, κ = 2: 0.0625. ε is the
  // product 0.0441942.
  @Test("Fire sufficiency is the product of the kinds' shares to their elasticities")
  func sufficiency() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
      front.challenger.needs = [
        Need(stock: 0, perPersonDay: 1, elasticity: 2),
        Need(stock: 1, perPersonDay: 12, elasticity: 0.5),
      ]
    }
    let stocks = [
      Stock(kind: "fuel", start: 25), Stock(kind: "shells", start: 300, received: 300),
    ]
    let powers = [Power(id: "blue"), Power(id: "red", stocks: stocks)]
    let plan = Plan(ModelFixtures.model(front, days: 1, powers: powers), detail: .everything)
    let fire = Replay(plan, run: 0).evenings(.fire(front: 0, .challenger), in: plan)[1]
    #expect(abs(fire - 0.0441941738) < 1e-10)
  }

  /// Needs 800 and 400 on 600 units: both fire half, and losses are half of 1 % of 100.
  @Test("Two fronts on one stock are cut by the same fraction")
  func twoFronts() {
    func front(_ id: String, need: Parameter) -> Front {
      var front = ModelFixtures.front([Place(id: "a")], speed: 0)
      front.id = id
      front.challenger.needs = [Need(stock: 0, perPersonDay: need)]
      front.challenger.lossesInflicted = 0.01
      return front
    }
    let powers = [
      Power(id: "blue"), Power(id: "red", stocks: [Stock(kind: "shells", start: 600)]),
    ]
    let model = ModelFixtures.model(
      front("east", need: 8), front("west", need: 4), days: 1, powers: powers)
    let plan = Plan(model, detail: .everything)
    let replay = Replay(plan, run: 0)
    for index in 0...1 {
      #expect(replay.evenings(.fire(front: index, .challenger), in: plan)[1] == 0.5)
      #expect(replay.evenings(.force(front: index, .holder), in: plan)[1] == 99.5)
    }
    #expect(replay.evenings(.stock(power: 1, stock: 0), in: plan)[1] == 0)
  }

  @Test("When the last of several axes rests, fire is whole again and the stock only grows")
  func resting() {
    let front = ModelFixtures.front([Place(id: "a"), Place(id: "b")], speed: 0.25) { front in
      front.axes = Axes(count: 2, policy: .ordered([0, 1]))
      front.challenger.needs = [Need(stock: 0, perPersonDay: 12, rationedBelow: 10)]
    }
    let powers = [
      Power(id: "blue"),
      Power(id: "red", stocks: [Stock(kind: "shells", start: 6_000, production: 500)]),
    ]
    let plan = Plan(ModelFixtures.model(front, days: 12, powers: powers), detail: .everything)
    let replay = Replay(plan, run: 0)
    let level = replay.evenings(.stock(power: 1, stock: 0), in: plan)
    let fire = replay.evenings(.fire(front: 0, .challenger), in: plan)
    let over = Int(replay.day(of: .over(front: 0), in: plan))
    #expect(over == 4)
    for day in 1...12 {
      #expect((fire[day] < 1) == (day <= over), "day \(day)")
      #expect(day <= over || level[day] == level[day - 1] + 500, "day \(day)")
    }
  }
}
