import Chance
import Foundation
import TestSupport
import Testing

/// Every case and key of `verification/distributions.json`.
@Suite struct SharedDistributionTests {
  typealias Case = [String: Any]

  @Test func `Every case of the shared file is met`() throws {
    for item in try SharedFolder.cases("distributions.json") ?? [] {
      let id = try #require(item["id"] as? String)
      switch item["kind"] as? String {
      case "std_normal_ppf": try checkNormalQuantiles(item)
      case "gaussian_copula_spearman_to_pearson": try checkCorrelations(item)
      case "poisson", "binomial", "negbinomial": try checkCounts(item, id)
      default: try checkContinuous(item, id)
      }
    }
  }

  private func checkContinuous(_ item: Case, _ id: String) throws {
    let distribution = try SharedDistribution.read(item)
    let moments = distribution.moments
    let expected: [(String, Double)] = [
      ("mean", moments.mean), ("sd", moments.standardDeviation), ("skew", moments.skewness),
      ("exkurt", moments.excessKurtosis), ("median", distribution.median),
    ]
    for (key, value) in expected { try compare(item, key, value, id) }
    try checkParameters(item, distribution, id)
    try checkList(item["p"], item["quantiles"], "\(id) quantile", distribution.quantile)
    try checkPair(item["cdf_at"], "\(id) cdf", distribution.cumulative)
    try checkPair(item["pdf_at"], "\(id) pdf") { distribution.density($0) ?? .nan }
  }

  private func checkParameters(_ item: Case, _ distribution: Distribution, _ id: String) throws {
    switch distribution {
    case .normal(let mean, let deviation), .lognormal(let mean, let deviation):
      try compare(item, "mu", mean, id)
      try compare(item, "sigma", deviation, id)
    case .pert(let minimum, let mode, let maximum, let weight):
      let shapes = Distribution.pertShapes(
        minimum: minimum, mode: mode, maximum: maximum, weight: weight)
      try compare(item, "alpha", shapes.alpha, id)
      try compare(item, "beta", shapes.beta, id)
    default: break
    }
  }

  private func checkCounts(_ item: Case, _ id: String) throws {
    let counts = try SharedDistribution.readCounts(item)
    try compare(item, "mean", counts.mean, id)
    try compare(item, "var", counts.variance, id)
    try checkList(item["k"], item["pmf"], "\(id) pmf") { counts.probability(Int($0)) }
    try checkList(item["k"], item["cdf"], "\(id) cdf") { counts.cumulative(Int($0)) }
    guard item["ppf"] != nil else { return }
    try checkPair(item["ppf"], "\(id) ppf") { Double(counts.quantile($0)) }
  }

  private func checkNormalQuantiles(_ item: Case) throws {
    try checkList(item["p"], item["z"], "Z1", Elementary.normalQuantile)
  }

  private func checkCorrelations(_ item: Case) throws {
    try checkList(
      item["spearman"], item["pearson"], "COP", RankCorrelation.spearmanToPearson)
    try checkList(
      item["pearson"], item["kendall_from_pearson"], "COP", RankCorrelation.pearsonToKendall)
  }

  private func compare(_ item: Case, _ key: String, _ value: Double, _ id: String) throws {
    guard item[key] != nil else { return }
    let expected = try #require(item[key] as? Double)
    #expect(isNear(value, expected), "\(id) \(key): \(value), expected \(expected)")
  }

  private func checkPair(_ pair: Any?, _ name: String, _ function: (Double) -> Double) throws {
    guard let lists = pair as? [[Double]] else { return }
    try checkList(lists[0], lists[1], name, function)
  }

  private func checkList(
    _ places: Any?, _ values: Any?, _ name: String, _ function: (Double) -> Double
  ) throws {
    guard let places, let values else { return }
    let pairs = zip(
      try #require(places as? [Double]), try #require(values as? [Double]))
    for (place, expected) in pairs {
      let value = function(place)
      #expect(isNear(value, expected), "\(name) at \(place): \(value), expected \(expected)")
    }
  }

  /// 1e-9 relative, as the file asks, or 1e-12 absolute where a true 0 is expected.
  private func isNear(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= max(1e-9 * abs(expected), 1e-12)
  }
}
