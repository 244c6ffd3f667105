import Chance
import Scenarios
import Testing

@testable import Engine

/// Lanes stand together by what they work on; what they do depends on no seat.
@Suite("Seats")
struct SeatTests {
  private func pairs(_ count: Int) -> [(Int, Int)] {
    func seat(_ index: Int, _ stream: UInt32) -> Int {
      Int(Draws(seed: 17).unit(run: UInt64(index), stream: stream) * Double(Rows.lanes))
    }
    return (0..<count).map { (seat($0, 1), seat($0, 2)) }
  }

  @Test("A lane's numbers go with it to any seat, and a new block begins in order")
  func rows() {
    let rows = Rows(count: 5)
    defer { rows.deallocate() }
    for row in 0..<5 { for lane in 0..<Rows.lanes { rows[row, lane] = Double(100 * row + lane) } }
    for (seat, other) in pairs(200) { rows.swap(seat, other) }
    for lane in 0..<Rows.lanes {
      let seat = rows.seats.seat(of: lane)
      #expect(rows.seats.lane(at: seat) == lane)
      for row in 0..<5 {
        #expect(rows[row, lane] == Double(100 * row + lane))
        #expect(rows.pointer(row, vector: seat / 8).pointee[seat % 8] == rows[row, lane])
      }
    }
    rows.clear(vectors: Rows.vectors)
    #expect((0..<Rows.lanes).allSatisfy { rows.seats.seat(of: $0) == $0 })
  }

  @Test("A lane's runs and streams go with it to any seat", arguments: Kernel.available)
  func noise(kernel: Kernel) {
    let plan = Plan(BusyModel.model(days: 5), kernel: kernel)
    let draws = Draws(seed: 5)
    let buffer = NoiseBuffer(draws: draws, streams: [3], plan.code?.noise)
    let rows = Rows(count: 1)
    defer {
      buffer.deallocate()
      rows.deallocate()
    }
    buffer.begin { 1000 + UInt64($0) }
    buffer.setStream(88, source: 0, seat: 9, from: 0)
    buffer.make(0, index: 0, vectors: 8)
    for (seat, other) in pairs(50) {
      rows.swap(seat, other)
      buffer.swap(seat, other)
    }
    #expect(buffer.isMissing(0, index: 0))
    for index in [0, 3, 4, 7] {
      if buffer.isMissing(0, index: index) { buffer.make(0, index: index, vectors: 8) }
      for lane in 0..<Rows.lanes {
        let four = NormalNoise.four(
          draws: draws, block: UInt32(index / 4), run: 1000 + UInt64(lane),
          stream: lane == 9 ? 88 : 3)
        let seat = rows.seats.seat(of: lane)
        #expect(
          buffer.eight(0, index: index, vector: seat / 8)[seat % 8] == Double(four[index % 4]))
      }
    }
  }

  @Test("Noise that was made for fewer vectors than read it is made anew")
  func widened() {
    let buffer = NoiseBuffer(draws: Draws(seed: 5), streams: [3], nil)
    defer { buffer.deallocate() }
    buffer.begin { UInt64($0) }
    buffer.make(0, index: 0, vectors: 2)
    buffer.forget(0, unlessFor: 2)
    #expect(!buffer.isMissing(0, index: 1))
    buffer.forget(0, unlessFor: 3)
    #expect(buffer.isMissing(0, index: 1))
  }

  @Test("Where no part of the day is ever passed over, there is no order")
  func plain() {
    #expect(SeatOrder([instruction(.add, 0)]) == nil)
  }

  @Test("Lanes that need the same parts come to stand in as few vectors as hold them")
  func order() throws {
    let order = try #require(SeatOrder([instruction(.skipIfZero, 0), instruction(.skipIfZero, 1)]))
    let rows = Rows(count: 2)
    defer { rows.deallocate() }
    for lane in 0..<Rows.lanes {
      rows[0, lane] = lane % 2 == 1 ? 1 : 0
      rows[1, lane] = lane % 4 == 3 ? 1 : 0
    }
    #expect(vectors(0, rows) == 8 && vectors(1, rows) == 8)
    #expect(order.isWorthWhile(rows))
    var exchanges = 0
    order.exchanges {
      exchanges += 1
      rows.swap($0, $1)
    }
    #expect(vectors(0, rows) == 4 && vectors(1, rows) == 2)
    #expect(exchanges < 48, "\(exchanges)")
    #expect(!order.isWorthWhile(rows))
  }

  private func instruction(_ operation: Engine.Operation, _ row: Int32) -> Instruction {
    Instruction(
      operation: operation, target: 1, left: row, right: 0, third: 0, immediate: 0, mechanism: 0)
  }

  /// How many vectors hold anything but 0.
  private func vectors(_ row: Int, _ rows: Rows) -> Int {
    (0..<Rows.vectors).count { any(rows.pointer(row, vector: $0).pointee .!= 0) }
  }

  @Test(
    "A full block changes seats, and every row of every lane stays what it is without that",
    arguments: Kernel.available)
  func block(kernel: Kernel) {
    let plan = Plan(BusyModel.model(days: 120), kernel: kernel)
    let (whole, part) = (Block(plan: plan, seed: 6), Block(plan: plan, seed: 6))
    whole.simulate(firstRun: 0, count: Rows.lanes)
    part.simulate(firstRun: 0, count: Rows.lanes - 1)
    #expect((0..<Rows.lanes).contains { whole.rows.seats.seat(of: $0) != $0 })
    #expect((0..<Rows.lanes).allSatisfy { part.rows.seats.seat(of: $0) == $0 })
    let kept = (0..<plan.rowCount).filter { !plan.scratchRows[$0] && !plan.unseenRows[$0] }
    for row in kept {
      for lane in 0..<Rows.lanes - 1 where isRead(row, lane, of: whole) {
        let (seated, plain) = (whole.rows[row, lane], part.rows[row, lane])
        #expect(seated.bitPattern == plain.bitPattern, "\(plan.rowNames[row]), lane \(lane)")
      }
    }
  }

  /// What a resting axis keeps of its last days is read by nobody.
  private func isRead(_ row: Int, _ lane: Int, of block: Block) -> Bool {
    block.plan.fronts.flatMap { $0.axes }.allSatisfy { axis in
      row != axis.ratio && row != axis.unhinged || block.rows[axis.working, lane] != 0
    }
  }
}
