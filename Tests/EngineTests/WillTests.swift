import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Will")
struct WillTests {
  /// The place falls on day 4 (v = 1/4); both wills move by its prestige.
  private func wills(blue: Will, red: Will, days: Int) -> (blue: [Double], red: [Double]) {
    let front = ModelFixtures.front([Place(id: "a", prestige: 0.1)], speed: 0.25)
    let powers = [Power(id: "blue", will: blue), Power(id: "red", will: red)]
    let plan = Plan(
      ModelFixtures.model(front, days: days, powers: powers), detail: .everything)
    let replay = Replay(plan, run: 0)
    return (
      replay.evenings(.will(power: 0), in: plan), replay.evenings(.will(power: 1), in: plan)
    )
  }

  @Test("A fall lowers the loser's will and raises the taker's, within [0, 1]")
  func prestige() {
    let will = wills(blue: Will(start: 0.05), red: Will(start: 0.8), days: 5)
    #expect(will.blue == [0.05, 0.05, 0.05, 0.05, 0, 0])
    #expect(will.red[3...5].map { ($0 * 1e12).rounded() / 1e12 } == [0.8, 0.9, 0.9])
  }

  /// 0.8 − 0.1·e^{−0.01·7·n} after n weekly steps, though it began at rest.
  @Test("Will at rest recovers from the shock of a fall")
  func recovery() {
    let will = wills(
      blue: Will(start: 0.8, recovery: 0.01), red: Will(start: 0.5), days: 21)
    #expect(abs(will.blue[6] - 0.7) < 1e-12)
    for week in 1...3 {
      let exact = 0.8 - 0.1 * Elementary.exp(-0.07 * Double(week))
      #expect(abs(will.blue[7 * week] - exact) < 1e-12)
    }
    #expect(abs(will.red[21] - 0.6) < 1e-12)
  }

  // 1 a day is lost and replaced: days 7 to 13 stand behind the step of day 14, 7 of 100 heads at
  // c = 2: 0.14. The step of day 7 comes before that day's fighting and sees six days: 0.12.
  @Test("Losses per head of force lower will by their weight")
  func losses() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
      front.challenger.lossesInflicted = 0.01
      front.holder.replacement = .constant(rate: 1, byWill: false)
    }
    let powers = [Power(id: "blue", will: Will(start: 1, lossWeight: 2)), Power(id: "red")]
    let plan = Plan(ModelFixtures.model(front, days: 14, powers: powers), detail: .everything)
    let will = Replay(plan, run: 0).evenings(.will(power: 0), in: plan)
    #expect(will[6] == 1)
    #expect(abs(will[7] - 0.88) < 1e-12)
    #expect(abs(will[14] - 0.74) < 1e-12)
  }
}
