import Chance
import Testing

/// Distributions with single values of positive probability.
@Suite struct DistributionAtomTests {
  @Test func `A choice gives each value its share`() {
    let choice = Distribution.choice([
      WeightedValue(weight: 2, value: 7), WeightedValue(weight: 1, value: -1),
      WeightedValue(weight: 1, value: 3), WeightedValue(weight: 0, value: 99),
    ])
    #expect([0.1, 0.25, 0.26, 0.5, 0.51, 1].map(choice.quantile) == [-1, -1, 3, 3, 7, 7])
    #expect([-2, -1, 3, 6.9, 7].map(choice.cumulative) == [0, 0.25, 0.5, 0.5, 1])
    // (−1 + 3 + 7 + 7) / 4 = 4; squares 25, 1, 9, 9 make the variance 11.
    #expect(choice.mean == 4 && choice.standardDeviation == 11.0.squareRoot())
    #expect(choice.density(3) == nil)
  }

  @Test func `A mixture with a constant has an atom`() {
    let mixture = Distribution.mixture([
      WeightedDistribution(weight: 1, .constant(0)),
      WeightedDistribution(weight: 1, .exponential(rate: 1)),
    ])
    #expect(mixture.quantile(0.3) == 0 && mixture.quantile(0.5) == 0)
    #expect(abs(mixture.quantile(0.75) - Elementary.log(2)) < 1e-14)
    #expect(abs(mixture.mean - 0.5) < 1e-15)
  }

  @Test func `A constant is itself`() {
    let constant = Distribution.constant(4)
    #expect(constant.quantile(0.2) == 4 && constant.mean == 4)
    #expect(constant.standardDeviation == 0)
    #expect(constant.cumulative(3.99) == 0 && constant.cumulative(4) == 1)
  }

  @Test func `An empirical distribution interpolates the order statistics`() {
    let sample = Distribution.empirical([4, 1, 2, 9])
    // Sorted 1, 2, 4, 9 at u = 0, 1/3, 2/3, 1; mean (1.5 + 3 + 6.5) / 3.
    #expect(sample.quantile(0) == 1 && sample.quantile(1) == 9 && sample.quantile(0.5) == 3)
    #expect(abs(sample.mean - 11.0 / 3) < 1e-15)
    #expect(Distribution.empirical([6]).quantile(0.7) == 6)
    #expect(Distribution.empirical([6, 6, 8]).quantile(0.4) == 6)
  }
}
