import Chance
import Testing

@Suite struct CountDistributionTests {
  /// C(4, k) / 16.
  @Test func `Four fair coins`() throws {
    let coins = try Binomial(trials: 4, chance: 0.5)
    for (k, ways) in [1.0, 4, 6, 4, 1].enumerated() {
      #expect(abs(coins.probability(k) - ways / 16) < 1e-15)
    }
    #expect(abs(coins.cumulative(1) - 5.0 / 16) < 1e-15)
    #expect(coins.cumulative(4) == 1 && coins.cumulative(-1) == 0 && coins.probability(5) == 0)
    #expect(coins.quantile(0.5) == 2 && coins.quantile(0.01) == 0)
  }

  @Test func `Probabilities sum to the cumulative`() throws {
    let all: [any CountDistribution] = [
      try Poisson(rate: 33.3), try Binomial(trials: 90, chance: 0.37),
      try NegativeBinomial(successes: 2.5, chance: 0.1),
    ]
    for counts in all {
      var sum = 0.0
      for k in 0...120 {
        sum += counts.probability(k)
        #expect(abs(counts.cumulative(k) - sum) < 1e-13)
      }
    }
  }

  @Test func `No events at rate 0`() throws {
    let none = try Poisson(rate: 0)
    #expect(none.probability(0) == 1 && none.probability(1) == 0)
    #expect(none.cumulative(0) == 1 && none.quantile(0.9) == 0)
  }
}
