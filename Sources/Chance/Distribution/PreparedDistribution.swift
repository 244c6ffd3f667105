/// A distribution found sound and made ready for many questions: constants computed, samples
/// sorted.
public struct PreparedDistribution: Sendable {
  let shape: any DistributionShape

  /// Throws the first thing wrong with the parameters.
  public init(_ distribution: Distribution) throws(DistributionProblem) {
    shape = try distribution.validated().shape
  }

  /// The smallest x with P(X ≤ x) ≥ u, for u in [0, 1]; a draw is the quantile of a unit draw.
  public func quantile(_ u: Double) -> Double {
    precondition(u >= 0 && u <= 1, "u \(u) must be in [0, 1]")
    return shape.quantile(Sides(lower: u))
  }

  /// Eight quantiles at once, each that of `quantile` to the bit; units in [0, 1].
  public func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    for lane in 0..<8 {
      precondition(
        units[lane] >= 0 && units[lane] <= 1, "units \(units) must be in [0, 1]")
    }
    return shape.quantiles(units)
  }

  /// The quantile at a place whose both sides are known: precise as near to 1 as to 0.
  public func quantile(_ place: Sides) -> Double { shape.quantile(place) }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double { shape.sides(x).lower }

  /// P(X ≤ x) and P(X > x), each to full relative precision.
  public func sides(_ x: Double) -> Sides { shape.sides(x) }

  /// The density at x; nil where single values have positive probability.
  public func density(_ x: Double) -> Double? { shape.hasAtoms ? nil : shape.density(x) }

  public var moments: Moments { shape.moments }
  public var support: (low: Double, high: Double) { shape.support }
}
