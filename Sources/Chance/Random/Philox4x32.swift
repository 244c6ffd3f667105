/// The counter-based generator Philox4x32 with ten rounds: a bijection of 128-bit counters for
/// every 64-bit key, so that any draw can be had on its own, in any order.
///
/// Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3",
/// section 4.3; known-answer vectors from their library Random123.
@frozen
public enum Philox4x32 {
  @inlinable package static var firstMultiplier: UInt64 { 0xD251_1F53 }
  @inlinable package static var secondMultiplier: UInt64 { 0xCD9E_8D57 }

  /// The four random words at `counter` under `key`; word 0 first, the key's low half first.
  @inlinable
  public static func block(counter: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    var (w0, w1, w2, w3) = (counter[0], counter[1], counter[2], counter[3])
    for round in 0..<UInt32(10) {
      let keys = roundKeys(key, round: round)
      let first = UInt64(w0) &* firstMultiplier
      let second = UInt64(w2) &* secondMultiplier
      w0 = UInt32(truncatingIfNeeded: second >> 32) ^ w1 ^ keys.low
      w1 = UInt32(truncatingIfNeeded: second)
      w2 = UInt32(truncatingIfNeeded: first >> 32) ^ w3 ^ keys.high
      w3 = UInt32(truncatingIfNeeded: first)
    }
    return SIMD4(w0, w1, w2, w3)
  }

  /// The key's two halves in a round: each half goes forward by a Weyl sequence, the golden ratio
  /// for the low half and √3 − 1 for the high half.
  @inlinable @inline(always)
  package static func roundKeys(_ key: UInt64, round: UInt32) -> (low: UInt32, high: UInt32) {
    (
      UInt32(truncatingIfNeeded: key) &+ 0x9E37_79B9 &* round,
      UInt32(truncatingIfNeeded: key >> 32) &+ 0xBB67_AE85 &* round
    )
  }
}
