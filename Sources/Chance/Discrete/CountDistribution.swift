/// A distribution of the counts from 0 upwards.
public protocol CountDistribution: Sendable, Equatable {
  var mean: Double { get }
  var variance: Double { get }
  /// P(X = k); 0 outside the support. Relative error at most 1e-12.
  func probability(_ k: Int) -> Double
  /// P(X ≤ k); 0 below 0.
  func cumulative(_ k: Int) -> Double
}

extension CountDistribution {
  /// The smallest k with P(X ≤ k) ≥ u, for u in [0, 1): found by doubling, then halving.
  public func quantile(_ u: Double) -> Int {
    precondition(u >= 0 && u < 1, "u \(u) must be in [0, 1)")
    var high = 1
    while cumulative(high) < u { high *= 2 }
    var low = -1
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if cumulative(middle) >= u { high = middle } else { low = middle }
    }
    return high
  }
}
