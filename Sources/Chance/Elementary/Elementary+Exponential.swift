extension Elementary {
  @inlinable static var logTwoHigh: Double { 0x1.62e42fefa3800p-1 }
  @inlinable static var logTwoLow: Double { 0x1.ef35793c76730p-45 }

  @inlinable @inline(always)
  package static func exponential<Lanes: ElementaryLanes>(_ x: Lanes) -> Lanes {
    exponential(x, low: Lanes(repeating: 0))
  }

  /// e^(x + low), |low| at most an ulp of x.
  ///
  /// x is first held within [−760, 720], beyond which the answer is 0 or infinite all the same.
  @inlinable @inline(always)
  static func exponential<Lanes: ElementaryLanes>(_ x: Lanes, low: Lanes) -> Lanes {
    let held = x.replacing(with: 720, where: Lanes.isLess(Lanes(repeating: 720), x))
      .replacing(with: -760, where: Lanes.isLess(x, Lanes(repeating: -760)))
    let magic = 0x1.8p52
    let shifted = held * 0x1.71547652b82fep+0 + magic
    let whole = shifted - magic
    let high = held - whole * logTwoHigh
    let tail = low - whole * logTwoLow
    let rest = high + tail
    let correction = (high - rest) + tail
    let sum = rest * rest * exponentialSeries(rest) + correction
    return scale(rest + sum + 1, magicBits: shifted.bits)
  }

  /// value · 2ⁿ, n being the low bits of a number that was rounded by adding 1.5·2⁵².
  ///
  /// Two factors, so that neither overflows and a subnormal result is rounded once.
  @inlinable @inline(always)
  static func scale<Lanes: ElementaryLanes>(_ value: Lanes, magicBits: Lanes.Bits) -> Lanes {
    let biased = magicBits &- Lanes.Bits(repeating: (0x1.8p52).bitPattern &- 2048)
    let half = biased &>> Lanes.Bits(repeating: 1)
    let one = Lanes.Bits(repeating: 1)
    let shift = Lanes.Bits(repeating: 52)
    let first = Lanes(bits: (half &- one) &<< shift)
    let second = Lanes(bits: (biased &- half &- one) &<< shift)
    return value * first * second
  }

  /// (eʳ − 1 − r) / r² for |r| ≤ ½ ln 2, error below 2⁻⁶¹ / r².
  @inlinable @inline(always)
  static func exponentialSeries<Lanes: ElementaryLanes>(_ rest: Lanes) -> Lanes {
    var series = rest * 2.0914686968086876e-09 + 2.5105217004720745e-08
    series = series * rest + 2.75572736431103e-07
    series = series * rest + 2.7557255400206422e-06
    series = series * rest + 2.4801587325547743e-05
    series = series * rest + 0.00019841269874820627
    series = series * rest + 0.0013888888888883748
    series = series * rest + 0.008333333333326136
    series = series * rest + 0.04166666666666667
    series = series * rest + 0.1666666666666667
    return series * rest + 0.5
  }
}
