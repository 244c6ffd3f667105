extension Philox4x32 {
  /// Eight blocks whose words stand in the lower halves of 64-bit lanes, where one multiplication
  /// gives both halves of a product.
  ///
  /// The upper halves may hold anything: every use masks them.
  @frozen @usableFromInline
  struct HalfLanes: Sendable {
    @usableFromInline var first: SIMD8<UInt64>
    @usableFromInline var second: SIMD8<UInt64>
    @usableFromInline var third: SIMD8<UInt64>
    @usableFromInline var fourth: SIMD8<UInt64>

    @inlinable @inline(always)
    init(even lanes: Lanes) {
      first = unsafeBitCast(lanes.first, to: SIMD8<UInt64>.self)
      second = unsafeBitCast(lanes.second, to: SIMD8<UInt64>.self)
      third = unsafeBitCast(lanes.third, to: SIMD8<UInt64>.self)
      fourth = unsafeBitCast(lanes.fourth, to: SIMD8<UInt64>.self)
    }

    @inlinable @inline(always)
    init(odd lanes: Lanes) {
      self.init(even: lanes)
      let half = SIMD8<UInt64>(repeating: 32)
      first = first &>> half
      second = second &>> half
      third = third &>> half
      fourth = fourth &>> half
    }

    @inlinable @inline(always)
    mutating func advance(keyLow: UInt32, keyHigh: UInt32) {
      let low = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
      let half = SIMD8<UInt64>(repeating: 32)
      let product = (first & low) &* SIMD8(repeating: firstMultiplier)
      let otherProduct = (third & low) &* SIMD8(repeating: secondMultiplier)
      first = (otherProduct &>> half) ^ second ^ SIMD8(repeating: UInt64(keyLow))
      third = (product &>> half) ^ fourth ^ SIMD8(repeating: UInt64(keyHigh))
      second = otherProduct
      fourth = product
    }

    @inlinable @inline(always)
    static func interleave(_ even: SIMD8<UInt64>, _ odd: SIMD8<UInt64>) -> SIMD16<UInt32> {
      let low = SIMD8<UInt64>(repeating: 0xFFFF_FFFF)
      let joined = (even & low) | (odd &<< SIMD8(repeating: 32))
      return unsafeBitCast(joined, to: SIMD16<UInt32>.self)
    }
  }
}
