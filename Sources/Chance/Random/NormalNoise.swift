/// Standard normal noise in single precision, four values a block, by the method of Box and Muller.
///
/// Words (0, 1) of a block give its values 0 and 1, words (2, 3) its values 2 and 3:
/// z₀ = √(−2 ln u) cos 2πv and z₁ = √(−2 ln u) sin 2πv, where u = (⌊word / 2⌋ + ½)·2⁻³¹ and
/// v = next word · 2⁻³². u is never 0 and |z| is at most √(64 ln 2) = 6.66.
///
/// Error against these formulas: at most 2e-6 where r = √(−2 ln u) is above 0.02; nearer to 0 the
/// rounding of u to 24 bits moves r by up to 3e-8 / r, never by more than 2.5e-4. The series alone
/// have a relative error of 1e-7 (logarithm) and an absolute error of 1e-7 (cosine and sine).
///
/// Source: Box and Muller (1958), "A note on the generation of random normal deviates". Only
/// additions, multiplications, square roots (correctly rounded everywhere) and bit operations are used,
/// in one order, so the sixteen-lane form and the single form agree to the bit on every machine.
@frozen
public enum NormalNoise {
  /// The four normals of a block.
  @inlinable
  public static func four(
    draws: Draws, block: UInt32, run: UInt64, stream: UInt32
  ) -> SIMD4<Float> {
    let words = draws.words(block: block, run: run, stream: stream)
    let first = pair(words[0], words[1])
    let second = pair(words[2], words[3])
    return SIMD4(first.cosine, first.sine, second.cosine, second.sine)
  }

  /// The two normals of a pair of words.
  @inlinable
  package static func pair(_ radiusWord: UInt32, _ angleWord: UInt32) -> (
    cosine: Float, sine: Float
  ) {
    let length = radius(radiusWord)
    let turned = turn(angleWord)
    return (turned.cosine * length, turned.sine * length)
  }

  @inlinable
  static func radius(_ word: UInt32) -> Float {
    let unit = Float(Int32(bitPattern: word >> 1)) * 0x1p-31 + 0x1p-32
    let bits = Int32(bitPattern: unit.bitPattern)
    let exponent = (bits &- Logarithm.rootHalfBits) &>> 23
    let excess = Float(bitPattern: UInt32(bitPattern: bits &- (exponent &<< 23))) - 1
    var series = Logarithm.c7
    series = series * excess + Logarithm.c6
    series = series * excess + Logarithm.c5
    series = series * excess + Logarithm.c4
    series = series * excess + Logarithm.c3
    series = series * excess + Logarithm.c2
    series = series * excess + Logarithm.c1
    series = series * excess + Logarithm.c0
    let logarithm = Float(exponent) * Logarithm.ofTwo + (excess * excess * series + excess)
    return (0 - logarithm * 2).squareRoot()
  }

  /// Cosine and sine of 2π · word · 2⁻³².
  @inlinable
  static func turn(_ word: UInt32) -> (cosine: Float, sine: Float) {
    let part = Float(Int32(bitPattern: word &<< 2) &>> 2) * 0x1p-32
    let square = part * part
    var sine = Turn.s3
    sine = sine * square + Turn.s2
    sine = sine * square + Turn.s1
    sine = (sine * square + Turn.s0) * part
    var cosine = Turn.c3
    cosine = cosine * square + Turn.c2
    cosine = cosine * square + Turn.c1
    cosine = cosine * square + Turn.c0
    let quarter = word &+ 0x2000_0000
    let isOdd = quarter & 0x4000_0000 != 0
    let cosineSign = (quarter &+ 0x4000_0000) & 0x8000_0000
    let sineSign = quarter & 0x8000_0000
    return (
      Float(bitPattern: (isOdd ? sine : cosine).bitPattern ^ cosineSign),
      Float(bitPattern: (isOdd ? cosine : sine).bitPattern ^ sineSign)
    )
  }
}
