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
    let whole = Block(plan: plan, seed: 6)
    let seated = evenings(of: whole, firstRun: 0, count: Rows.lanes)
    #expect((0..<Rows.lanes).contains { whole.rows.seats.seat(of: $0) != $0 })
    for first in [0, 32] {
      let plain = evenings(of: Block(plan: plan, seed: 6), firstRun: first, count: 32)
      for lane in 0..<32 { #expect(seated[first + lane] == plain[lane], "lane \(first + lane)") }
    }
  }

  /// The bits of the rows of each lane on every evening.
  private func evenings(of block: Block, firstRun: Int, count: Int) -> [[UInt64]] {
    let plan = block.plan
    let kept = (0..<plan.rowCount).filter { !plan.scratchRows[$0] && !plan.unseenRows[$0] }
    var bits = [[UInt64]](repeating: [], count: count)
    block.simulate(firstRun: UInt64(firstRun), count: count) { block in
      for lane in 0..<count { bits[lane] += kept.map { block.rows[$0, lane].bitPattern } }
    }
    return bits
  }

  @Test("Fire from a stock that fronts share is the same whoever stands beside a front that rests")
  func sharedStock() throws {
    let plan = Plan(sharing, detail: .everything)
    let block = Block(plan: plan, seed: 4)
    block.simulate(firstRun: 0, count: Rows.lanes)
    var overs: Set<Double> = []
    let quantity = Quantity.fire(front: 1, .challenger)
    let gauge = try #require(plan.gaugeIndex[quantity])
    for run in 0..<Rows.lanes {
      let replay = Replay(plan, seed: 4, run: run)
      overs.insert(replay.day(of: .over(front: 1), in: plan))
      let fire = (0...plan.days).compactMap { block.capture.value(gauge: gauge, step: $0, run) }
      #expect(fire == replay.evenings(quantity, in: plan), "run \(run)")
      #expect(fire.last.map { $0 < 1 } == true)
    }
    #expect(overs.count > 2)
  }

  /// Two fronts with two axes each on one short stock; the second has plenty of another for itself and ends on
  /// another day in every run.
  private var sharing: Model {
    func front(_ id: String, speed: Parameter, noise: Parameter) -> Front {
      ModelFixtures.front([Place(id: id + "a"), Place(id: id + "b")], speed: speed, noise: noise) {
        $0.id = id
        $0.axes = Axes(count: 2, policy: .ordered([0, 1]))
        $0.challenger.needs = [Need(stock: 0, perPersonDay: 8)]
      }
    }
    let stocks = [
      Stock(kind: "shells", start: 600, production: 100), Stock(kind: "fuel", start: 1e6),
    ]
    var west = front("west", speed: 0.1, noise: 0.2)
    west.challenger.needs.append(Need(stock: 1, perPersonDay: 1))
    return ModelFixtures.model(
      front("east", speed: 0, noise: 0), west, days: 40,
      powers: [Power(id: "blue"), Power(id: "red", stocks: stocks)])
  }
}
