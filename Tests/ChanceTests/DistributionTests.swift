import Chance
import Testing

@Suite struct DistributionTests {
  static let smooth: [Distribution] = [
    .uniform(low: -3, high: 7), .normal(mean: 1, standardDeviation: 2),
    .lognormal(logMean: 1, logStandardDeviation: 0.5), .logUniform(low: 0.1, high: 1000),
    .pert(minimum: 30, mode: 60, maximum: 365), .pert(minimum: 0, mode: 0, maximum: 1),
    .triangular(minimum: 5, mode: 5, maximum: 9), .beta(alpha: 0.3, beta: 0.6),
    .beta(alpha: 20, beta: 500, low: -1, high: 1), .gamma(shape: 0.2, scale: 3),
    .gamma(shape: 300, scale: 0.1), .exponential(rate: 0.02),
    .weibull(shape: 1.5, scale: 200), .studentT(degrees: 5),
    .studentT(degrees: 1.5, location: 3, scale: 2),
    .truncated(.normal(mean: 0, standardDeviation: 1), low: 0, high: .infinity),
    .mixture([
      WeightedDistribution(weight: 3, .normal(mean: -2, standardDeviation: 1)),
      WeightedDistribution(weight: 7, .gamma(shape: 2, scale: 1)),
    ]),
    .empirical([4, 1, 2, 9]), .affine(.exponential(rate: 1), factor: -2, offset: 5),
  ]

  @Test(arguments: smooth)
  func `The cumulative probability of a quantile is the level`(
    _ distribution: Distribution
  ) throws {
    let prepared = try PreparedDistribution(distribution)
    for u in [1e-12, 1e-4, 0.02, 0.25, 0.5, 0.75, 0.98, 0.9999] {
      let back = prepared.cumulative(prepared.quantile(u))
      #expect(abs(back - u) <= 1e-11 * u + 1e-15, "at \(u): \(back)")
    }
  }

  @Test(arguments: smooth)
  func `Quantiles never fall`(_ distribution: Distribution) throws {
    let prepared = try PreparedDistribution(distribution)
    let quantiles = (1..<500).map { prepared.quantile(Double($0) / 500) }
    for (left, right) in zip(quantiles, quantiles.dropFirst()) { #expect(left <= right) }
  }

  @Test(arguments: smooth)
  func `Quantiles stay in the support`(_ distribution: Distribution) throws {
    let (low, high) = distribution.support
    for u in [0x1p-54, 0.3, 1 - 0x1p-53] {
      let quantile = distribution.quantile(u)
      #expect(quantile >= low && quantile <= high)
    }
  }

  /// ∫ f over a middle stretch by Simpson's rule against the difference of the cumulative.
  @Test(arguments: smooth.dropLast(2))
  func `The density is the slope of the cumulative`(_ distribution: Distribution) throws {
    let low = distribution.quantile(0.6)
    let high = distribution.quantile(0.61)
    let step = (high - low) / 64
    var sum = 0.0
    for index in 0...64 {
      let factor = index == 0 || index == 64 ? 1.0 : index % 2 == 0 ? 2.0 : 4.0
      sum += factor * (try #require(distribution.density(low + Double(index) * step)))
    }
    #expect(abs(sum * step / 3 - 0.01) < 1e-9)
  }

  @Test func `A central interval is lognormal above 0 and normal otherwise`() throws {
    for (low, high) in [(10.0, 100.0), (-5.0, 12.0), (-9.0, -2.0), (0.0, 3.0)] {
      let distribution = try Distribution.centralInterval(low: low, high: high, level: 0.8)
      #expect(abs(distribution.quantile(0.1) - low) < 1e-12 * high.magnitude)
      #expect(abs(distribution.quantile(0.9) - high) < 1e-12 * high.magnitude)
      #expect((distribution.support.low == 0) == (low > 0))
    }
  }

  @Test func `A cut far out in the upper tail keeps its precision`() {
    let whole = Distribution.normal(mean: 0, standardDeviation: 1)
    let cut = Distribution.truncated(whole, low: 20, high: .infinity)
    // Median: P(X > x) = ½ P(X > 20); mean: φ(20) / Φ(−20), both by mpmath.
    #expect(abs(cut.median - 20.034541676514022) < 1e-12)
    #expect(abs(cut.mean - 20.049753068527850) < 1e-10)
  }

  @Test(arguments: smooth) func `Eight quantiles at once are the single ones to the bit`(
    distribution: Distribution
  ) throws {
    let prepared = try PreparedDistribution(distribution)
    let ends = SIMD8(0, 1, 0x1p-54, 1 - 0x1p-53, 1e-300, 0.5, 0.25, 0.75)
    let inner = ends.replacing(with: SIMD8(repeating: 0.1), where: ends .== 0 .| ends .== 1)
    let drawn = (0..<500).map { vector in
      SIMD8((0..<8).map { Draws(seed: 3).unit(run: UInt64(8 * vector + $0), stream: 1) })
    }
    for units in [ends, inner] + drawn {
      let together = prepared.quantiles(units)
      for lane in 0..<8 {
        #expect(together[lane].bitPattern == prepared.quantile(units[lane]).bitPattern)
      }
    }
  }
}
