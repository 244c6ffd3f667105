import Scenarios
import Testing

@testable import Engine

@Suite("Time to fall under a constant drift")
struct TimeToFallTests {
  private static let runs = 100_000

  /// Published: m = 1 + K m with the barrier at 1 (model §3).
  @Test(
    "The quadrature of the test gives the published means",
    arguments: [
      (0.01, 0.05, 91.15334), (0.02, 0.05, 49.03060), (0.01, 0.02, 99.84147),
      (0.0, 0.05, 423.89331),
    ])
  func publishedMeans(drift: Double, noise: Double, mean: Double) {
    let law = DailyLaw(drift: drift, noise: noise, barrier: 1, nodes: 160)
    #expect(abs(law.moments.mean - mean) < 2e-5)
  }

  @Test("The quadrature gives the published standard deviation 42.4773")
  func publishedDeviation() {
    let law = DailyLaw(drift: 0.01, noise: 0.05, barrier: 1)
    #expect(abs(law.moments.deviation - 42.4773) < 1e-4)
  }

  // The continuous leg takes (1/v)(1 − (σ²/2v)(1 − e^{−2v/σ²})) days: 87.5042 for (.01, .05), 400
  // for (0, .05). Time of the daily process is counted at mid-step. numpy gives 87.74118 and
  // 399.74989 for the same equation with the shifted barrier.
  @Test("The shifted barrier brings the daily law within 0.3 % of the closed form")
  func correction() {
    let drifting = DailyLaw(speed: 0.01, noise: 0.05).moments.mean - 0.5
    #expect(abs(drifting - 87.74118) < 1e-4)
    #expect(abs(drifting / 87.50419328 - 1) < 0.003)
    let still = DailyLaw(speed: 0, noise: 0.05).moments.mean - 0.5
    #expect(abs(still - 399.74989) < 1e-4)
    #expect(abs(still / 400 - 1) < 0.003)
    // T(z) = z·T(1) in the continuous law.
    for size in [0.4, 2.5] {
      let mean = DailyLaw(size: size, speed: 0.01, noise: 0.05).moments.mean - 0.5
      #expect(abs(mean / (size * 87.50419328) - 1) < 0.007)
    }
  }

  /// Broadie, Glasserman and Kou 1997: without the shift the delay is 0.5826·σ√Δ of the way, so it
  /// falls by √2 with each halving of Δ.
  @Test("Without the shift the error of the mean falls by √2 when the step is halved")
  func halving() {
    let errors = [1.0, 0.5, 0.25].map { step in
      let law = DailyLaw(drift: 0.01 * step, noise: 0.05 * step.squareRoot(), barrier: 1)
      return (law.moments.mean - 0.5) * step - 87.50419328
    }
    #expect(abs(errors[0] / errors[1] - 2.0.squareRoot()) < 0.06)
    #expect(abs(errors[1] / errors[2] - 2.0.squareRoot()) < 0.06)
  }

  /// Mean of min(T, horizon) of 100,000 runs against Σ P(T > t), within 4.5 standard errors; the
  /// size z divides the drift and √z the noise.
  @Test(
    "The mean time is that of the exact daily law",
    arguments: [
      (1.0, 0.01, 0.05), (1.0, 0.02, 0.05), (1.0, 0.01, 0.02), (0.4, 0.01, 0.05),
      (2.5, 0.05, 0.05), (1.0, 0.05, 0.2),
    ])
  func meanTime(size: Double, speed: Double, noise: Double) {
    let law = DailyLaw(size: size, speed: speed, noise: noise)
    let days = Int((law.moments.mean * 3).rounded())
    let plan = onePlace(size: size, speed: speed, noise: noise, days: days)
    let falls = Runner(plan, seed: 5, threads: 2).run(Self.runs).fall(of: 0, in: plan)
    expect(falls, follows: law.density(days: days))
  }

  /// The published means of the table above; the tests of the quadrature hold `DailyLaw` to them.
  @Test(
    "Watched each step, the mean time is that of the daily law with the barrier at 1",
    arguments: [
      (0.01, 0.05, 91.15334), (0.02, 0.05, 49.03060), (0.01, 0.02, 99.84147),
      (0.0, 0.05, 423.89331),
    ])
  func watchedEachStep(drift: Double, noise: Double, mean: Double) {
    let front = ModelFixtures.front(
      [Place(id: "a")], speed: .constant(drift), noise: .constant(noise)
    ) { $0.pace.watch = .eachStep }
    let law = DailyLaw(drift: drift, noise: noise, barrier: 1)
    let days = Int((mean * 8).rounded())
    let plan = Plan(ModelFixtures.model(front, days: days))
    let falls = Runner(plan, seed: 9, threads: 2).run(Self.runs / 4).fall(of: 0, in: plan)
    expect(falls, follows: law.density(days: days))
    let error = law.moments.deviation / Double(Self.runs / 4).squareRoot()
    #expect(abs(falls.mean - mean) < 4.5 * error + 0.001 * mean)
  }

  /// Four looks a day at x ≥ 1.
  @Test("Watched each step, four steps a day are four looks")
  func watchedEachSubstep() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.02, noise: 0.05) {
      $0.pace.watch = .eachStep
    }
    let plan = Plan(ModelFixtures.model(front, days: 120, substeps: 4))
    let falls = Runner(plan, seed: 10, threads: 2).run(Self.runs / 4).fall(of: 0, in: plan)
    let quarters = DailyLaw(drift: 0.005, noise: 0.025, barrier: 1).density(days: 480)
    var days = [Double](repeating: 0, count: 121)
    for quarter in 1...480 { days[(quarter + 3) / 4] += quarters[quarter] }
    expect(falls, follows: days)
  }

  /// x0 = 0.4 of the town leg is done at the start.
  @Test("A place that is partly occupied starts there")
  func occupied() {
    let law = DailyLaw(speed: 0.02, noise: 0.05)
    let place = Place(id: "a", occupied: 0.4)
    let plan = Plan(ModelFixtures.model(Self.front(place), days: 120))
    let falls = Runner(plan, seed: 6, threads: 2).run(Self.runs).fall(of: 0, in: plan)
    expect(falls, follows: law.density(days: 120, from: 0.4))
  }

  /// 6 km of approach at ℓ = 10 km are worth 0.6 of a town: T = T(0.6) + T(1).
  @Test("An approach and the town behind it convolve")
  func legs() {
    let place = Place(id: "a", frontDistance: 6)
    let plan = Plan(ModelFixtures.model(Self.front(place), days: 200))
    let tally = Runner(plan, seed: 7, threads: 2).run(Self.runs)
    let approach = DailyLaw(size: 0.6, speed: 0.02, noise: 0.05).density(days: 200)
    let town = DailyLaw(speed: 0.02, noise: 0.05).density(days: 200)
    expect(tally.histogram(.contact(front: 0, place: 0), in: plan), follows: approach)
    expect(tally.fall(of: 0, in: plan), follows: convolved(approach, town))
  }

  /// Four steps a day have drift v/4, noise σ/2 and a barrier of 1 − 0.5826·σ/2 each; a fall within
  /// a day is dated on its evening.
  @Test("Four steps a day follow the law of a quarter of a day")
  func substeps() {
    let place = Place(id: "a")
    let plan = Plan(ModelFixtures.model(Self.front(place), days: 120, substeps: 4))
    let falls = Runner(plan, seed: 8, threads: 2).run(Self.runs).fall(of: 0, in: plan)
    let quarters = DailyLaw(drift: 0.005, noise: 0.025, barrier: 1 - 0.5826 * 0.025)
      .density(days: 480)
    var days = [Double](repeating: 0, count: 121)
    for quarter in 1...480 { days[(quarter + 3) / 4] += quarters[quarter] }
    expect(falls, follows: days)
  }

  private static func front(_ place: Place) -> Front {
    ModelFixtures.front([place], speed: 0.02, noise: 0.05)
  }

  private func onePlace(size: Double, speed: Double, noise: Double, days: Int) -> Plan {
    let place = Place(id: "a", size: .constant(size))
    return Plan(
      ModelFixtures.model(
        ModelFixtures.front([place], speed: .constant(speed), noise: .constant(noise)),
        days: days))
  }
}

/// Mean of min(T, horizon), and the distribution function at its quartiles, within 4.5 standard
/// errors of the exact law `density` of T = 0 … horizon.
func expect(
  _ histogram: EventHistogram, follows density: [Double],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let horizon = Double(density.count - 1)
  let beyond = 1 - density.reduce(0, +)
  let mean = density.enumerated().reduce(beyond * horizon) { $0 + Double($1.offset) * $1.element }
  let second = density.enumerated().reduce(beyond * horizon * horizon) {
    $0 + Double($1.offset * $1.offset) * $1.element
  }
  let runs = Double(histogram.runs)
  let error = ((second - mean * mean) / runs).squareRoot()
  #expect(abs(histogram.mean - mean) < 4.5 * error, sourceLocation: sourceLocation)
  for level in [0.25, 0.5, 0.75] {
    var (day, share) = (0, 0.0)
    while share < level, day < density.count { (day, share) = (day + 1, share + density[day]) }
    let seen = Double(histogram.count(by: day - 1)) / runs
    let exact = density.prefix(day).reduce(0, +)
    let allowed = 4.5 * (exact * (1 - exact) / runs).squareRoot()
    #expect(abs(seen - exact) < allowed, "day \(day - 1)", sourceLocation: sourceLocation)
  }
}
