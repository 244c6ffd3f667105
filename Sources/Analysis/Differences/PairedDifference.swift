/// The mean of a difference between runs of the same number, seed and draws under two models.
///
/// With d the differences of n pairs, the mean is d̄ and its 95 % interval
/// d̄ ± 1.96·√(Σ(d − d̄)²/(n(n − 1))), the normal approximation. What both runs share cancels in d, so that
/// few runs show a small difference. Where no pair differs the interval is 0 to 0; by the rule of three
/// (Hanley and Lippman-Hand 1983) up to 3/n of all pairs may differ all the same.
public struct PairedDifference: Sendable, Equatable {
  /// Pairs in which both runs answer.
  public let count: Int
  /// NaN without pairs.
  public let mean: Double
  /// Σ(d − d̄)².
  private let squares: Double
  /// No mean is further from 0 than that: 1 for shares.
  private let bound: Double

  /// `differences` by run; NaN where one of the two runs does not answer.
  ///
  /// `variance` is added to the square of the standard error; the interval ends at ±`bound`.
  public init(
    _ differences: [Double], addingVariance variance: Double = 0, bound: Double = .infinity
  ) {
    self.bound = bound
    let known = differences.filter { !$0.isNaN }
    count = known.count
    let mean = known.reduce(0, +) / Double(known.count)
    self.mean = mean
    let pairs = Double(known.count)
    squares =
      known.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } + variance * pairs * max(0, pairs - 1)
  }

  private init(count: Int, mean: Double, squares: Double, bound: Double) {
    (self.count, self.mean, self.squares, self.bound) = (count, mean, squares, bound)
  }

  /// Of the mean; ∞ with fewer than two pairs.
  public var standardError: Double {
    guard count > 1 else { return .infinity }
    return (squares / Double(count) / Double(count - 1)).squareRoot()
  }

  /// That of the pairs of both.
  ///
  /// By the pairwise rule of Chan, Golub and LeVeque (1983), The American Statistician 37.
  func joined(with other: PairedDifference) -> PairedDifference {
    if count == 0 { return other }
    if other.count == 0 { return self }
    let (own, more) = (Double(count), Double(other.count))
    let step = other.mean - mean
    return PairedDifference(
      count: count + other.count, mean: mean + step * more / (own + more),
      squares: squares + other.squares + step * step * own * more / (own + more),
      bound: max(bound, other.bound))
  }

  /// End of the 95 % interval.
  public var low: Double { max(-bound, mean - halfWidth) }
  public var high: Double { min(bound, mean + halfWidth) }

  /// Whether no difference is among what the interval of a level allows.
  public func includesZero(level: Double = 0.95) -> Bool {
    !(mean.magnitude > WilsonInterval.normalQuantile(level) * standardError)
  }

  public var halfWidth: Double { WilsonInterval.normalQuantile(0.95) * standardError }
}
