/// The first four moments: mean, variance, and the standardised third and fourth.
///
/// ∞ where a moment diverges, NaN where it has no value (Student's t of few degrees; skewness and
/// excess kurtosis of a constant).
public struct Moments: Sendable, Equatable {
  public let mean: Double
  public let variance: Double
  /// E(X − mean)³ / sd³.
  public let skewness: Double
  /// E(X − mean)⁴ / sd⁴ − 3.
  public let excessKurtosis: Double

  public var standardDeviation: Double { variance.squareRoot() }
}

extension Moments {
  /// From the central moments E(X − mean)², ³, ⁴.
  init(mean: Double, central second: Double, _ third: Double, _ fourth: Double) {
    self.init(
      mean: mean, variance: second, skewness: third / (second * second.squareRoot()),
      excessKurtosis: fourth / (second * second) - 3)
  }

  /// From quantiles integrated between a shape's kinks; relative error about 1e-12.
  init(integrating shape: some DistributionShape) {
    var cuts = [Sides(lower: 0)]
    cuts += shape.kinks.map { shape.sides($0) }.filter { $0.lower > 0 && $0.upper > 0 }
    cuts.append(Sides(upper: 0))
    func expectation(_ function: (Double) -> Double) -> Double {
      zip(cuts, cuts.dropFirst()).reduce(0) { sum, ends in
        let mass = min(ends.1.lower - ends.0.lower, 1)
        let part = Quadrature.integrate { function(shape.quantile($0.mix(ends.0, ends.1))) }
        return sum + mass * part
      }
    }
    let mean = expectation { $0 }
    let second = expectation { ($0 - mean) * ($0 - mean) }
    let third = expectation { ($0 - mean) * ($0 - mean) * ($0 - mean) }
    let fourth = expectation { ($0 - mean) * ($0 - mean) * ($0 - mean) * ($0 - mean) }
    self.init(mean: mean, central: second, third, fourth)
  }

  /// From parts with weights that sum to 1: E(X − m)ᵏ by the parts' moments about their own means.
  init(mixing parts: [(weight: Double, moments: Moments)]) {
    let mean = parts.reduce(0) { $0 + $1.weight * $1.moments.mean }
    var second = 0.0
    var third = 0.0
    var fourth = 0.0
    for (weight, part) in parts {
      let shift = part.mean - mean
      let square = shift * shift
      let own = part.central
      second += weight * (own.second + square)
      third += weight * (own.third + 3 * shift * own.second + shift * square)
      fourth +=
        weight
        * (own.fourth + 4 * shift * own.third + 6 * square * own.second + square * square)
    }
    self.init(mean: mean, central: second, third, fourth)
  }

  private var central: (second: Double, third: Double, fourth: Double) {
    guard variance > 0 else { return (variance, variance, variance) }
    return (
      variance, skewness * variance * standardDeviation,
      (excessKurtosis + 3) * variance * variance
    )
  }
}
