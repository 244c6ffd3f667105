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
