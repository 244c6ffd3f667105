extension Philox4x32 {
  /// Sixteen blocks side by side: `first` holds word 0 of every lane, `fourth` word 3.
  @frozen
  public struct Lanes: Sendable, Equatable {
    public var first: SIMD16<UInt32>
    public var second: SIMD16<UInt32>
    public var third: SIMD16<UInt32>
    public var fourth: SIMD16<UInt32>

    @inlinable @inline(always)
    public init(
      _ first: SIMD16<UInt32>, _ second: SIMD16<UInt32>,
      _ third: SIMD16<UInt32>, _ fourth: SIMD16<UInt32>
    ) {
      self.first = first
      self.second = second
      self.third = third
      self.fourth = fourth
    }
  }

  /// The random words at sixteen counters under one key: lane by lane equal to
  /// `block(counter:key:)`.
  ///
  /// The rounds are written out: a loop over them is six times slower.
  @inlinable @inline(always)
  public static func blocks(counters: Lanes, key: UInt64) -> Lanes {
    var even = HalfLanes(even: counters)
    var odd = HalfLanes(odd: counters)
    advance(&even, &odd, key, round: 0)
    advance(&even, &odd, key, round: 1)
    advance(&even, &odd, key, round: 2)
    advance(&even, &odd, key, round: 3)
    advance(&even, &odd, key, round: 4)
    advance(&even, &odd, key, round: 5)
    advance(&even, &odd, key, round: 6)
    advance(&even, &odd, key, round: 7)
    advance(&even, &odd, key, round: 8)
    advance(&even, &odd, key, round: 9)
    return Lanes(
      HalfLanes.interleave(even.first, odd.first), HalfLanes.interleave(even.second, odd.second),
      HalfLanes.interleave(even.third, odd.third), HalfLanes.interleave(even.fourth, odd.fourth))
  }

  @inlinable @inline(always)
  static func advance(
    _ even: inout HalfLanes, _ odd: inout HalfLanes, _ key: UInt64, round: UInt32
  ) {
    let keys = roundKeys(key, round: round)
    even.advance(keyLow: keys.low, keyHigh: keys.high)
    odd.advance(keyLow: keys.low, keyHigh: keys.high)
  }
}
