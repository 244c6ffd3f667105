extension NormalNoise {
  /// Four normals for each of sixteen lanes.
  @frozen
  public struct Lanes: Sendable, Equatable {
    public var first: SIMD16<Float>
    public var second: SIMD16<Float>
    public var third: SIMD16<Float>
    public var fourth: SIMD16<Float>

    @inlinable @inline(always)
    init(
      _ first: SIMD16<Float>, _ second: SIMD16<Float>,
      _ third: SIMD16<Float>, _ fourth: SIMD16<Float>
    ) {
      self.first = first
      self.second = second
      self.third = third
      self.fourth = fourth
    }
  }

  /// The four normals of one block for sixteen (run, stream) pairs: lane by lane equal to
  /// `four(draws:block:run:stream:)` to the bit.
  @inlinable @inline(always)
  public static func sixteen(
    draws: Draws, block: UInt32,
    runLow: SIMD16<UInt32>, runHigh: SIMD16<UInt32>, stream: SIMD16<UInt32>
  ) -> Lanes {
    let counters = Philox4x32.Lanes(SIMD16(repeating: block), runLow, runHigh, stream)
    let words = Philox4x32.blocks(counters: counters, key: draws.seed)
    let first = pair(words.first, words.second)
    let second = pair(words.third, words.fourth)
    return Lanes(first.cosine, first.sine, second.cosine, second.sine)
  }

  @inlinable @inline(always)
  static func pair(
    _ radiusWord: SIMD16<UInt32>, _ angleWord: SIMD16<UInt32>
  ) -> (cosine: SIMD16<Float>, sine: SIMD16<Float>) {
    let length = radius(radiusWord)
    let turned = turn(angleWord)
    return (turned.cosine * length, turned.sine * length)
  }

  @inlinable @inline(always)
  static func radius(_ word: SIMD16<UInt32>) -> SIMD16<Float> {
    let unit = single(integers(word &>> 1)) * 0x1p-31 + 0x1p-32
    let bits = unsafeBitCast(unit, to: SIMD16<Int32>.self)
    let exponent = (bits &- Logarithm.rootHalfBits) &>> 23
    let excess = unsafeBitCast(bits &- (exponent &<< 23), to: SIMD16<Float>.self) - 1
    var series = excess * Logarithm.c7 + Logarithm.c6
    series = series * excess + Logarithm.c5
    series = series * excess + Logarithm.c4
    series = series * excess + Logarithm.c3
    series = series * excess + Logarithm.c2
    series = series * excess + Logarithm.c1
    series = series * excess + Logarithm.c0
    let logarithm = single(exponent) * Logarithm.ofTwo + (excess * excess * series + excess)
    return (0 - logarithm * 2).squareRoot()
  }

  @inlinable @inline(always)
  static func turn(
    _ word: SIMD16<UInt32>
  ) -> (cosine: SIMD16<Float>, sine: SIMD16<Float>) {
    let part = single((integers(word) &<< 2) &>> 2) * 0x1p-32
    let square = part * part
    var sine = square * Turn.s3 + Turn.s2
    sine = sine * square + Turn.s1
    sine = (sine * square + Turn.s0) * part
    var cosine = square * Turn.c3 + Turn.c2
    cosine = cosine * square + Turn.c1
    cosine = cosine * square + Turn.c0
    let quarter = integers(word) &+ 0x2000_0000
    let sineBits = unsafeBitCast(sine, to: SIMD16<Int32>.self)
    let cosineBits = unsafeBitCast(cosine, to: SIMD16<Int32>.self)
    let swap = (sineBits ^ cosineBits) & ((quarter &<< 1) &>> 31)
    let cosineSign = (quarter &+ 0x4000_0000) & Int32.min
    let sineSign = quarter & Int32.min
    return (
      unsafeBitCast(cosineBits ^ swap ^ cosineSign, to: SIMD16<Float>.self),
      unsafeBitCast(sineBits ^ swap ^ sineSign, to: SIMD16<Float>.self)
    )
  }

  @inlinable @inline(always)
  static func integers(_ words: SIMD16<UInt32>) -> SIMD16<Int32> {
    unsafeBitCast(words, to: SIMD16<Int32>.self)
  }

  /// Conversion to the nearest float, in two halves: the sixteen-lane conversion is an outlined
  /// call in Swift 6.3.
  @inlinable @inline(always)
  static func single(_ integers: SIMD16<Int32>) -> SIMD16<Float> {
    SIMD16(
      lowHalf: SIMD8<Float>(integers.lowHalf), highHalf: SIMD8<Float>(integers.highHalf))
  }
}
