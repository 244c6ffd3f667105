extension Elementary {
  @inlinable @inline(always)
  package static func logarithm<Lanes: ElementaryLanes>(_ x: Lanes) -> Lanes {
    let parts = split(x)
    let fraction = parts.fraction
    let quotient = fraction / (fraction + 2)
    let square = quotient * quotient
    let halfSquare = fraction * fraction * 0.5
    let series = square * (square * artanhSeries(square) + 0x1.5555555555555p-2) * 2
    let rest = quotient * (halfSquare + series) + parts.exponent * logTwoLow
    let sum = parts.exponent * logTwoHigh - ((halfSquare - rest) - fraction)
    return logarithmAtEdges(sum, of: x)
  }

  /// x = 2^exponent · (1 + fraction) with √½ ≤ 1 + fraction < √2, for positive finite x.
  @inlinable @inline(always)
  static func split<Lanes: ElementaryLanes>(_ x: Lanes) -> (exponent: Lanes, fraction: Lanes) {
    let isTiny = Lanes.isLess(x, Lanes(repeating: Double.leastNormalMagnitude))
    let bits = x.replacing(with: x * 0x1p54, where: isTiny).bits
    let bias = Lanes.Bits(repeating: 1024 &<< 52)
    let rootHalf = Lanes.Bits(repeating: 0x3FE6_A09E_667F_3BCD)
    let shift = Lanes.Bits(repeating: 52)
    let biased = (bits &- rootHalf &+ bias) &>> shift
    let mantissa = bits &- ((biased &<< shift) &- bias)
    let whole = Lanes(bits: biased | Lanes.Bits(repeating: (0x1p52).bitPattern))
    let offset = Lanes(repeating: 0x1p52 + 1024).replacing(with: 0x1p52 + 1078, where: isTiny)
    return (whole - offset, Lanes(bits: mantissa) - 1)
  }

  /// (artanh s / s − 1 − z/3) / z² with z = s² ≤ 0.0295, error below 2⁻⁶² / z².
  @inlinable @inline(always)
  static func artanhSeries<Lanes: ElementaryLanes>(_ square: Lanes) -> Lanes {
    var series = square * 0.06456808836091125 + 0.06642978717596676
    series = series * square + 0.07692787398231016
    series = series * square + 0.09090904123772271
    series = series * square + 0.1111111113555117
    series = series * square + 0.14285714285669254
    return series * square + 0.20000000000000012
  }

  @inlinable @inline(always)
  static func logarithmAtEdges<Lanes: ElementaryLanes>(_ value: Lanes, of x: Lanes) -> Lanes {
    let zero = Lanes(repeating: 0)
    let notNegative = Lanes.isAtMost(zero, x)
    let isInfinite = Lanes.isLess(Lanes(repeating: Double.greatestFiniteMagnitude), x)
    let edged = value.replacing(with: Double.infinity, where: isInfinite)
      .replacing(with: -Double.infinity, where: Lanes.isAtMost(x, zero))
    return Lanes(repeating: Double.nan).replacing(with: edged, where: notNegative)
  }
}
