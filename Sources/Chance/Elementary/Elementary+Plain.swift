/// The exponential and the power as programs and handlers use them: through powers of two, at two thirds of the
/// steps of `exp` and at about a third of those of `pow`.
///
/// Range reduction: Muller (2016), "Elementary Functions: Algorithms and Implementation", third edition. Coefficients:
/// interpolation at Chebyshev nodes, worked out with 200 bits.
extension Elementary {
  /// eˣ: relative error about 2⁻⁵²·(1 + |x|); 0 below −709.1, ∞ from 709.8.
  ///
  /// From −709.1 to −708.4, where results are subnormal, it is not exact.
  @inlinable @inline(always)
  package static func plainExponential<Lanes: ElementaryLanes>(_ x: Lanes) -> Lanes {
    binaryExponential(x * 0x1.71547652b82fep+0)
  }

  /// base^exponent: relative error about 2⁻⁵²·(1 + |exponent·ln base|); 1 for the exponent 0.
  ///
  /// A base below the least normal number counts as 0, ∞ as 2¹⁰²⁴; base and exponent at least 0, else, and for
  /// NaN, the result means nothing.
  @inlinable @inline(always)
  package static func plainPower<Lanes: ElementaryLanes>(
    _ base: Lanes, _ exponent: Lanes
  ) -> Lanes {
    let isNone = Lanes.isLess(base, Lanes(repeating: Double.leastNormalMagnitude))
    let logarithm = binaryLogarithm(base).replacing(with: -1e300, where: isNone)
    return binaryExponential(exponent * logarithm)
  }

  /// 2ˣ, its exponent added to that of 2^(x − n), |x − n| ≤ ½: 0 from −1023 down, ∞ from 1024 up.
  @inlinable @inline(always)
  static func binaryExponential<Lanes: ElementaryLanes>(_ x: Lanes) -> Lanes {
    let held = x.replacing(with: 1024, where: Lanes.isLess(Lanes(repeating: 1024), x))
      .replacing(with: -1023, where: Lanes.isLess(x, Lanes(repeating: -1023)))
    let magic = 0x1.8p52
    let shifted = held + magic
    let rest = held - (shifted - magic)
    let exponent = shifted.bits &<< Lanes.Bits(repeating: 52)
    return Lanes(bits: (rest * binarySeries(rest) + 1).bits &+ exponent)
  }

  /// log₂ x for x at least the least normal number, from the logarithm of x / 2ⁿ between √½ and √2.
  @inlinable @inline(always)
  static func binaryLogarithm<Lanes: ElementaryLanes>(_ x: Lanes) -> Lanes {
    let rootHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
    let shifted = x.bits &+ Lanes.Bits(repeating: (1024 &<< 52) &- rootHalf)
    let biased = shifted &>> Lanes.Bits(repeating: 52)
    let whole = Lanes(bits: biased | Lanes.Bits(repeating: (0x1p52).bitPattern))
    let mantissa =
      (shifted & Lanes.Bits(repeating: (1 &<< 52) &- 1)) &+ Lanes.Bits(repeating: rootHalf)
    let fraction = Lanes(bits: mantissa) - 1
    let quotient = fraction / (fraction + 2)
    return (whole - (0x1p52 + 1024)) + quotient * binaryLogarithmSeries(quotient * quotient)
  }

  /// (2ˣ − 1) / x for |x| ≤ ½, error below 2⁻⁵⁵.
  @inlinable @inline(always)
  static func binarySeries<Lanes: ElementaryLanes>(_ x: Lanes) -> Lanes {
    var series = x * 4.4549605981865186e-10 + 7.072585949269223e-09
    series = series * x + 1.0178062445845774e-07
    series = series * x + 1.321544258792169e-06
    series = series * x + 1.525273382983612e-05
    series = series * x + 0.0001540353044173605
    series = series * x + 0.0013333558146416936
    series = series * x + 0.009618129107606888
    series = series * x + 0.0555041086648216
    series = series * x + 0.24022650695910097
    return series * x + 0.6931471805599453
  }

  /// log₂((1 + s) / (1 − s)) / s with z = s² ≤ 0.0295, relative error below 2⁻⁵⁵.
  @inlinable @inline(always)
  static func binaryLogarithmSeries<Lanes: ElementaryLanes>(_ square: Lanes) -> Lanes {
    var series = square * 0.21366122502798326 + 0.22091286734180157
    series = series * square + 0.26233436060329546
    series = series * square + 0.3205985347650481
    series = series * square + 0.4121985858422942
    series = series * square + 0.577078016345514
    series = series * square + 0.9617966939259898
    return series * square + 2.8853900817779268
  }
}
