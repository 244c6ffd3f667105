import Chance
import Scenarios
import TestSupport
import Testing

@testable import Engine

/// Machine code and the interpreter give the same bits.
@Suite("Kernels")
struct KernelTests {
  /// The bits of all rows that outlive a mechanism, on every evening of a block.
  private func states(_ model: Model, _ kernel: Kernel, runs: Int) -> [[UInt64]] {
    let plan = Plan(model, detail: .everything, kernel: kernel)
    let block = Block(plan: plan, seed: 6)
    var evenings: [[UInt64]] = []
    block.simulate(firstRun: 1000, count: runs) { block in
      evenings.append(
        (0..<plan.rowCount).filter { !plan.scratchRows[$0] }.flatMap { row in
          (0..<runs).map { block.rows[row, $0].bitPattern }
        })
    }
    return evenings
  }

  @Test(
    "every row of a busy model has the same bits on every evening",
    arguments: Kernel.available, [1, 2])
  func busy(kernel: Kernel, substeps: Int) {
    let model = BusyModel.model(days: 60, substeps: substeps)
    for runs in [1, 29, 64] {
      let expected = states(model, .baseline, runs: runs)
      #expect(expected.count == 61)
      #expect(states(model, kernel, runs: runs) == expected, "\(runs) runs")
    }
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
    buffer.setStream(77, source: 1, lane: 13, from: 0)
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
  @Test("A lane given another stream within four days reads that stream from its next day on")
  func changed() {
    let draws = Draws(seed: 9)
    let buffer = NoiseBuffer(draws: draws, streams: [3], nil)
    defer { buffer.deallocate() }
    buffer.begin { UInt64($0) }
    buffer.make(0, index: 0, vectors: 2)
    for next in 1...4 {
      let stream = UInt32(100 + next)
      buffer.setStream(stream, source: 0, lane: 5, from: next)
      if next == 4 { buffer.make(0, index: 4, vectors: 2) }
      let four = NormalNoise.four(draws: draws, block: UInt32(next / 4), run: 5, stream: stream)
      #expect(buffer.eight(0, index: next, vector: 0)[5] == Double(four[next % 4]))
    }
  }
}
