import Scenarios
import Testing

@testable import Engine

@Suite("Losses, replacements and reinforcements")
struct ForceAccountTests {
  private func plan(days: Int, _ change: (inout Front) -> Void) -> Plan {
    Plan(
      ModelFixtures.model(
        ModelFixtures.front([Place(id: "a")], speed: 0, change), days: days),
      detail: .everything)
  }

  /// 100 against 40 at 1 a day each: 40 holders die, not 100; 40 of the challenger's.
  @Test("A loss is at most the force that bears it")
  func capped() {
    let plan = plan(days: 2) { front in
      front.challenger.lossesInflicted = 1
      front.holder = Side(power: 0, force: 40, lossesInflicted: 1)
    }
    let replay = Replay(plan, run: 0)
    #expect(replay.evenings(.losses(power: 0), in: plan) == [0, 40, 40])
    #expect(replay.evenings(.losses(power: 1), in: plan) == [0, 40, 40])
    #expect(replay.evenings(.force(front: 0, .challenger), in: plan) == [100, 60, 60])
  }

  /// R = 50, p = q = 1: 0.01·50·(100/50)·(100/50) = 2 a day against 1 a day at R = 100.
  @Test("The reference force keeps the coefficient's unit")
  func reference() {
    let plan = plan(days: 1) { front in
      front.referenceForce = 50
      front.challenger.lossesInflicted = 0.01
      front.challenger.opposingExponent = 1
    }
    #expect(Replay(plan, run: 0).evenings(.losses(power: 0), in: plan)[1] == 2)
  }

  /// E = 120, τ = 10: loss 5 a day and (120 − 100)/10 = 2 to catch up; 7 may join, 6 with the cap.
  @Test("Closing replacement makes losses good and catches up, at most its cap")
  func closing() {
    for (cap, expected) in [(ReplacementCap.unlimited, 102.0), (.rate(6), 101)] {
      let plan = plan(days: 1) { front in
        front.challenger.lossesInflicted = 0.05
        front.holder.replacement = .closing(
          establishment: 120, days: 10, cap: cap, byWill: false)
      }
      #expect(Replay(plan, run: 0).evenings(.force(front: 0, .holder), in: plan)[1] == expected)
    }
  }

  /// Losses of day 1 are 5; the cap is 0.4 of that, times a will of 0.5: 1 a day.
  @Test("A cap in terms of the first day's losses scales with will")
  func firstLoss() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
      front.challenger.lossesInflicted = 0.05
      front.holder.replacement = .closing(
        establishment: 120, days: 10, cap: .timesFirstLoss(0.4), byWill: true)
    }
    let powers = [Power(id: "blue", will: Will(start: 0.5)), Power(id: "red")]
    let plan = Plan(ModelFixtures.model(front, days: 2, powers: powers), detail: .everything)
    let force = Replay(plan, run: 0).evenings(.force(front: 0, .holder), in: plan)
    #expect(force[1] == 96)
    #expect(force[2] == 92)
  }

  @Test("Reinforcements of neighbouring days arrive in whatever order they are listed")
  func reinforcements() {
    for days in [[2, 3], [3, 2]] {
      let plan = plan(days: 4) { front in
        front.holder.reinforcements = days.map {
          Reinforcement(day: ModelFixtures.start + $0, persons: .constant(Double($0)))
        }
      }
      let force = Replay(plan, run: 0).evenings(.force(front: 0, .holder), in: plan)
      #expect(force == [100, 100, 102, 105, 105])
    }
  }
}
