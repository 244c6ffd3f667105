import Chance
import VectorCode

/// Uniform draws of a block's runs, straight into rows: the same bits as `Draws.unit`.
///
/// Raw memory owned by `Block`.
struct UnitDraws {
  private let draws: Draws
  /// The run of each lane.
  private let runs: UnsafeMutablePointer<UInt64>
  private let code: Entry?
  private let numbers: UnsafeMutableRawPointer?

  /// The code must outlive the draws; nil = lane by lane.
  init(draws: Draws, _ code: CompiledCode?) {
    self.draws = draws
    self.code = code?.entry
    numbers = code?.makeNumbers()
    runs = UnsafeMutableRawPointer.allocate(byteCount: 8 * Rows.lanes, alignment: 64)
      .initializeMemory(as: UInt64.self, repeating: 0, count: Rows.lanes)
    if let numbers { NoiseCode.place(keysOf: draws, in: numbers) }
  }

  func deallocate() {
    numbers?.deallocate()
    runs.deallocate()
  }

  /// Begins with these runs, one a lane.
  @inline(__always)
  func begin(_ number: (_ lane: Int) -> UInt64) {
    for lane in 0..<Rows.lanes { runs[lane] = number(lane) }
  }

  /// Fills the first `vectors` vectors, an even number, of a row with the draws of a stream.
  func fill(_ row: Int, of rows: Rows, stream: UInt32, vectors: Int) {
    guard let code, let numbers else {
      for lane in 0..<8 * vectors { rows[row, lane] = draws.unit(run: runs[lane], stream: stream) }
      return
    }
    (numbers + 64 * NoiseCode.parameters).initializeMemory(
      as: UInt64.self, repeating: UInt64(stream), count: 8)
    let start = UnsafeMutableRawPointer(rows.pointer(row, vector: 0))
    _ = code(start, numbers, UnsafeMutableRawPointer(runs), start, vectors, 0)
  }
}
