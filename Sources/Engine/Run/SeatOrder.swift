/// Which lanes should stand together: those that work on the same axes.
///
/// A part of the day is passed over in vectors none of whose lanes it concerns; lanes that rest or have
/// fewer axes come last, so that there are such vectors. Raw memory made once for a block.
struct SeatOrder {
  /// Rows that are 0 where a part of the day is passed over, at most 64.
  private let guards: FixedTable<Int>
  /// Per seat, bit 63 − i: the lane needs part i; and the keys in the order in which they should stand.
  private let keys: UnsafeMutablePointer<UInt64>
  private let wanted: UnsafeMutablePointer<UInt64>
  private let memory = TableMemory()

  /// Steps between two looks at the seats: changing them costs about as much as some days.
  static let days = 28
  /// Parts of vectors that must be spared for lanes to change seats.
  private static let least = 4

  /// Nil where nothing is ever passed over.
  init?(_ day: [Instruction]) {
    var rows: [Int] = []
    for instruction in day where instruction.operation == .skipIfZero {
      let row = Int(instruction.left)
      if !rows.contains(row), rows.count < 64 { rows.append(row) }
    }
    guard !rows.isEmpty else { return nil }
    guards = memory.table(rows)
    keys = memory.table(Rows.lanes, 0)
    wanted = memory.table(Rows.lanes, 0)
  }

  /// Whether other seats would spare enough; then `exchanges` goes through what has to move.
  func isWorthWhile(_ rows: Rows) -> Bool {
    var spared = 0
    keys.update(repeating: 0, count: Rows.lanes)
    for (index, row) in guards.enumerated() {
      let (lanes, vectors) = note(row, at: UInt64(1) << UInt64(63 - index), of: rows)
      spared += vectors - (lanes + 7) / 8
    }
    return spared >= Self.least
  }

  /// Notes in which seats a part is needed: how many lanes, in how many vectors.
  private func note(_ row: Int, at bit: UInt64, of rows: Rows) -> (lanes: Int, vectors: Int) {
    var count = (lanes: 0, vectors: 0)
    for vector in 0..<Rows.vectors {
      let eight = rows.pointer(row, vector: vector).pointee
      let before = count.lanes
      for lane in 0..<8 where eight[lane] != 0 {
        keys[8 * vector + lane] |= bit
        count.lanes += 1
      }
      if count.lanes > before { count.vectors += 1 }
    }
    return count
  }

  /// Calls `exchange` with pairs of seats until all stand by their keys, the greatest first.
  func exchanges(_ exchange: (_ seat: Int, _ other: Int) -> Void) {
    wanted.update(from: keys, count: Rows.lanes)
    var sorted = UnsafeMutableBufferPointer(start: wanted, count: Rows.lanes)
    sorted.sort(by: >)
    for seat in 0..<Rows.lanes where keys[seat] != wanted[seat] {
      let other = partner(of: seat)
      exchange(seat, other)
      (keys[seat], keys[other]) = (keys[other], keys[seat])
    }
  }

  /// A later seat whose key belongs here and not there, best one to which the key from here belongs.
  private func partner(of seat: Int) -> Int {
    var partner = seat
    for other in seat + 1..<Rows.lanes where keys[other] == wanted[seat] {
      guard wanted[other] != keys[other] else { continue }
      if wanted[other] == keys[seat] { return other }
      partner = other
    }
    return partner
  }
}

extension Block {
  /// Gives lanes other seats where that lets whole vectors pass over parts of the day.
  ///
  /// Only in a full block. No result depends on it.
  func reseat() {
    guard let seatOrder, count == Rows.lanes, seatOrder.isWorthWhile(rows) else { return }
    changeSeats { seatOrder.exchanges($0) }
  }

  /// Moves lanes by the exchanges that `body` asks for.
  func changeSeats(_ body: (_ exchange: (_ seat: Int, _ other: Int) -> Void) -> Void) {
    body { seat, other in
      rows.swap(seat, other)
      noise.swap(seat, other)
    }
    capture.changeSeats(rows)
    markAllStale()
  }
}
