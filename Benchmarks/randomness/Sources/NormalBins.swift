import Chance

/// Counts of normals in bins 1/64 wide.
struct NormalBins {
  private static let perUnit: Float = 64
  private static let reach = 7
  private var counts = [Int](repeating: 0, count: 2 * reach * 64)

  mutating func add(_ value: Float) {
    counts[Int((value + Float(Self.reach)) * Self.perUnit)] += 1
  }

  func verdicts(draws: Int) -> [Verdict] {
    [shape(draws)] + [3, 4, 5, 5.5].map { tail(beyond: $0, draws) }
  }

  /// χ² over the bins that expect 50 draws or more; the others are joined with their neighbours.
  private func shape(_ draws: Int) -> Verdict {
    var (square, bins) = (0.0, 0)
    var (seen, expected) = (0, 0.0)
    for index in counts.indices {
      seen += counts[index]
      expected += Double(draws) * probability(index)
      let isLast = index == counts.count - 1
      guard expected >= 50 || isLast else { continue }
      let gap = Double(seen) - expected
      if expected > 0 { square += gap * gap / expected }
      bins += 1
      (seen, expected) = (0, 0)
    }
    return Verdict("shape, \(bins) bins", square: square, degrees: bins - 1)
  }

  private func probability(_ index: Int) -> Double {
    let low = edge(index)
    let high = edge(index + 1)
    return low >= 0
      ? Elementary.normalCumulative(-low) - Elementary.normalCumulative(-high)
      : Elementary.normalCumulative(high) - Elementary.normalCumulative(low)
  }

  private func edge(_ index: Int) -> Double {
    Double(index) / Double(Self.perUnit) - Double(Self.reach)
  }

  private func tail(beyond limit: Double, _ draws: Int) -> Verdict {
    let inner = counts.indices.filter { edge($0) >= -limit && edge($0 + 1) <= limit }
    let beyond = draws - inner.reduce(0) { $0 + counts[$1] }
    let expected = 2 * Double(draws) * Elementary.normalCumulative(-limit)
    return Verdict(
      "beyond \(limit) σ: \(beyond) of \(Int(expected.rounded()))", count: beyond, expected)
  }
}

/// Counts of bits and bytes of the words.
struct WordCounts {
  private var bits = [Int](repeating: 0, count: 32)
  private var bytes = [Int](repeating: 0, count: 256)
  private var words = 0

  mutating func add(_ lanes: Philox4x32.Lanes) {
    for part in [lanes.first, lanes.second, lanes.third, lanes.fourth] {
      for lane in 0..<16 { add(part[lane]) }
    }
  }

  private mutating func add(_ word: UInt32) {
    words += 1
    for bit in 0..<32 { bits[bit] += Int(word >> UInt32(bit) & 1) }
    for byte in 0..<4 { bytes[Int(word >> UInt32(8 * byte) & 255)] += 1 }
  }

  var verdicts: [Verdict] {
    let half = Double(words) / 2
    let byBit = bits.reduce(0) { $0 + (Double($1) - half) * (Double($1) - half) / (half / 2) }
    let even = Double(4 * words) / 256
    let byByte = bytes.reduce(0) { $0 + (Double($1) - even) * (Double($1) - even) / even }
    return [
      Verdict("each bit of the words is 1 half the time", square: byBit, degrees: 32),
      Verdict("bytes of the words are even", square: byByte, degrees: 255),
    ]
  }
}
