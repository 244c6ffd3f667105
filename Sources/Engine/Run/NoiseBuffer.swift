import Chance
import VectorCode

/// Four days of standard normals for every noise source and seat.
///
/// A block of four draws is made when its first day comes; a seat whose stream changes in between
/// has those to come remade, so that what it reads is a function of (seed, run, stream, index) alone.
/// Raw memory owned by `Block`.
struct NoiseBuffer {
  /// Bytes of one word of all lanes, and of the four words of a source.
  static let wordBytes = Rows.lanes * 4
  static let sourceBytes = 4 * wordBytes
  /// Words of each seat's run: its two halves and its `NoiseOpening`.
  private static let runWords = 5

  /// Whether a day's draw is the first of its block of four.
  @inline(__always)
  static func beginsBlock(at index: Int) -> Bool { index & 3 == 0 }

  private let draws: Draws
  private let own: UnsafeMutablePointer<UInt32>
  private let sources: Int
  private let streams: UnsafeMutableRawPointer
  private let runs: UnsafeMutableRawPointer
  private let values: UnsafeMutableRawPointer
  /// The block of draws that each source has at hand.
  private let loaded: UnsafeMutablePointer<UInt32>
  /// For how many vectors it was made.
  private let madeVectors: UnsafeMutablePointer<Int>
  private let code: Entry?
  private let numbers: UnsafeMutableRawPointer?

  /// `streams` are what every lane of a source begins with; the code must outlive the buffer.
  init(draws: Draws, streams own: [UInt32], _ code: CompiledCode?) {
    self.draws = draws
    sources = own.count
    self.own = .allocate(capacity: max(1, own.count))
    for (source, stream) in own.enumerated() { (self.own + source).initialize(to: stream) }
    self.code = code?.entry
    let count = max(1, own.count)
    streams = .allocate(byteCount: count * Self.wordBytes, alignment: 64)
    runs = .allocate(byteCount: Self.runWords * Self.wordBytes, alignment: 64)
    values = .allocate(byteCount: count * Self.sourceBytes, alignment: 64)
    values.initializeMemory(as: Float.self, repeating: 0, count: count * 4 * Rows.lanes)
    loaded = .allocate(capacity: count)
    madeVectors = .allocate(capacity: count)
    madeVectors.initialize(repeating: 0, count: count)
    numbers = code?.makeNumbers()
    if let numbers { NoiseCode.place(keysOf: draws, in: numbers) }
  }

  func deallocate() {
    for memory in [streams, runs, values] { memory.deallocate() }
    loaded.deallocate()
    madeVectors.deallocate()
    own.deallocate()
    numbers?.deallocate()
  }

  /// Begins with these runs, every lane in the seat of its number.
  @inline(__always)
  func begin(_ number: (_ lane: Int) -> UInt64) {
    for lane in 0..<Rows.lanes {
      let run = number(lane)
      let opening = NoiseOpening(run: run, seed: draws.seed)
      let words = runs.assumingMemoryBound(to: UInt32.self) + lane
      words[0] = UInt32(truncatingIfNeeded: run)
      words[Rows.lanes] = UInt32(truncatingIfNeeded: run >> 32)
      words[2 * Rows.lanes] = opening.first
      words[3 * Rows.lanes] = opening.third
      words[4 * Rows.lanes] = opening.fourth
    }
    for source in 0..<sources {
      streamsOf(source).initialize(repeating: own[source], count: Rows.lanes)
    }
    forgetAll()
  }

  /// Gives a seat of a source another stream, to be read from `index` on.
  func setStream(_ stream: UInt32, source: Int, seat: Int, from index: Int) {
    let streams = streamsOf(source)
    guard streams[seat] != stream else { return }
    streams[seat] = stream
    guard !isMissing(source, index: index) else { return }
    let words = draws.words(block: loaded[source], run: run(seat), stream: stream)
    for pair in (index & 3) / 2..<2 {
      let normals = NormalNoise.pair(words[2 * pair], words[2 * pair + 1])
      let values = valuesOf(source) + 2 * pair * Rows.lanes + seat
      values[0] = normals.cosine
      values[Rows.lanes] = normals.sine
    }
  }

  /// Two seats change runs and streams; everything is made anew when it is next read.
  func swap(_ seat: Int, _ other: Int) {
    func swap(_ words: UnsafeMutablePointer<UInt32>) {
      (words[seat], words[other]) = (words[other], words[seat])
    }
    let words = runs.assumingMemoryBound(to: UInt32.self)
    for word in 0..<Self.runWords { swap(words + word * Rows.lanes) }
    for source in 0..<sources { swap(streamsOf(source)) }
    forgetAll()
  }

  private func forgetAll() {
    for source in 0..<sources { loaded[source] = .max }
  }

  /// Where the singles of an index begin, seat by seat, those of source s after `sourceBytes`·s.
  @inline(__always)
  func values(index: Int) -> UnsafeMutableRawPointer {
    values + (index & 3) * Self.wordBytes
  }

  /// Whether a source still has to be made for this index.
  @inline(__always)
  func isMissing(_ source: Int, index: Int) -> Bool {
    loaded[source] != UInt32(truncatingIfNeeded: index >> 2)
  }

  /// Has a source made anew when it is next read, unless it was made for so many vectors.
  func forget(_ source: Int, unlessFor vectors: Int) {
    if madeVectors[source] < vectors { loaded[source] = .max }
  }

  /// Makes the four draws of a source that hold this index, for the seats of so many vectors.
  func make(_ source: Int, index: Int, vectors: Int) {
    let block = UInt32(index / 4)
    loaded[source] = block
    madeVectors[source] = vectors
    guard let code, let numbers else { return interpret(source, block) }
    NoiseCode.place(block: block, of: draws, in: numbers)
    _ = code(
      UnsafeMutableRawPointer(streamsOf(source)), numbers, runs + 2 * Self.wordBytes,
      UnsafeMutableRawPointer(valuesOf(source)), (vectors + 1) / 2, 0)
  }

  /// Eight seats of a source as doubles.
  @inline(__always)
  func eight(_ source: Int, index: Int, vector: Int) -> SIMD8<Double> {
    SIMD8<Double>(
      (values(index: index) + source * Self.sourceBytes + vector * 32).load(as: SIMD8<Float>.self))
  }

  private func interpret(_ source: Int, _ block: UInt32) {
    for first in stride(from: 0, to: Rows.lanes, by: 16) {
      func sixteen(_ start: UnsafeMutableRawPointer) -> SIMD16<UInt32> {
        (start + first * 4).load(as: SIMD16<UInt32>.self)
      }
      let four = NormalNoise.sixteen(
        draws: draws, block: block, runLow: sixteen(runs),
        runHigh: sixteen(runs + Self.wordBytes),
        stream: sixteen(UnsafeMutableRawPointer(streamsOf(source))))
      let target = UnsafeMutableRawPointer(valuesOf(source)) + first * 4
      for (word, values) in [four.first, four.second, four.third, four.fourth].enumerated() {
        (target + word * Self.wordBytes).storeBytes(of: values, as: SIMD16<Float>.self)
      }
    }
  }

  private func run(_ seat: Int) -> UInt64 {
    let low = (runs + 4 * seat).load(as: UInt32.self)
    let high = (runs + Self.wordBytes + 4 * seat).load(as: UInt32.self)
    return UInt64(high) << 32 | UInt64(low)
  }

  private func streamsOf(_ source: Int) -> UnsafeMutablePointer<UInt32> {
    (streams + source * Self.wordBytes).assumingMemoryBound(to: UInt32.self)
  }

  private func valuesOf(_ source: Int) -> UnsafeMutablePointer<Float> {
    (values + source * Self.sourceBytes).assumingMemoryBound(to: Float.self)
  }
}
