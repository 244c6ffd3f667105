/// The rows of one lane, for handlers; good until lanes change seats.
struct LaneRows {
  private let base: UnsafeMutableRawPointer

  init(_ rows: Rows, _ lane: Int) {
    base = rows.base + rows.seats.offset(of: lane)
  }

  @inline(__always)
  subscript(row: Int) -> Double {
    get { (base + row &* 64).load(as: Double.self) }
    nonmutating set { (base + row &* 64).storeBytes(of: newValue, as: Double.self) }
  }

  @inline(__always)
  func value(_ operand: Operand) -> Double {
    switch operand {
    case .constant(let value): value
    case .row(let row): self[row]
    }
  }
}
