/// The rows of a block: `count` rows of 256 lanes, one lane a run.
///
/// Raw memory owned by `Block`, so that the loops of the interpreter carry no exclusivity checks.
struct Rows {
  static let lanes = 256
  static let vectors = lanes / 8

  let count: Int
  let base: UnsafeMutableRawPointer

  init(count: Int) {
    self.count = count
    let bytes = max(1, count) * Self.lanes * MemoryLayout<Double>.stride
    base = .allocate(byteCount: bytes, alignment: 64)
    base.initializeMemory(as: Double.self, repeating: 0, count: max(1, count) * Self.lanes)
  }

  func deallocate() {
    base.deallocate()
  }

  @inline(__always)
  func row(_ index: Int32) -> UnsafeMutablePointer<SIMD8<Double>> {
    (base + Int(index) * Self.lanes * MemoryLayout<Double>.stride)
      .assumingMemoryBound(to: SIMD8<Double>.self)
  }

  subscript(row: Int, lane: Int) -> Double {
    get { (base + (row * Self.lanes + lane) * 8).load(as: Double.self) }
    nonmutating set {
      (base + (row * Self.lanes + lane) * 8).storeBytes(of: newValue, as: Double.self)
    }
  }
}
