/// Elementary and special functions of the package's own, the same bits on every machine: only
/// additions, multiplications, divisions, square roots and bit operations, in one order, with no
/// fused multiply-add.
///
/// The goals, in this order: the same bits everywhere, the stated error, speed in loops over
/// eight lanes. Errors in units in the last place (ulp) were measured against mpmath 1.3.
public enum Elementary {
  /// eˣ, error at most 1 ulp.
  ///
  /// Gradual underflow to 0 below −745.13, infinity above 709.78, NaN for NaN. Method: x = n ln 2 +
  /// r, |r| ≤ ½ ln 2, a polynomial of degree 12 in r, and scaling by 2ⁿ in two steps.
  @inlinable
  public static func exp(_ x: Double) -> Double { exponential(x) }

  /// eˣ in eight lanes; see `exp`.
  @inlinable
  public static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> { exponential(x) }

  /// The natural logarithm, error at most 1 ulp, subnormal arguments included.
  ///
  /// −∞ at ±0, +∞ at +∞, NaN below 0 and for NaN. Method: x = 2ᵏ(1 + f), √½ ≤ 1 + f < √2, and the
  /// series of 2 artanh s with s = f / (2 + f).
  @inlinable
  public static func log(_ x: Double) -> Double { logarithm(x) }

  /// The natural logarithm in eight lanes; see `log`.
  @inlinable
  public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> { logarithm(x) }

  /// xʸ for x ≥ 0, error at most 1.5 ulp over the whole range.
  ///
  /// pow(x, 0) = 1 and pow(1, y) = 1 whatever the other, NaN included; pow(±0, y) = 0 for y > 0 and
  /// +∞ for y < 0; NaN where x < 0 (even for whole y, save y = 0) and for NaN. Method: the
  /// logarithm in double-double arithmetic, times y, then eˣ.
  @inlinable
  public static func pow(_ x: Double, _ y: Double) -> Double { power(x, y) }

  /// xʸ in eight lanes; see `pow`.
  @inlinable
  public static func pow(_ x: SIMD8<Double>, _ y: SIMD8<Double>) -> SIMD8<Double> { power(x, y) }
}
