import Chance
import Scenarios
import Testing

@testable import Engine

/// Moments of the exact steps of will (weekly) and ln tempo (daily) over 102,400 runs, within 4.5
/// standard errors (of a variance: variance·√(2/N)); Uhlenbeck and Ornstein 1930.
@Suite("Mean-reverting states")
struct OrnsteinUhlenbeckTests {
  private static let blocks = 400
  private let runs = 102_400.0
  private let idle = ModelFixtures.front([Place(id: "a")], speed: 0)

  private func expect(_ sample: [Double], mean: Double, variance: Double) {
    #expect(abs(sample.mean - mean) < 4.5 * (variance / runs).squareRoot())
    #expect(abs(sample.variance - variance) < 4.5 * variance * (2 / runs).squareRoot())
  }

  /// r = 0.02, σ = 0.01: stationary sd σ/√(2r) = 0.05, ten of which lie between 0.5 and a bound.
  @Test("Will returns to its resting level with the moments of the exact weekly step")
  func will() {
    let will = Will(start: 0.6, resting: 0.5, recovery: 0.02, noise: 0.01)
    let model = ModelFixtures.model(
      idle, days: 280, powers: [Power(id: "blue", will: will), Power(id: "red")])
    let weeks = [1, 10, 40]
    let sample = Ensemble(
      .will(power: 0), on: weeks.map { 7 * $0 }, of: model, blocks: Self.blocks)
    for (index, week) in weeks.enumerated() {
      let days = Double(7 * week)
      expect(
        sample.values[index], mean: 0.5 + 0.1 * Elementary.exp(-0.02 * days),
        variance: 0.0001 * (1 - Elementary.exp(-0.04 * days)) / 0.04)
    }
  }

  /// Without recovery the noise is σ√Δ a week: variance 0.001²·7·10 after ten.
  @Test("Will without recovery walks")
  func walk() {
    let model = ModelFixtures.model(
      idle, days: 70,
      powers: [Power(id: "blue", will: Will(start: 0.5, noise: 0.001)), Power(id: "red")])
    let sample = Ensemble(.will(power: 0), on: [70], of: model, blocks: Self.blocks)
    expect(sample.values[0], mean: 0.5, variance: 7e-5)
  }

  @Test(
    "Tempo is stationary: ln T has mean −s²/2, sd s and correlation e^{−Δ/τ}", arguments: [1, 4])
  func tempo(substeps: Int) {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) {
      $0.tempo = Tempo(spread: 0.6, memory: 50)
    }
    let model = ModelFixtures.model(front, days: 30, substeps: substeps)
    let sample = Ensemble(.tempo(front: 0), on: [0, 30], of: model, blocks: Self.blocks)
    let logs = sample.values.map { $0.map { Elementary.log($0) } }
    for log in logs { expect(log, mean: -0.18, variance: 0.36) }
    let correlation = Elementary.exp(-0.6)
    let allowed = 4.5 * (1 - correlation * correlation) / runs.squareRoot()
    #expect(abs(logs[0].correlation(with: logs[1]) - correlation) < allowed)
    // E T = 1, var T = e^{s²} − 1.
    let error = ((Elementary.exp(0.36) - 1) / runs).squareRoot()
    #expect(abs(sample.values[1].mean - 1) < 4.5 * error)
  }

  /// m + (ln 2 − m)·e^{−0.6} and s²(1 − e^{−1.2}) after 30 days.
  @Test("Tempo from a given start relaxes to its law")
  func tempoStart() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) {
      $0.tempo = Tempo(spread: 0.6, memory: 50, start: 2)
    }
    let sample = Ensemble(
      .tempo(front: 0), on: [0, 30], of: ModelFixtures.model(front, days: 30),
      blocks: Self.blocks)
    #expect(sample.values[0].allSatisfy { abs($0 - 2) < 1e-12 })
    expect(
      sample.values[1].map { Elementary.log($0) },
      mean: -0.18 + (Elementary.log(2.0) + 0.18) * Elementary.exp(-0.6),
      variance: 0.36 * (1 - Elementary.exp(-1.2)))
  }

  @Test("Without spread tempo is 1, whatever its start")
  func noSpread() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { $0.tempo = Tempo(start: 2) }
    let plan = Plan(ModelFixtures.model(front, days: 2), detail: .everything)
    #expect(Replay(plan, run: 0).evenings(.tempo(front: 0), in: plan) == [1, 1, 1])
  }
}
