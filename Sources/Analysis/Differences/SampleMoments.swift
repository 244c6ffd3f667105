/// Mean, variance, skewness and excess kurtosis of a sample.
public struct SampleMoments: Sendable, Equatable {
  public let mean: Double
  /// Without bias: divided by n − 1.
  public let variance: Double
  /// m₃/m₂^{3/2} and m₄/m₂² − 3 with mₖ the mean of (x − mean)^k; NaN where all numbers are equal.
  public let skewness: Double
  public let excessKurtosis: Double

  /// At least two numbers.
  public init(_ values: [Double]) {
    precondition(values.count > 1, "\(values.count) numbers")
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    let second = squares.reduce(0, +) / n
    let third = zip(values, squares).reduce(0) { $0 + ($1.0 - mean) * $1.1 } / n
    let fourth = squares.reduce(0) { $0 + $1 * $1 } / n
    self.mean = mean
    variance = squares.reduce(0, +) / (n - 1)
    skewness = third / (second * second.squareRoot())
    excessKurtosis = fourth / (second * second) - 3
  }
}
