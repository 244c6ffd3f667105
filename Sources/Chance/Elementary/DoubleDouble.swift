/// An unevaluated sum of two doubles, |low| at most about an ulp of high: some 100 bits.
///
/// Source: Dekker (1971), "A floating-point technique for extending the available precision".
@frozen @usableFromInline
struct DoubleDouble<Lanes: ElementaryLanes>: Sendable {
  @usableFromInline var high: Lanes
  @usableFromInline var low: Lanes

  @inlinable @inline(always)
  init(high: Lanes, low: Lanes) {
    self.high = high
    self.low = low
  }

  /// left + right exactly, whatever their sizes (Knuth's two-sum).
  @inlinable @inline(always)
  init(sum left: Lanes, _ right: Lanes) {
    high = left + right
    let part = high - left
    low = (left - (high - part)) + (right - part)
  }

  /// left · right, exact but for 2⁻¹⁰⁵ of it: each factor is cut after its 26th bit.
  @inlinable @inline(always)
  init(product left: Lanes, _ right: Lanes) {
    let leftHead = Self.head(left)
    let rightHead = Self.head(right)
    let leftTail = left - leftHead
    let rightTail = right - rightHead
    high = left * right
    low =
      ((leftHead * rightHead - high) + leftHead * rightTail + leftTail * rightHead)
      + leftTail * rightTail
  }

  @inlinable @inline(always)
  static func head(_ x: Lanes) -> Lanes {
    Lanes(bits: x.bits & Lanes.Bits(repeating: 0xFFFF_FFFF_F800_0000))
  }

  @inlinable @inline(always)
  static func + (left: Self, right: Self) -> Self {
    let sum = Self(sum: left.high, right.high)
    return Self(sum: sum.high, sum.low + (left.low + right.low))
  }

  @inlinable @inline(always)
  static func * (left: Self, right: Self) -> Self {
    let product = Self(product: left.high, right.high)
    let cross = left.high * right.low + left.low * right.high
    return Self(high: product.high, low: product.low + cross)
  }
}
