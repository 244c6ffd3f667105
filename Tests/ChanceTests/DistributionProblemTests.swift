import Chance
import Testing

@Suite struct DistributionProblemTests {
  static let unsound: [(Distribution, DistributionProblem)] = [
    (.constant(.infinity), .notFinite(.value, .infinity)),
    (.uniform(low: 2, high: 2), .notAscending(low: 2, high: 2)),
    (.normal(mean: 0, standardDeviation: -1), .notPositive(.standardDeviation, -1)),
    (.lognormal(logMean: 0, logStandardDeviation: 0), .notPositive(.logStandardDeviation, 0)),
    (.logUniform(low: 0, high: 2), .notPositive(.low, 0)),
    (
      .triangular(minimum: 0, mode: 3, maximum: 2),
      .modeOutside(minimum: 0, mode: 3, maximum: 2)
    ),
    (.pert(minimum: 0, mode: 1, maximum: 2, weight: 0), .notPositive(.weight, 0)),
    (.beta(alpha: 0, beta: 1), .notPositive(.alpha, 0)),
    (.gamma(shape: 1, scale: -2), .notPositive(.scale, -2)),
    (.exponential(rate: 0), .notPositive(.rate, 0)),
    (.studentT(degrees: 0), .notPositive(.degrees, 0)),
    (
      .truncated(.uniform(low: 0, high: 1), low: 2, high: 3), .nothingLeft(low: 2, high: 3)
    ),
    (.truncated(.constant(1), low: 0, high: 2), .truncatedAtoms),
    (.mixture([]), .empty),
    (
      .mixture([WeightedDistribution(weight: -1, .constant(1))]), .negative(.weight, -1)
    ),
    (
      .mixture([WeightedDistribution(weight: 1, .exponential(rate: -1))]),
      .notPositive(.rate, -1)
    ),
    (.choice([]), .empty), (.empirical([]), .empty),
    (.affine(.constant(1), factor: 0, offset: 1), .zero(.factor)),
  ]

  @Test(arguments: unsound)
  func `Unsound parameters are named`(
    _ distribution: Distribution, _ problem: DistributionProblem
  ) {
    #expect(throws: problem) { try distribution.validated() }
    #expect(throws: problem) { try PreparedDistribution(distribution) }
  }

  @Test func `A central interval needs ascending ends and a level inside (0, 1)`() {
    #expect(throws: DistributionProblem.notAscending(low: 3, high: 1)) {
      try Distribution.centralInterval(low: 3, high: 1)
    }
    #expect(throws: DistributionProblem.outsideUnitInterval(.level, 1)) {
      try Distribution.centralInterval(low: 1, high: 3, level: 1)
    }
  }

  @Test func `Counts need sound parameters`() {
    #expect(throws: DistributionProblem.negative(.rate, -1)) { try Poisson(rate: -1) }
    #expect(throws: DistributionProblem.outsideUnitInterval(.probability, 1)) {
      try Binomial(trials: 3, chance: 1)
    }
    #expect(throws: DistributionProblem.notPositive(.count, 0)) {
      try NegativeBinomial(successes: 0, chance: 0.5)
    }
  }

  @Test func `A level outside [0, 1] stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Distribution.constant(1).quantile(1.5)
    }
  }
}
