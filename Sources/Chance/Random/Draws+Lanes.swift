extension Draws {
  /// The uniform draws of sixteen runs that follow each other: lane by lane equal to
  /// `unit(block:run:stream:)`.
  @inlinable
  public func sixteenUnits(
    block: UInt32 = 0, firstRun: UInt64, stream: UInt32
  ) -> SIMD16<Double> {
    var (low, high) = (SIMD16<UInt32>(), SIMD16<UInt32>())
    for lane in 0..<16 {
      let run = firstRun &+ UInt64(lane)
      low[lane] = UInt32(truncatingIfNeeded: run)
      high[lane] = UInt32(truncatingIfNeeded: run >> 32)
    }
    let counters = Philox4x32.Lanes(
      SIMD16(repeating: block), low, high, SIMD16(repeating: stream))
    let words = Philox4x32.blocks(counters: counters, key: seed)
    var units = SIMD16<Double>()
    for lane in 0..<16 {
      units[lane] = Draws.unit(words: SIMD4(words.first[lane], words.second[lane], 0, 0))
    }
    return units
  }
}
