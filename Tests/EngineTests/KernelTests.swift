import Chance
import Scenarios
import TestSupport
import Testing

@testable import Engine

/// Machine code and the interpreter give the same bits.
@Suite("Kernels")
struct KernelTests {
  /// The bits of the first `count` rows, as far as they outlive a mechanism, on every evening of a block;
  /// `seesDays` with those that days alone know.
  private func states(
    _ plan: Plan, runs: Int, seesDays: Bool, count: Int? = nil, poisonsUnseen: Bool = false
  ) -> [[UInt64]] {
    let block = Block(plan: plan, seed: 6)
    block.seesDays = seesDays
    let rows = (0..<(count ?? plan.rowCount)).filter {
      !plan.scratchRows[$0] && (seesDays || !plan.unseenRows[$0])
    }
    var evenings: [[UInt64]] = []
    block.simulate(firstRun: 1000, count: runs) { block in
      evenings.append(
        rows.flatMap { row in (0..<runs).map { block.rows[row, $0].bitPattern } })
      guard poisonsUnseen else { return }
      for row in plan.unseenRows.indices where plan.unseenRows[row] {
        for lane in 0..<Rows.lanes { block.rows[row, lane] = .nan }
      }
    }
    return evenings
  }

  @Test(
    "every row of a busy model has the same bits on every evening",
    arguments: Kernel.available, [1, 2])
  func busy(kernel: Kernel, substeps: Int) {
    let model = BusyModel.model(days: 60, substeps: substeps)
    let (plan, plain) = (
      Plan(model, detail: .everything, kernel: kernel),
      Plan(model, detail: .everything, kernel: .baseline)
    )
    for (runs, seesDays) in [(1, true), (29, false), (64, true)] {
      let expected = states(plain, runs: runs, seesDays: seesDays)
      #expect(expected.count == 61)
      #expect(states(plan, runs: runs, seesDays: seesDays) == expected, "\(runs) runs")
    }
  }

  @Test(
    "a day whose invariants stand apart leaves the bits of a day that is whole",
    arguments: Kernel.available, [1, 2, 4])
  func invariants(kernel: Kernel, substeps: Int) {
    let model = BusyModel.model(days: 150, substeps: substeps)
    let plan = Plan(model, detail: .everything, kernel: kernel)
    #expect(!plan.programs[.invariant].isEmpty && plan.programs.weekChangesInvariants)
    #expect(!plan.dated.isEmpty)
    var whole = Plan(model, detail: .everything, kernel: .baseline)
    let count = whole.programs[.invariant].map { Int($0.target) }.min() ?? 0
    whole.programs = whole.programs.joined
    #expect(
      states(plan, runs: 64, seesDays: true, count: count)
        == states(whole, runs: 64, seesDays: true, count: count))
  }

  @Test(
    "rows that nobody sees are read by nobody, and a block that sees days has them",
    arguments: Kernel.available)
  func unseen(kernel: Kernel) {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.01, noise: 0.1) { front in
      front.challenger.needs = [Need(stock: 0, perPersonDay: 12, elasticity: 0.5)]
      front.challenger.lossesInflicted = 0.01
      front.holder.lossesInflicted = 0.01
    }
    let red = Power(id: "red", stocks: [Stock(kind: "shells", start: 5_000, production: 500)])
    let lone = ModelFixtures.model(front, days: 60, powers: [Power(id: "blue"), red])
    var busy = BusyModel.model(days: 60)
    busy.fronts[0].axes = Axes(count: 1, policy: .drawn(stay: 20, nearness: 8, continues: true))
    busy.fronts[0].recapture = nil
    var sole = lone
    sole.fronts[0].challenger.needs[0].elasticity = 1
    for model in [lone, busy, sole] {
      let plan = Plan(model, detail: .outcomes, kernel: kernel)
      let plain = Plan(model, detail: .outcomes, kernel: .baseline)
      let unseen = plan.unseenRows.indices.filter { plan.unseenRows[$0] }.map { plan.rowNames[$0] }
      #expect(unseen.contains { $0.hasPrefix("fired share(") })
      #expect(
        unseen.contains { $0.hasPrefix("firing(") } == (model.fronts == sole.fronts))
      #expect(states(plan, runs: 20, seesDays: true) == states(plain, runs: 20, seesDays: true))
      let poisoned = states(plain, runs: 20, seesDays: false, poisonsUnseen: true)
      #expect(states(plan, runs: 20, seesDays: false) == poisoned)
      #expect(states(plain, runs: 20, seesDays: false) == poisoned)
    }
  }
}

extension Programs {
  /// With the invariants at the beginning of every day.
  fileprivate var joined: Programs {
    var programs = Cadence.allCases.map { self[$0] }
    programs[Cadence.day.rawValue] = self[.invariant] + self[.day]
    programs[Cadence.invariant.rawValue] = []
    return Programs(programs)
  }
}

/// Noise made by machine code, beside the single form.
@Suite("Code of the daily noise")
struct NoiseCodeTests {
  @Test(
    "every lane, source and word is that of the single form, over odd numbers of vectors",
    arguments: Kernel.available)
  func words(kernel: Kernel) {
    let plan = Plan(BusyModel.model(days: 5), kernel: kernel)
    let draws = Draws(seed: 0xFEDC_BA98_7654_3210)
    let firstRun: UInt64 = 0x1_FFFF_FFF0
    let buffer = NoiseBuffer(draws: draws, streams: [3, 0xFFFF_FFFF], plan.code?.noise)
    defer { buffer.deallocate() }
    buffer.begin { firstRun + UInt64($0) }
    buffer.setStream(77, source: 1, seat: 13, from: 0)
    for (vectors, block) in [(8, 0), (3, 1), (1, 250)] {
      for (source, stream) in [(0, UInt32(3)), (1, 0xFFFF_FFFF)] {
        buffer.make(source, index: 4 * block, vectors: vectors)
        for lane in 0..<vectors * 8 {
          let four = NormalNoise.four(
            draws: draws, block: UInt32(block), run: firstRun + UInt64(lane),
            stream: source == 1 && lane == 13 ? 77 : stream)
          for word in 0..<4 {
            let eight = buffer.eight(source, index: 4 * block + word, vector: lane / 8)
            #expect(eight[lane % 8] == Double(four[word]), "lane \(lane), word \(word)")
          }
        }
      }
    }
  }

  @Test(
    "The unit draws of a row are those of the single form, for any runs",
    arguments: Kernel.available)
  func units(kernel: Kernel) {
    let plan = Plan(BusyModel.model(days: 5), kernel: kernel)
    let draws = Draws(seed: 0x1234_5678_9ABC_DEF0)
    let units = UnitDraws(draws: draws, plan.code?.units)
    let rows = Rows(count: plan.rowCount)
    defer {
      units.deallocate()
      rows.deallocate()
    }
    for firstRun: UInt64 in [0, 0xFFFF_FFF0, 0x7FFF_FFFF_FFFF_FF00] {
      units.begin { firstRun + 3 * UInt64($0) }
      for stream: UInt32 in [0, 77, 0xFFFF_FFFF] {
        units.fill(2, of: rows, stream: stream, vectors: 8)
        for lane in 0..<64 {
          let unit = draws.unit(run: firstRun + 3 * UInt64(lane), stream: stream)
          #expect(rows[2, lane] == unit, "run \(firstRun), stream \(stream), lane \(lane)")
        }
      }
    }
  }

  @Test("A lane given another stream within four days reads that stream from its next day on")
  func changed() {
    let draws = Draws(seed: 9)
    let buffer = NoiseBuffer(draws: draws, streams: [3], nil)
    defer { buffer.deallocate() }
    buffer.begin { UInt64($0) }
    buffer.make(0, index: 0, vectors: 2)
    for next in 1...4 {
      let stream = UInt32(100 + next)
      buffer.setStream(stream, source: 0, seat: 5, from: next)
      if next == 4 { buffer.make(0, index: 4, vectors: 2) }
      let four = NormalNoise.four(draws: draws, block: UInt32(next / 4), run: 5, stream: stream)
      #expect(buffer.eight(0, index: next, vector: 0)[5] == Double(four[next % 4]))
    }
  }
}
