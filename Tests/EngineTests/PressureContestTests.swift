import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Contests without places")
struct PressureContestTests {
  private func plan(
    start: Double = 0.5, speed: Double, noise: Double, weights: (Double, Double) = (2, 1),
    exponent: Double = 1, days: Int
  ) -> Plan {
    var model = ModelFixtures.model(days: days)
    model.contests = [
      PressureContest(
        id: "squeeze",
        challenger: PressureSide(power: 1, effort: 0.5, capability: .constant(2 * weights.0)),
        holder: PressureSide(power: 0, capability: .constant(weights.1)), start: .constant(start),
        speed: .constant(speed), noise: .constant(noise), exponent: .constant(exponent))
    ]
    return Plan(model, detail: .everything)
  }

  // (E_ch/E_ho)^η − 1 between −1 and 3, times v0 = 1/64: exact in binary.
  @Test("Progress drifts by the ratio of both sides' weight")
  func drift() {
    let cases: [(challenger: Double, holder: Double, exponent: Double, pull: Double)] = [
      (2, 1, 1, 1), (1, 1, 1, 0), (1, 2, 1, -0.5), (9, 1, 1, 3), (9, 1, 0.5, 2), (0, 1, 1, -1),
    ]
    for one in cases {
      let plan = plan(
        speed: 1.0 / 64, noise: 0, weights: (one.challenger, one.holder), exponent: one.exponent,
        days: 5)
      let progress = Replay(plan, run: 0).evenings(.progress(contest: 0), in: plan)
      #expect(progress == (0...5).map { 0.5 + one.pull / 64 * Double($0) }, "\(one)")
    }
  }

  @Test("The first evening at 1 or at 0 decides it, once, and nothing moves afterwards")
  func decision() {
    for (weight, side) in [(2.0, SideRole.challenger), (0.0, .holder)] {
      let plan = plan(speed: 1.0 / 64, noise: 0.125, weights: (weight, 1), days: 400)
      let run = Replay(plan, run: 3)
      let progress = run.evenings(.progress(contest: 0), in: plan)
      let days = SideRole.allCases.map { run.day(of: .win(.pressure(0), $0), in: plan) }
      let day = days.min() ?? .nan
      #expect(days.count { $0.isFinite } == 1)
      #expect(progress[..<Int(day)].allSatisfy { $0 > 0 && $0 < 1 })
      #expect(Set(progress[Int(day)...]).count == 1)
      if days[side.rawValue].isFinite { #expect(progress[400] == (side == .challenger ? 1 : 0)) }
      #expect(run.chronicle.count == 1)
    }
  }

  // The daily chain on (0, 1) by quadrature at the midpoints of 2,000 cells: the mass that is left
  // after each day, and what leaves at either end.
  private func chain(
    start: Double, drift: Double, noise: Double, days: Int
  ) -> (challenger: Double, holder: Double) {
    let cells = 2_000
    let width = 1 / Double(cells)
    func cumulative(_ x: Double) -> Double { Elementary.normalCumulative(x / noise) }
    var mass = [Double](repeating: 0, count: cells)
    var (won, lost) = (1 - cumulative(1 - start - drift), cumulative(-start - drift))
    for cell in 0..<cells {
      let low = Double(cell) * width - start - drift
      mass[cell] = cumulative(low + width) - cumulative(low)
    }
    let reach = Int((8 * noise + abs(drift)) / width) + 1
    let kernel = (-reach...reach).map { shift in
      let low = (Double(shift) - 0.5) * width - drift
      return cumulative(low + width) - cumulative(low)
    }
    for _ in 1..<days {
      var next = [Double](repeating: 0, count: cells)
      for cell in 0..<cells where mass[cell] > 1e-18 {
        let middle = (Double(cell) + 0.5) * width
        won += mass[cell] * (1 - cumulative(1 - middle - drift))
        lost += mass[cell] * cumulative(-middle - drift)
        for target in max(0, cell - reach)...min(cells - 1, cell + reach) {
          next[target] += mass[cell] * kernel[target - cell + reach]
        }
      }
      mass = next
    }
    return (won, lost)
  }

  @Test("Chances of either end are those of the daily chain by quadrature")
  func quadrature() {
    let exact = chain(start: 0.4, drift: 0.002, noise: 0.05, days: 60)
    let plan = plan(start: 0.4, speed: 0.002, noise: 0.05, days: 60)
    let runs = 100_000
    let tally = Runner(plan, seed: 5, threads: 2).run(runs)
    for (side, share) in [(SideRole.challenger, exact.challenger), (.holder, exact.holder)] {
      let histogram = tally.histogram(.win(.pressure(0), side), in: plan)
      let found = Double(runs - histogram.never) / Double(runs)
      let error = (share * (1 - share) / Double(runs)).squareRoot()
      #expect(abs(found - share) < 4.5 * error, "\(side): \(found), exact \(share)")
    }
  }

  // Gambler's ruin with drift μ and variance σ²: P(1 first) = (1 − e^{−2μx/σ²})/(1 − e^{−2μ/σ²}); the
  // daily chain jumps over its barriers by 0.5826σ on average, so each lies that much farther out.
  @Test("Small steps come near the gambler's ruin")
  func ruin() {
    let (drift, noise, start) = (0.0004, 0.01, 0.4)
    let overshoot = 0.5826 * noise
    let scale = 2 * drift / (noise * noise)
    let exact =
      (1 - Elementary.exp(-scale * (start + overshoot)))
      / (1 - Elementary.exp(-scale * (1 + 2 * overshoot)))
    let plan = plan(start: start, speed: drift, noise: noise, days: 20_000)
    let tally = Runner(plan, seed: 2, threads: 2).run(2_000)
    let won = 2_000 - tally.histogram(.win(.pressure(0), .challenger), in: plan).never
    #expect(tally.histogram(.win(.pressure(0), .holder), in: plan).never == won)
    let error = (exact * (1 - exact) / 2_000).squareRoot()
    #expect(abs(Double(won) / 2_000 - exact) < 4.5 * error)
  }
}
