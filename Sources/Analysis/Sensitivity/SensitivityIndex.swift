/// An index with the standard error of its estimate.
public struct SensitivityIndex: Sendable, Equatable {
  public let value: Double
  public let standardError: Double

  public init(_ value: Double, standardError: Double) {
    (self.value, self.standardError) = (value, standardError)
  }

  /// The mean of `numerators` over that of the denominators, whose means in the resamples are given.
  init(_ numerators: [Double], over denominator: ResampledMean, _ resampling: Resampling) {
    let mean = numerators.reduce(0, +) / Double(numerators.count)
    let ratios = zip(resampling.means(numerators), denominator.resampled).map { $0 / $1 }
    self.init(mean / denominator.mean, resampled: ratios)
  }

  /// With the standard deviation of what the resamples give.
  init(_ value: Double, resampled: [Double]) {
    let center = resampled.reduce(0, +) / Double(resampled.count)
    let squares = resampled.reduce(0.0) { $0 + ($1 - center) * ($1 - center) }
    self.init(value, standardError: (squares / Double(resampled.count - 1)).squareRoot())
  }

  /// Half of the 95 % interval, the normal approximation.
  public var halfWidth: Double { WilsonInterval.normalQuantile(0.95) * standardError }
  public var low: Double { value - halfWidth }
  public var high: Double { value + halfWidth }

  /// Whether the index is above 0 for all that is told of `indices` such intervals, with 95 % confidence
  /// together (Bonferroni 1936).
  public func isAboveZero(among indices: Int) -> Bool {
    let level = 1 - 0.05 / Double(max(1, indices))
    return value - WilsonInterval.normalQuantile(level) * standardError > 0
  }
}

/// A number of all rows and of every resample of them.
struct ResampledMean {
  let mean: Double
  let resampled: [Double]

  init(_ numbers: [Double], _ resampling: Resampling) {
    mean = numbers.reduce(0, +) / Double(numbers.count)
    resampled = resampling.means(numbers)
  }

  /// The variance of two equally long samples together (with divisor n).
  init(varianceOf first: [Double], _ second: [Double], _ resampling: Resampling) {
    let squares = zip(first, second).map { ($0 * $0 + $1 * $1) / 2 }
    let means = zip(first, second).map { ($0 + $1) / 2 }
    let (square, center) = (
      ResampledMean(squares, resampling), ResampledMean(means, resampling)
    )
    mean = square.mean - center.mean * center.mean
    resampled = zip(square.resampled, center.resampled).map { $0 - $1 * $1 }
  }
}
