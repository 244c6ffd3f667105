import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Output, budget and industry")
struct EconomyTests {
  private func replay(
    _ power: Power, coercion: [Coercion] = [], days: Int
  ) -> (Plan, Replay) {
    var model = ModelFixtures.model(days: days, powers: [power, Power(id: "red")])
    model.coercion = coercion
    let plan = Plan(model, detail: .everything)
    return (plan, Replay(plan, run: 0))
  }

  // G·e^{g·7n}: 2 % a year of 100 is 104.0811 after two years of 365 days (104 weeks and 2 days).
  @Test("Output grows by its rate, week by week")
  func growth() {
    let growth = 0.02 / 365
    let power = Power(id: "blue", output: Output(start: 100, growth: .constant(growth)))
    let (plan, run) = replay(power, days: 730)
    let output = run.evenings(.output(power: 0), in: plan)
    #expect(output[6] == 100)
    for week in [1, 52, 104] {
      let exact = 100 * Elementary.exp(growth * 7 * Double(week))
      #expect(abs(output[7 * week] / exact - 1) < 1e-12)
    }
    #expect(abs(output[730] - 104.07) < 0.01)
  }

  // From 2 % by 0.01 points a day: 2.7 % after ten weeks, 3 % after 15 (100 days), 2.5 % again
  // when a new target has come on day 140 and ten more weeks are over.
  @Test("The budget moves to its target at its rate, and to a new one from that day on")
  func budget() {
    let change = BudgetChange(day: ModelFixtures.start + 140, target: 0.025)
    let power = Power(
      id: "blue", output: Output(start: 1),
      budget: Budget(share: 0.02, target: 0.03, rate: 0.0001, changes: [change]))
    let (plan, run) = replay(power, days: 210)
    let share = run.evenings(.budget(power: 0), in: plan)
    #expect(abs(share[70] - 0.027) < 1e-12)
    #expect(abs(share[105] - 0.03) < 1e-12)
    #expect(abs(share[133] - 0.03) < 1e-12)
    #expect(abs(share[140] - 0.0293) < 1e-12)
    #expect(abs(share[210] - 0.025) < 1e-12)
  }

  // A tenth of 2 % of 1,000,000 a day pays for 500 units of 4; ten times that is capacity.
  @Test(
    "Production goes to what its share of the budget pays for, and to capacity where that is less")
  func money() {
    for (share, most) in [(0.1, 500.0), (1.0, 2_000.0)] {
      let stock = Stock(
        kind: "shells", start: 0, production: 300, capacity: 1_000, buildUp: 30, mobilisation: 2,
        unitCost: 4, budgetShare: .constant(share))
      let power = Power(
        id: "blue", stocks: [stock], output: Output(start: 1e6), budget: Budget(share: 0.02))
      let (plan, run) = replay(power, days: 140)
      let made = run.evenings(.production(power: 0, stock: 0), in: plan)
      for week in [0, 1, 20] {
        let exact = most - (most - 300) * Elementary.exp(-7 * Double(week) / 30)
        #expect(abs(made[7 * week] - exact) < 1e-9)
      }
    }
  }

  // 10 a day at 5 dollars: 350 a week.
  @Test("Outlay adds up what was made at its cost")
  func outlay() {
    let stock = Stock(kind: "shells", start: 0, production: 10, unitCost: 5)
    let (plan, run) = replay(Power(id: "blue", stocks: [stock]), days: 21)
    let outlay = run.evenings(.outlay(power: 0), in: plan)
    #expect([outlay[6], outlay[7], outlay[13], outlay[21]] == [0, 350, 350, 1_050])
  }

  // 50 a day of an output of 1,000 is a burden of 5 %; at b = 0.02 a day will falls by 0.007 a week:
  // from 0.6 below 0.55 in the eighth week.
  @Test("The burden of arms wears will down, and the floor is passed once")
  func burden() {
    let stock = Stock(kind: "shells", start: 0, production: 10, unitCost: 5)
    let power = Power(
      id: "blue", stocks: [stock], will: Will(start: 0.6, burdenWeight: 0.02, floor: 0.55),
      output: Output(start: 1_000))
    let (plan, run) = replay(power, days: 140)
    let will = run.evenings(.will(power: 0), in: plan)
    #expect(abs(will[7] - 0.593) < 1e-12)
    #expect(abs(will[70] - 0.53) < 1e-12)
    #expect(run.day(of: .belowFloor(power: 0), in: plan) == 56)
    #expect(run.chronicle.map(\.kind).count { $0 == .belowFloor(power: 0) } == 1)
  }

  // 1 of 100 is lost and replaced a day, c = 2: 0.12 in the first week, as in `WillTests.losses`. All
  // aims are held, so w takes that share of it away.
  @Test("Aims that are held take the edge off losses by the weight of success")
  func success() {
    for (weight, left) in [(0.0, 0.88), (0.5, 0.94), (1.0, 1.0)] {
      let front = ModelFixtures.front([Place(id: "a"), Place(id: "b")], speed: 0) { front in
        front.challenger.lossesInflicted = 0.01
        front.holder.replacement = .constant(rate: 1, byWill: false)
      }
      let will = Will(start: 1, lossWeight: 2, successWeight: .constant(weight))
      let powers = [Power(id: "blue", will: will), Power(id: "red")]
      let plan = Plan(ModelFixtures.model(front, days: 7, powers: powers), detail: .everything)
      #expect(abs(Replay(plan, run: 0).evenings(.will(power: 0), in: plan)[7] - left) < 1e-12)
    }
  }
}
