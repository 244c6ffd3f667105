/// A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) from the front.
///
/// Source: Lentz (1976) as modified by Thompson and Barnett (1986): no term may be 0.
struct LentzFraction {
  private(set) var value: Double
  private(set) var hasConverged = false
  private var ratio: Double
  private var inverse = 0.0

  init(first: Double) {
    value = LentzFraction.awayFromZero(first)
    ratio = value
  }

  mutating func advance(numerator: Double, denominator: Double) {
    inverse = 1 / LentzFraction.awayFromZero(denominator + numerator * inverse)
    ratio = LentzFraction.awayFromZero(denominator + numerator / ratio)
    let change = ratio * inverse
    value *= change
    hasConverged = abs(change - 1) < 3e-16
  }

  private static func awayFromZero(_ x: Double) -> Double {
    abs(x) < 1e-300 ? 1e-300 : x
  }
}
