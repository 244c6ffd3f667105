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
  let seats: Seats

  init(count: Int) {
    self.count = count
    stride = Self.stride(rows: count)
    let bytes = stride * Self.vectors
    base = .allocate(byteCount: bytes, alignment: 64)
    base.initializeMemory(as: Double.self, repeating: 0, count: bytes / 8)
    seats = Seats(stride: stride)
  }

  func deallocate() {
    seats.deallocate()
    base.deallocate()
  }

  /// Forgets what earlier runs left in the first `vectors` vectors, so that also what nobody reads is a
  /// function of the run, and puts every lane in the seat of its number.
  func clear(vectors: Int) {
    seats.reset()
    base.initializeMemory(as: Double.self, repeating: 0, count: stride / 8 * vectors)
  }

  /// The numbers of two seats, and the lanes in them, change places.
  func swap(_ seat: Int, _ other: Int) {
    var (here, there) = (base + seats.offset(at: seat), base + seats.offset(at: other))
    for _ in 0..<count {
      let number = here.load(as: Double.self)
      here.storeBytes(of: there.load(as: Double.self), as: Double.self)
      there.storeBytes(of: number, as: Double.self)
      here += 64
      there += 64
    }
    seats.swap(seat, other)
  }

  /// Eight seats of a row.
  @inline(__always)
  func pointer(_ row: Int, vector: Int) -> UnsafeMutablePointer<SIMD8<Double>> {
    (base + (vector &* stride &+ row &* 64)).assumingMemoryBound(to: SIMD8<Double>.self)
  }

  subscript(row: Int, lane: Int) -> Double {
    get { address(row, lane).load(as: Double.self) }
    nonmutating set { address(row, lane).storeBytes(of: newValue, as: Double.self) }
  }

  @inline(__always)
  private func address(_ row: Int, _ lane: Int) -> UnsafeMutableRawPointer {
    base + (seats.offset(of: lane) &+ row &* 64)
  }

  /// Bytes from vector to vector for so many rows: an odd number of cache lines, so that the vectors
  /// of one row do not compete for the same lines.
  static func stride(rows: Int) -> Int {
    64 * (rows | 1)
  }
}
