/// What every family of distributions gives; one file per family.
///
/// Parameters are sound when a shape is made: `Distribution.validated()` has checked them.
protocol DistributionShape: Sendable {
  /// The smallest and largest value, infinite where there is none.
  var support: (low: Double, high: Double) { get }
  var moments: Moments { get }
  /// Values where the density jumps or has a corner, and those of positive probability; ascending.
  var kinks: [Double] { get }
  /// Whether some single value has positive probability; then there is no density.
  var hasAtoms: Bool { get }

  /// P(X ≤ x) and P(X > x).
  func sides(_ x: Double) -> Sides
  /// The smallest x with P(X ≤ x) ≥ the lower side.
  func quantile(_ place: Sides) -> Double
  /// The quantiles of eight lower sides.
  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double>
  /// The probability density; 0 outside the support, nil where there is no density.
  func density(_ x: Double) -> Double?
}

extension DistributionShape {
  var kinks: [Double] { [] }
  var hasAtoms: Bool { false }
  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> { oneByOne(units) }

  func oneByOne(_ units: SIMD8<Double>) -> SIMD8<Double> {
    var result = SIMD8<Double>()
    for lane in 0..<8 { result[lane] = quantile(Sides(lower: units[lane])) }
    return result
  }
}
