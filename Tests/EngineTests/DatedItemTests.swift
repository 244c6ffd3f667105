import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Dated items")
struct DatedItemTests {
  private func plan(_ change: (inout Power) -> Void) -> Plan {
    var powers = ModelFixtures.powers
    powers[1] = Power(
      id: "red", stocks: [Stock(kind: "shells", start: 5, production: 1)], will: Will(start: 0.5))
    change(&powers[1])
    return Plan(
      ModelFixtures.model(
        ModelFixtures.front([Place(id: "a")], speed: 0.001), days: 6, powers: powers),
      detail: .everything)
  }

  private func day(_ step: Int) -> Day { ModelFixtures.start + step }

  @Test("A delivery is in stock on the evening of its day")
  func delivery() {
    let plan = plan {
      $0.stocks[0].deliveries = [
        Delivery(day: day(0), units: 1000), Delivery(day: day(2), units: 10),
        Delivery(day: day(4), units: 100), Delivery(day: day(7), units: 1000),
      ]
    }
    let stock = Replay(plan, run: 0).evenings(.stock(power: 1, stock: 0), in: plan)
    #expect(stock == [5, 6, 17, 18, 119, 120, 121])
  }

  @Test("A shock moves will on its morning, and will stays between 0 and 1")
  func shock() {
    let plan = plan {
      $0.will.shocks = [
        WillShock(day: day(2), change: -0.25), WillShock(day: day(3), change: -0.5),
        WillShock(day: day(5), change: 2),
      ]
    }
    let will = Replay(plan, run: 0).evenings(.will(power: 1), in: plan)
    #expect(will == [0.5, 0.5, 0.25, 0, 0, 1, 1])
  }
}
