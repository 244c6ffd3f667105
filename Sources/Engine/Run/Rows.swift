/// The rows of a block: `count` rows of 64 lanes, one lane a run.
///
/// The eight lanes of a vector stand together for all rows, so that a day works through a few
/// kilobytes at a time. Raw memory owned by `Block`.
struct Rows {
  static let lanes = 64
  static let vectors = lanes / 8

  let count: Int
  /// Bytes from one vector to the next.
  let stride: Int
  let base: UnsafeMutableRawPointer

  init(count: Int) {
    self.count = count
    stride = Self.stride(rows: count)
    let bytes = stride * Self.vectors
    base = .allocate(byteCount: bytes, alignment: 64)
    base.initializeMemory(as: Double.self, repeating: 0, count: bytes / 8)
  }

  func deallocate() {
    base.deallocate()
  }

  /// Forgets what earlier runs left in the first `vectors` vectors, so that also what nobody reads is a
  /// function of the run.
  func clear(vectors: Int) {
    base.initializeMemory(as: Double.self, repeating: 0, count: stride / 8 * vectors)
  }

  /// Eight lanes of a row.
  @inline(__always)
  func pointer(_ row: Int, vector: Int) -> UnsafeMutablePointer<SIMD8<Double>> {
    (base + vector * stride + row * 64).assumingMemoryBound(to: SIMD8<Double>.self)
  }

  subscript(row: Int, lane: Int) -> Double {
    get { address(row, lane).load(as: Double.self) }
    nonmutating set { address(row, lane).storeBytes(of: newValue, as: Double.self) }
  }

  @inline(__always)
  private func address(_ row: Int, _ lane: Int) -> UnsafeMutableRawPointer {
    base + (lane >> 3) * stride + row * 64 + (lane & 7) * 8
  }

  /// Bytes from vector to vector for so many rows: an odd number of cache lines, so that the vectors
  /// of one row do not compete for the same lines.
  static func stride(rows: Int) -> Int {
    64 * (rows | 1)
  }
}
