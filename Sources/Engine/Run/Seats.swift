/// Where in the vectors each lane of a block stands: its seat.
///
/// A lane is a run of the block and keeps its number; what it does depends on no seat. Raw memory that
/// `Rows` gives back.
struct Seats {
  /// Bytes from the first number of row 0 to that of a lane.
  private let offsets: UnsafeMutablePointer<Int>
  private let seatOf: UnsafeMutablePointer<Int>
  private let laneAt: UnsafeMutablePointer<Int>
  private let stride: Int

  /// Every lane in the seat of its number; `stride` is that of the rows.
  init(stride: Int) {
    self.stride = stride
    offsets = .allocate(capacity: Rows.lanes)
    seatOf = .allocate(capacity: Rows.lanes)
    laneAt = .allocate(capacity: Rows.lanes)
    for lane in 0..<Rows.lanes { place(lane, in: lane) }
  }

  func deallocate() {
    offsets.deallocate()
    seatOf.deallocate()
    laneAt.deallocate()
  }

  /// Every lane back to the seat of its number.
  func reset() {
    for lane in 0..<Rows.lanes { place(lane, in: lane) }
  }

  @inline(__always)
  func offset(of lane: Int) -> Int { offsets[lane] }

  @inline(__always)
  func seat(of lane: Int) -> Int { seatOf[lane] }

  @inline(__always)
  func lane(at seat: Int) -> Int { laneAt[seat] }

  /// Bytes from the first number of row 0 to that in a seat.
  @inline(__always)
  func offset(at seat: Int) -> Int { (seat >> 3) * stride + (seat & 7) * 8 }

  /// Two lanes change seats; whoever calls this moves their numbers.
  func swap(_ seat: Int, _ other: Int) {
    let (lane, otherLane) = (laneAt[seat], laneAt[other])
    place(lane, in: other)
    place(otherLane, in: seat)
  }

  private func place(_ lane: Int, in seat: Int) {
    offsets[lane] = offset(at: seat)
    seatOf[lane] = seat
    laneAt[seat] = lane
  }
}
