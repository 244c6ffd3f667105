/// Random draws as a function of (seed, run, stream, block): no state, any order, any thread.
///
/// The Philox key is the seed; the counter is (block, low half of run, high half of run, stream).
@frozen
public struct Draws: Sendable, Equatable {
  public let seed: UInt64

  @inlinable
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// Four independent 32-bit words.
  @inlinable
  public func words(block: UInt32, run: UInt64, stream: UInt32) -> SIMD4<UInt32> {
    let low = UInt32(truncatingIfNeeded: run)
    let high = UInt32(truncatingIfNeeded: run >> 32)
    return Philox4x32.block(counter: SIMD4(block, low, high, stream), key: seed)
  }

  /// A uniform draw in the open interval (0, 1), from words 0 and 1 of a block; see `unit(words:)`.
  @inlinable
  public func unit(block: UInt32 = 0, run: UInt64, stream: UInt32) -> Double {
    Draws.unit(words: words(block: block, run: run, stream: stream))
  }

  /// An exponential draw of mean 1: −log u, in [1.1e-16, 37.5].
  @inlinable
  public func exponential(block: UInt32 = 0, run: UInt64, stream: UInt32) -> Double {
    -Elementary.log(unit(block: block, run: run, stream: stream))
  }

  /// The uniform value that a block's words stand for: u = (k + ½)·2⁻⁵³ rounded to nearest even,
  /// k = word 0 · 2²¹ + (word 1 >> 11), that is the top 53 bits of word 0 followed by word 1.
  ///
  /// Values below ½ are the 2⁵² odd multiples of 2⁻⁵⁴. From ½ on the added half is a tie, so the
  /// values are the multiples of 2⁻⁵², and in place of 1 the largest double below it: the
  /// smallest value is 2⁻⁵⁴, the largest 1 − 2⁻⁵³.
  @inlinable
  public static func unit(words: SIMD4<UInt32>) -> Double {
    let index = UInt64(words[0]) << 21 | UInt64(words[1] >> 11)
    let value = (Double(index) + 0.5) * 0x1p-53
    return value < 1 ? value : 1 - 0x1p-53
  }
}
