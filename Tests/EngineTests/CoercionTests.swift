import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Coercion")
struct CoercionTests {
  private let start = ModelFixtures.start

  private func pressures(
    _ coercion: Coercion, from day: Day? = nil, days: Int, powers: [Power] = ModelFixtures.powers
  ) -> (Plan, Replay) {
    var model = ModelFixtures.model(days: days, powers: powers)
    let start = day ?? start
    model.calendar = Timeline(start: start, horizon: start + days)
    model.coercion = [coercion]
    let plan = Plan(model, detail: .everything)
    return (plan, Replay(plan, run: 0))
  }

  // e_k·e^{−λ(t − t_k)} added up, packages in and between weekly steps.
  @Test("Packages that only fade add up as exponentials, whatever day they come")
  func fading() {
    let packages = [(0, 0.1), (9, 0.05), (14, 0.05), (40, 0.02)]
    let coercion = Coercion(
      id: "c", target: 1,
      packages: packages.map { .init(day: start + $0.0, strength: .constant($0.1)) },
      fading: 250)
    let (plan, run) = pressures(coercion, days: 140)
    let found = run.evenings(.pressure(coercion: 0), in: plan)
    for day in stride(from: 0, through: 140, by: 7) {
      let exact = packages.filter { $0.0 <= day }.reduce(0) { sum, package in
        sum + package.1 * Elementary.exp(-Double(day - package.0) / 250)
      }
      #expect(abs(found[day] - exact) < 1e-14, "day \(day)")
    }
  }

  // The equations of model §6 by Runge–Kutta of the fourth order in steps of 1/20 day.
  @Test("Pressure with adaptation and substitution follows its differential equations")
  func equations() {
    let coercion = Coercion(
      id: "c", target: 1,
      packages: [0, 120, 240].map { .init(day: start + 1 + $0, strength: 0.1) }, fading: 900,
      adaptation: .init(rate: 0.01, start: 0.05, most: 0.8),
      substitution: .init(share: 0.5, days: 300))
    let (plan, run) = pressures(coercion, days: 700)
    let found = run.evenings(.pressure(coercion: 0), in: plan)
    var state = [0.0, 0.05, 0.0]
    func slopes(_ s: [Double]) -> [Double] {
      let pressure = (1 - s[1]) * s[0] - s[2]
      return [-s[0] / 900, 0.01 * s[1] * (1 - s[1] / 0.8), (0.5 * max(0, pressure) - s[2]) / 300]
    }
    func along(_ s: [Double], _ d: [Double], _ h: Double) -> [Double] {
      zip(s, d).map { $0 + h * $1 }
    }
    for day in 1...700 {
      if [1, 121, 241].contains(day) { state[0] += 0.1 }
      for _ in 0..<20 where day < 700 {
        let h = 0.05
        let a = slopes(state), b = slopes(along(state, a, h / 2))
        let c = slopes(along(state, b, h / 2)), d = slopes(along(state, c, h))
        state = state.indices.map { state[$0] + h / 6 * (a[$0] + 2 * b[$0] + 2 * c[$0] + d[$0]) }
      }
      guard day % 7 == 6, found.indices.contains(day + 1) else { continue }
      let exact = (1 - state[1]) * state[0] - state[2]
      #expect(abs(found[day + 1] - exact) < 0.0012, "day \(day + 1)")
    }
    #expect(found[700] < 0.05)
  }

  @Test("A run that begins ten weeks later finds the pressure that the earlier one has")
  func laterStart() {
    let coercion = Coercion(
      id: "c", target: 1,
      packages: [3, 10, 45, 90].map { .init(day: start + $0, strength: 0.1) }, fading: 300,
      adaptation: .init(rate: 0.02), substitution: .init(share: 0.4, days: 100))
    let (plan, run) = pressures(coercion, days: 210)
    let (later, second) = pressures(coercion, from: start + 70, days: 140)
    let (early, late) = (
      run.evenings(.pressure(coercion: 0), in: plan),
      second.evenings(.pressure(coercion: 0), in: later)
    )
    for week in 0...20 { #expect(abs(early[70 + 7 * week] - late[7 * week]) < 1e-15) }
  }

  // X = 0.2 all the time: growth 0.001 − 0.004·0.2 a day, level 1 − 0.5·0.2, capacity 1 − 2·0.2, and
  // the sender loses 0.01·0.3·0.2 of growth and will a day.
  @Test("Pressure weighs on growth, level and capacity, and costs the sender")
  func effects() {
    let coercion = Coercion(
      id: "c", target: 1,
      senders: [.init(power: 0, exposure: 0.3, growthCost: 0.01, willCost: 0.01)],
      packages: [.init(day: start, strength: 0.2)], onGrowth: 0.004, onOutput: 0.5,
      onProduction: 2)
    let stock = Stock(kind: "shells", start: 0, production: 100, buildUp: 1)
    let powers = [
      Power(id: "blue", output: Output(start: 100)),
      Power(id: "red", stocks: [stock], output: Output(start: 100, growth: 0.001)),
    ]
    let (plan, run) = pressures(coercion, days: 70, powers: powers)
    func last(_ quantity: Quantity) -> Double { run.evenings(quantity, in: plan)[70] }
    #expect(abs(last(.output(power: 1)) - 90 * Elementary.exp(0.0002 * 70)) < 1e-10)
    #expect(abs(last(.output(power: 0)) - 100 * Elementary.exp(-0.0006 * 70)) < 1e-10)
    #expect(abs(last(.will(power: 0)) - (1 - 0.0006 * 70)) < 1e-12)
    #expect(abs(last(.production(power: 1, stock: 0)) - 60) < 1e-9)
  }

  @Test("Without coercion its pressure is 0 and nothing else changes")
  func without() {
    let coercion = Coercion(
      id: "c", target: 1, packages: [.init(day: start, strength: 0.2)], onGrowth: 0.004)
    var model = ModelFixtures.model(
      days: 70, powers: [Power(id: "blue"), Power(id: "red", output: Output(start: 100))])
    model.coercion = [coercion]
    let plan = Plan(model.without(.coercion), detail: .everything)
    let run = Replay(plan, run: 0)
    #expect(run.evenings(.pressure(coercion: 0), in: plan).allSatisfy { $0 == 0 })
    #expect(run.evenings(.output(power: 1), in: plan).allSatisfy { $0 == 100 })
  }

  @Test("Weeks of packages before the start take no rows, however many they are")
  func rows() {
    let coercion = Coercion(
      id: "c", target: 1, packages: [.init(day: start, strength: 0.1)], fading: 250)
    let rows = [70, 700].map { pressures(coercion, from: start + $0, days: 7).0.rowCount }
    #expect(rows[0] == rows[1])
  }
}
