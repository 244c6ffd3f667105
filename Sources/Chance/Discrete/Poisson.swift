/// The number of events of a mean number `rate`.
public struct Poisson: CountDistribution {
  public let rate: Double

  /// The rate is finite and not negative.
  public init(rate: Double) throws(DistributionProblem) {
    try Check.notNegative(.rate, rate)
    self.rate = rate
  }

  public var mean: Double { rate }
  public var variance: Double { rate }

  /// e^−rate rate^k / k!, by Loader (2000).
  public func probability(_ k: Int) -> Double {
    guard k > 0, rate > 0 else { return k == 0 ? Elementary.exp(-rate) : 0 }
    return IncompleteGamma(shape: Double(k)).factor(rate)
  }

  /// Q(k + 1, rate).
  ///
  /// Source: DLMF 8.4.10.
  public func cumulative(_ k: Int) -> Double {
    guard k >= 0, rate > 0 else { return k >= 0 ? 1 : 0 }
    return IncompleteGamma(shape: Double(k) + 1).sides(rate).upper
  }
}
