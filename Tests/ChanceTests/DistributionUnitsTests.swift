import Chance
import Testing

@Suite struct DistributionUnitsTests {
  @Test(arguments: DistributionTests.smooth, [2.5, 1e6, -3])
  func `Scaling multiplies quantiles`(_ distribution: Distribution, _ factor: Double) throws {
    let scaled = try distribution.scaled(by: factor).validated()
    for u in [0.05, 0.5, 0.9] {
      let expected =
        factor > 0 ? distribution.quantile(u) * factor : distribution.upperQuantile(u) * factor
      #expect(abs(scaled.quantile(u) - expected) <= 1e-11 * abs(expected) + 1e-12 * abs(factor))
    }
  }

  @Test(arguments: DistributionTests.smooth)
  func `Shifting moves the quantiles, the mean and nothing else`(
    _ distribution: Distribution
  ) throws {
    let shifted = try distribution.shifted(by: 8).validated()
    for u in [0.05, 0.5, 0.9] {
      #expect(abs(shifted.quantile(u) - distribution.quantile(u) - 8) < 1e-10)
    }
    #expect(abs(shifted.mean - distribution.mean - 8) < 1e-9 * (1 + distribution.mean.magnitude))
  }

  @Test func `Families closed under a scale stay what they are`() {
    #expect(Distribution.exponential(rate: 2).scaled(by: 4) == .exponential(rate: 0.5))
    #expect(Distribution.constant(3).scaled(by: 2).shifted(by: 1) == .constant(7))
    #expect(
      Distribution.gamma(shape: 2, scale: 3).shifted(by: 1)
        == .affine(.gamma(shape: 2, scale: 3), factor: 1, offset: 1))
  }
}
