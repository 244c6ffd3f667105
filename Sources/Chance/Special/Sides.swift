/// A probability and its complement, each kept to full relative precision: near 1 the upper side
/// still tells 1 − 1e-30 from 1 − 1e-40.
@frozen
public struct Sides: Sendable, Equatable {
  /// P(X ≤ x), in [0, 1].
  public let lower: Double
  /// P(X > x), in [0, 1].
  public let upper: Double

  /// A probability with a complement found on its own; lower + upper = 1 within rounding.
  @inlinable
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The lower side, its complement found by subtraction.
  @inlinable
  public init(lower: Double) { self.init(lower: lower, upper: 1 - lower) }

  /// The upper side, its complement found by subtraction.
  @inlinable
  public init(upper: Double) { self.init(lower: 1 - upper, upper: upper) }

  var swapped: Sides { Sides(lower: upper, upper: lower) }

  /// The same place of an interval given by its ends: lower + (difference) · lower side.
  func mix(_ left: Sides, _ right: Sides) -> Sides {
    Sides(
      lower: left.lower * upper + right.lower * lower,
      upper: left.upper * upper + right.upper * lower)
  }
}
