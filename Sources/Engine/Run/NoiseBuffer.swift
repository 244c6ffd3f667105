import Chance

/// Four days of standard normals for every noise source and lane.
///
/// A block of four draws is made when its first day comes; a lane whose stream changes in between
/// has its four remade, so that what it reads is a function of (seed, run, stream, index) alone.
struct NoiseBuffer {
  private let draws: Draws
  private let firstRun: UInt64
  private var streams: [[UInt32]]
  private var values: [[Float]]
  private var loaded: [UInt32]

  init(draws: Draws, firstRun: UInt64, streams: [UInt32]) {
    self.draws = draws
    self.firstRun = firstRun
    self.streams = streams.map { [UInt32](repeating: $0, count: Rows.lanes) }
    values = streams.map { _ in [Float](repeating: 0, count: 4 * Rows.lanes) }
    loaded = [UInt32](repeating: .max, count: streams.count)
  }

  mutating func setStream(_ stream: UInt32, source: Int, lane: Int) {
    guard streams[source][lane] != stream else { return }
    streams[source][lane] = stream
    guard loaded[source] != .max else { return }
    let four = NormalNoise.four(
      draws: draws, block: loaded[source], run: firstRun + UInt64(lane), stream: stream)
    for word in 0..<4 { values[source][word * Rows.lanes + lane] = four[word] }
  }

  /// Writes the draws of index `index` of a source into a row.
  mutating func fill(
    _ row: UnsafeMutablePointer<SIMD8<Double>>, source: Int, index: Int
  ) {
    let block = UInt32(index / 4)
    if loaded[source] != block { load(source, block) }
    values[source].withUnsafeBufferPointer { buffer in
      let start = (index % 4) * Rows.lanes
      for vector in 0..<Rows.vectors {
        var lanes = SIMD8<Double>()
        for lane in 0..<8 { lanes[lane] = Double(buffer[start + vector * 8 + lane]) }
        row[vector] = lanes
      }
    }
  }

  private mutating func load(_ source: Int, _ block: UInt32) {
    loaded[source] = block
    for first in stride(from: 0, to: Rows.lanes, by: 16) {
      var (low, high, stream) = (SIMD16<UInt32>(), SIMD16<UInt32>(), SIMD16<UInt32>())
      for lane in 0..<16 {
        let run = firstRun + UInt64(first + lane)
        low[lane] = UInt32(truncatingIfNeeded: run)
        high[lane] = UInt32(truncatingIfNeeded: run >> 32)
        stream[lane] = streams[source][first + lane]
      }
      let four = NormalNoise.sixteen(
        draws: draws, block: block, runLow: low, runHigh: high, stream: stream)
      for lane in 0..<16 {
        values[source][first + lane] = four.first[lane]
        values[source][Rows.lanes + first + lane] = four.second[lane]
        values[source][2 * Rows.lanes + first + lane] = four.third[lane]
        values[source][3 * Rows.lanes + first + lane] = four.fourth[lane]
      }
    }
  }
}
