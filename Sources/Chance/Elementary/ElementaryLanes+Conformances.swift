extension UInt64: ElementaryBits {
  @inlinable @inline(always)
  package init(repeating value: UInt64) { self = value }
}

extension SIMD8<UInt64>: ElementaryBits {}

extension Double: ElementaryLanes {
  @inlinable @inline(always)
  package init(repeating value: Double) { self = value }

  @inlinable @inline(always)
  package init(bits: UInt64) { self.init(bitPattern: bits) }

  @inlinable @inline(always)
  package var bits: UInt64 { bitPattern }

  @inlinable @inline(always)
  package static func isLess(_ left: Double, _ right: Double) -> Bool { left < right }

  @inlinable @inline(always)
  package static func isEqual(_ left: Double, _ right: Double) -> Bool { left == right }

  @inlinable @inline(always)
  package static func isAtMost(_ left: Double, _ right: Double) -> Bool { left <= right }

  @inlinable @inline(always)
  package func replacing(with other: Double, where mask: Bool) -> Double { mask ? other : self }
}

extension SIMD8<Double>: ElementaryLanes {
  @inlinable @inline(always)
  package init(bits: SIMD8<UInt64>) { self = unsafeBitCast(bits, to: SIMD8<Double>.self) }

  @inlinable @inline(always)
  package var bits: SIMD8<UInt64> { unsafeBitCast(self, to: SIMD8<UInt64>.self) }

  @inlinable @inline(always)
  package static func isLess(_ left: Self, _ right: Self) -> SIMDMask<SIMD8<Int64>> {
    left .< right
  }

  @inlinable @inline(always)
  package static func isEqual(_ left: Self, _ right: Self) -> SIMDMask<SIMD8<Int64>> {
    left .== right
  }

  @inlinable @inline(always)
  package static func isAtMost(_ left: Self, _ right: Self) -> SIMDMask<SIMD8<Int64>> {
    left .<= right
  }
}
