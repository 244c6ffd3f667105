/// Which lanes should stand together: those that work on the same axes.
///
/// A part of the day is passed over in vectors none of whose lanes it concerns; lanes that rest or have
/// fewer axes come last, so that there are such vectors. Raw memory made once for a block.
final class SeatOrder {
  /// Rows that are 0 where a part of the day is passed over, at most 64.
  private let guards: FixedTable<Int>
  /// Per seat, bit 63 − i: the lane needs part i.
  private let keys: UnsafeMutablePointer<UInt64>
  /// The keys in the order in which they should stand, the greatest first.
  private var wanted: ShortList<UInt64>
  private let memory = TableMemory()

  /// Steps between two looks at the seats, a multiple of those of a block of noise (`NoiseBuffer`), so that none
  /// is made twice.
  static let stepsBetweenLooks = 28
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
    wanted = ShortList(atMost: Rows.lanes, 0, memory)
  }

  /// Whether the seats that `exchanges` leads to would spare enough of what is gone through now.
  func isWorthWhile(_ rows: Rows) -> Bool {
    keys.update(repeating: 0, count: Rows.lanes)
    for (index, row) in guards.enumerated() {
      note(row, at: UInt64(1) << UInt64(63 - index), of: rows)
    }
    wanted.removeAll()
    for seat in 0..<Rows.lanes { wanted.append(keys[seat]) }
    wanted.sort(>)
    return Self.parts { keys[$0] } - Self.parts { wanted[$0] } >= Self.least
  }

  /// Notes in which seats a part is needed.
  private func note(_ row: Int, at bit: UInt64, of rows: Rows) {
    for vector in 0..<Rows.vectors {
      let eight = rows.pointer(row, vector: vector).pointee
      for lane in 0..<8 where eight[lane] != 0 { keys[8 * vector + lane] |= bit }
    }
  }

  /// Parts that are gone through, over all vectors of lanes with these keys.
  private static func parts(_ key: (_ seat: Int) -> UInt64) -> Int {
    (0..<Rows.vectors).reduce(0) { sum, vector in
      sum + (8 * vector..<8 * vector + 8).reduce(0) { $0 | key($1) }.nonzeroBitCount
    }
  }

  /// Calls `exchange` with pairs of seats until all stand as `isWorthWhile` found best.
  func exchanges(_ exchange: (_ seat: Int, _ other: Int) -> Void) {
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
