import Chance

/// Rows drawn again and again with replacement, to see how far an estimate would have come out otherwise.
///
/// Source: Efron (1979), "Bootstrap methods: another look at the jackknife". Draws are Philox words at counter
/// (draw, resample, rows, stream), so the same rows give the same intervals everywhere.
struct Resampling {
  static let resamples = 200
  private static let stream = Stream.identifier("bootstrap/rows")

  let rows: Int
  /// How often a row is in a resample; entries at `resample * rows + row`.
  private let counts: [UInt8]

  init(rows: Int, seed: UInt64) {
    self.rows = rows
    var counts = [UInt8](repeating: 0, count: Self.resamples * rows)
    for resample in 0..<Self.resamples {
      for draw in 0..<rows {
        let words = Philox4x32.block(
          counter: SIMD4(UInt32(draw), UInt32(resample), UInt32(rows), Self.stream), key: seed)
        let row = Int((UInt64(words[0]) * UInt64(rows)) >> 32)
        counts[resample * rows + row] += 1
      }
    }
    self.counts = counts
  }

  /// The mean of a number of each row, in every resample.
  func means(_ numbers: [Double]) -> [Double] {
    precondition(numbers.count == rows, "\(numbers.count) numbers of \(rows) rows")
    return (0..<Self.resamples).map { resample in
      var sums = SIMD4<Double>()
      let offset = resample * rows
      let whole = rows & ~3
      for row in stride(from: 0, to: whole, by: 4) {
        for lane in 0..<4 {
          sums[lane] += Double(counts[offset + row + lane]) * numbers[row + lane]
        }
      }
      var sum = sums[0] + sums[1] + (sums[2] + sums[3])
      for row in whole..<rows { sum += Double(counts[offset + row]) * numbers[row] }
      return sum / Double(rows)
    }
  }

  /// How often each row is in a resample.
  func weights(_ resample: Int) -> ArraySlice<UInt8> {
    counts[resample * rows..<(resample + 1) * rows]
  }
}
