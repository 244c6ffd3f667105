import Chance
import Scenarios
import Testing

@testable import Engine

/// Progress of a run without noise, day by day: a town of 100 km², so that `gained` is 100·x.
@Suite("Pace follows the force ratio")
struct ResponseTests {
  private func progress(
    attackers: Double, response: Response, start: Parameter = 0.5, days: Int = 3,
    _ change: (inout Front) -> Void = { _ in }
  ) -> [Double] {
    let place = Place(id: "a", occupied: start, fortification: 2, area: 100)
    let front = ModelFixtures.front([place], speed: 0.01) { front in
      front.challenger.force = .constant(attackers)
      front.pace.response = response
      change(&front)
    }
    let plan = Plan(ModelFixtures.model(front, days: days), detail: .everything)
    return Replay(plan, run: 0).evenings(.gained(front: 0), in: plan).map { $0 / 100 }
  }

  private func power(
    exponent: Parameter, stall: Parameter = 0.2, reference: ReferenceRatio = .value(1)
  ) -> Response {
    .power(exponent: exponent, stall: stall, referenceRatio: reference, back: 1, cap: 2.5)
  }

  private func expect(_ progress: [Double], daily: Double, from start: Double = 0.5) {
    for (day, x) in progress.enumerated() {
      #expect(abs(x - (start + Double(day) * daily)) < 1e-12, "day \(day)")
    }
  }

  /// ρ = 800/(100·2) = 4: (√4 − 0.2)/0.8 = 2.25; ρ = 0.5: (√0.5 − 0.2)/0.8 = 0.6338835.
  @Test("The power law moves with the root of the ratio")
  func root() {
    expect(progress(attackers: 800, response: power(exponent: 0.5)), daily: 0.0225)
    expect(
      progress(attackers: 100, response: power(exponent: 0.5)), daily: 0.006338834764831844)
  }

  /// Exponent 1: ρ = 8 gives 9.75, capped at 2.5; ρ = 0.2 stalls; ρ = 0.1 gives −0.125; without
  /// stall and with ρ = 0 nothing is on the axis and nothing moves.
  @Test("The power law has a cap, a stall and a way back")
  func bounds() {
    expect(progress(attackers: 1600, response: power(exponent: 1)), daily: 0.025)
    expect(progress(attackers: 40, response: power(exponent: 1)), daily: 0)
    expect(progress(attackers: 20, response: power(exponent: 1)), daily: -0.00125)
    expect(progress(attackers: 0, response: power(exponent: 1)), daily: 0)
  }

  /// h = 0.9: (0.01 − 0.9)/0.1 = −8.9, not below −1.
  @Test("The way back is clipped too")
  func back() {
    expect(progress(attackers: 2, response: power(exponent: 1, stall: 0.9)), daily: -0.01)
  }

  @Test("Exponent 0 makes pace independent of the ratio, and the start ratio gives v0")
  func references() {
    expect(progress(attackers: 5000, response: power(exponent: 0)), daily: 0.01)
    expect(
      progress(attackers: 700, response: power(exponent: 0.4, reference: .start)), daily: 0.01)
  }

  /// v0·(ρ − 1): ρ = 1.5 gives 0.005; ρ = 10 is clipped to 0.03; ρ = 0.25 gives −0.0075.
  @Test("The linear law moves with the excess of the ratio, clipped")
  func linear() {
    expect(progress(attackers: 300, response: .linear(limit: 0.03)), daily: 0.005)
    expect(progress(attackers: 2000, response: .linear(limit: 0.03)), daily: 0.03)
    expect(progress(attackers: 50, response: .linear(limit: 0.03)), daily: -0.0075)
  }

  /// From 0.004 with −0.01 a day: |0.004 − 0.01| = 0.006, then |−0.004| = 0.004.
  @Test("Progress is folded at 0")
  func folded() {
    let x = progress(attackers: 0.2, response: power(exponent: 1, stall: 0.9), start: 0.004)
    for (value, exact) in zip(x, [0.004, 0.006, 0.004, 0.006]) {
      #expect(abs(value - exact) < 1e-12)
    }
  }

  /// Quality 2 against 0.5 makes ρ four times 800/200; φ(s) is 1 without a network.
  @Test("Quality enters the ratio")
  func quality() {
    let x = progress(attackers: 200, response: power(exponent: 0.5)) { front in
      front.challenger.quality = 2
      front.holder.quality = 0.5
    }
    expect(x, daily: 0.0225)
  }

  @Test("Against a place without defenders pace is at its cap")
  func open() {
    let x = progress(attackers: 100, response: power(exponent: 1)) {
      $0.allocation.holder = .fixed(0)
    }
    expect(x, daily: 0.025)
  }

  /// Day 1 is the first of January: 31 days at half pace, then February at 1.5.
  @Test("The season's factor is that of the day's month")
  func season() {
    let x = progress(attackers: 200, response: power(exponent: 0), start: 0, days: 40) {
      $0.season = [0.5, 1.5] + [Parameter](repeating: 1, count: 10)
    }
    #expect(abs(x[31] - 31 * 0.005) < 1e-12)
    #expect(abs(x[32] - 31 * 0.005 - 0.015) < 1e-12)
    #expect(abs(x[40] - 31 * 0.005 - 9 * 0.015) < 1e-12)
  }
}
