extension Elementary {
  @inlinable @inline(always)
  static func power<Lanes: ElementaryLanes>(_ x: Lanes, _ y: Lanes) -> Lanes {
    let logarithm = preciseLogarithm(x)
    let product = DoubleDouble(product: logarithm.high, y)
    let low = product.low + logarithm.low * y
    let one = Lanes(repeating: 1)
    let lowIsSound = Lanes.isLess(low * low, one)
    let sound = Lanes(repeating: 0).replacing(with: low, where: lowIsSound)
    let result = exponential(product.high, low: sound)
    return powerAtEdges(result, x, y)
  }

  /// ln x with a relative error of about 2⁻⁶⁶; high alone is −∞, ∞ or NaN at the edges as in `log`.
  @inlinable @inline(always)
  static func preciseLogarithm<Lanes: ElementaryLanes>(_ x: Lanes) -> DoubleDouble<Lanes> {
    let parts = split(x)
    let quotient = ratio(parts.fraction)
    let square = quotient * quotient
    let third = DoubleDouble(
      high: Lanes(repeating: 0x1.5555555555555p-2), low: Lanes(repeating: 0x1.5555555555555p-56))
    var factor = square * third
    factor.low = factor.low + square.high * square.high * artanhSeries(square.high)
    let double = DoubleDouble(high: quotient.high * 2, low: quotient.low * 2)
    let fractional = double + double * factor
    let whole = DoubleDouble(
      high: parts.exponent * logTwoHigh, low: parts.exponent * logTwoLow)
    let sum = whole + fractional
    return DoubleDouble(high: logarithmAtEdges(sum.high, of: x), low: sum.low)
  }

  /// f / (2 + f): the rounded quotient and the part of it that rounding lost.
  @inlinable @inline(always)
  static func ratio<Lanes: ElementaryLanes>(_ fraction: Lanes) -> DoubleDouble<Lanes> {
    let divisor = fraction + 2
    let lost = fraction - (divisor - 2)
    let quotient = fraction / divisor
    let product = DoubleDouble(product: quotient, divisor)
    let remainder = (fraction - product.high) - product.low - quotient * lost
    return DoubleDouble(high: quotient, low: remainder / divisor)
  }

  /// 1 where x = 1 or y = 0, whatever the other.
  @inlinable @inline(always)
  static func powerAtEdges<Lanes: ElementaryLanes>(
    _ value: Lanes, _ x: Lanes, _ y: Lanes
  ) -> Lanes {
    value.replacing(with: 1, where: Lanes.isEqual(x, Lanes(repeating: 1)))
      .replacing(with: 1, where: Lanes.isEqual(y, Lanes(repeating: 0)))
  }
}
