import Chance

/// What the first two rounds of Philox (`Philox4x32`) make of a run, whatever its stream, and of a block,
/// whatever run and stream: they multiply few of the words by numbers that change.
///
/// Round 1 multiplies the block and the upper half of the run, round 2 what became of the lower half, and of
/// the stream. Only the last has to be done anew for each stream and block.
struct NoiseOpening {
  /// What belongs to words 0 and 2, and word 3, after two rounds.
  let first: UInt32
  let third: UInt32
  let fourth: UInt32

  init(run: UInt64, seed: UInt64) {
    let keys = (Philox4x32.roundKeys(seed, round: 0), Philox4x32.roundKeys(seed, round: 1))
    let upper = Halves((run >> 32) &* Philox4x32.secondMultiplier)
    let word = upper.high ^ UInt32(truncatingIfNeeded: run) ^ keys.0.low
    let lower = Halves(UInt64(word) &* Philox4x32.firstMultiplier)
    first = upper.low ^ keys.1.low
    third = lower.high ^ keys.1.high
    fourth = lower.low
  }

  /// What a block adds to the stream before round 2, and to word 2 after it.
  static func block(_ block: UInt32, seed: UInt64) -> (stream: UInt32, third: UInt32) {
    let product = Halves(UInt64(block) &* Philox4x32.firstMultiplier)
    return (product.high ^ Philox4x32.roundKeys(seed, round: 0).high, product.low)
  }

  private struct Halves {
    let high: UInt32
    let low: UInt32

    init(_ word: UInt64) {
      high = UInt32(truncatingIfNeeded: word >> 32)
      low = UInt32(truncatingIfNeeded: word)
    }
  }
}
