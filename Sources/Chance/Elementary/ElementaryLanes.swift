/// What the elementary functions need of a number: one `Double`, or eight side by side.
///
/// Each function is written once over this protocol, so the two forms do the same operations in the
/// same order and agree to the bit.
@usableFromInline
package protocol ElementaryLanes: Sendable {
  associatedtype Bits: ElementaryBits
  associatedtype Mask

  init(repeating value: Double)
  init(bits: Bits)
  var bits: Bits { get }

  static func + (_: Self, _: Self) -> Self
  static func - (_: Self, _: Self) -> Self
  static func * (_: Self, _: Self) -> Self
  static func / (_: Self, _: Self) -> Self

  static func isLess(_ left: Self, _ right: Self) -> Mask
  static func isEqual(_ left: Self, _ right: Self) -> Mask
  static func isAtMost(_ left: Self, _ right: Self) -> Mask
  func replacing(with other: Self, where mask: Mask) -> Self
}

/// Bit patterns of `ElementaryLanes`, with wrapping arithmetic.
@usableFromInline
package protocol ElementaryBits: Sendable {
  init(repeating value: UInt64)
  static func &+ (_: Self, _: Self) -> Self
  static func &- (_: Self, _: Self) -> Self
  static func & (_: Self, _: Self) -> Self
  static func | (_: Self, _: Self) -> Self
  static func &<< (_: Self, _: Self) -> Self
  static func &>> (_: Self, _: Self) -> Self
}

extension ElementaryLanes {
  @inlinable @inline(always)
  package static func + (left: Self, right: Double) -> Self { left + Self(repeating: right) }

  @inlinable @inline(always)
  package static func - (left: Self, right: Double) -> Self { left - Self(repeating: right) }

  @inlinable @inline(always)
  package static func - (left: Double, right: Self) -> Self { Self(repeating: left) - right }

  @inlinable @inline(always)
  package static func * (left: Self, right: Double) -> Self { left * Self(repeating: right) }

  @inlinable @inline(always)
  package func replacing(with other: Double, where mask: Mask) -> Self {
    replacing(with: Self(repeating: other), where: mask)
  }
}
