import Analysis
import Chance

/// Samples: means from pairs, quantiles and moments, distances.
enum SampleAnswers {
  /// The difference of two means from pairs, and as if they were independent.
  @Sendable static func pairs(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let (first, second) = (try item.sample("A", least: 2), try item.sample("B", least: 2))
    guard first.count == second.count else { throw .unsound("A and B are no pairs") }
    let means = PairedMeans(first, second)
    let (pairs, welch) = (means.interval(), means.welchInterval())
    return [
      "mean_diff": .number(means.difference, near),
      "sd_diff": .number(means.standardDeviation, near),
      "paired_ci95": .numbers([pairs.low, pairs.high], near),
      "paired_t": .number(means.statistic, near), "paired_p": .number(means.pValue, near),
      "welch_ci95": .numbers([welch.low, welch.high], near),
      "corr": .number(means.correlation, near),
      "variance_reduction": .number(means.varianceReduction, near),
    ]
  }

  /// Quantiles, moments and distances of one sample.
  @Sendable static func one(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let values = try item.sample("x", least: 2)
    let levels = try item.numbers("q")
    guard levels.allSatisfy({ (0...1).contains($0) }) else {
      throw .unsound("q must lie between 0 and 1")
    }
    let (sample, moments) = (SampleQuantiles(values), SampleMoments(values))
    let lognormal = Distribution.lognormal(logMean: 0, logStandardDeviation: 1)
    return [
      "type7": .numbers(levels.map { sample.quantile($0, .linear) }, near),
      "type1_inverted_cdf": .numbers(levels.map { sample.quantile($0, .inverse) }, near),
      "type8_median_unbiased": .numbers(levels.map { sample.quantile($0, .medianUnbiased) }, near),
      "weighted_inverted_cdf": .numbers(
        try weighted(item, values, levels), near),
      "mean": .number(moments.mean, near), "var_ddof1": .number(moments.variance, near),
      "skew": .number(moments.skewness, near),
      "kurt_excess": .number(moments.excessKurtosis, near),
      "ks_vs_lognorm": .number(sample.distance { lognormal.cumulative($0) }, near),
      "ad_gini": .number(sample.gini, near),
    ]
  }

  /// Empty where the case has no weights.
  private static func weighted(
    _ item: VerificationCase, _ values: [Double], _ levels: [Double]
  ) throws(CaseProblem) -> [Double] {
    guard item["weights"] != nil else { return [] }
    let weights = try item.numbers("weights")
    guard weights.count == values.count, weights.allSatisfy({ $0 >= 0 }),
      weights.contains(where: { $0 > 0 })
    else { throw .unsound("each x needs a weight, and one of them above 0") }
    return levels.map { SampleQuantiles.weighted(values, weights, $0) }
  }

  /// Two samples against each other.
  @Sendable static func two(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let samples = TwoSamples(try item.sample("A", least: 1), try item.sample("B", least: 1))
    return [
      "ks_D": .number(samples.kolmogorovSmirnov, near),
      "ks_p": .number(samples.kolmogorovSmirnovChance, near),
      "mw_U": .number(samples.mannWhitney, near),
      "mw_p": .number(samples.mannWhitneyChance, near),
      "wasserstein": .number(samples.wasserstein, near),
    ]
  }
}

extension VerificationCase {
  /// The numbers of a sample, at least `least` of them, all finite.
  fileprivate func sample(_ key: String, least: Int) throws(CaseProblem) -> [Double] {
    let values = try numbers(key)
    guard values.count >= least, values.allSatisfy(\.isFinite) else {
      throw .unsound("\(key) needs at least \(least) finite numbers")
    }
    return values
  }
}
