import Scenarios
import Testing

@testable import Engine

/// Days that are gone through several at a time are those that are looked at one by one.
@Suite("Quiet days")
struct QuietDayTests {
  /// All that outlives a block: rows, days of events, and what evenings kept of quantities.
  private struct Outcome: Equatable {
    var rows: [UInt64] = []
    var eventSteps: [Double] = []
    var kept: [UInt64?] = []
  }

  private func outcome(
    _ plan: Plan, runs: Int, isLookedAt: Bool, seesDays: Bool
  ) -> (Outcome, looks: Int) {
    let block = Block(plan: plan, seed: 11)
    block.seesDays = seesDays
    var looks = 0
    if isLookedAt {
      block.simulate(firstRun: 40, count: runs) { _ in looks += 1 }
    } else {
      block.simulate(firstRun: 40, count: runs)
    }
    var outcome = Outcome()
    for row in 0..<plan.rowCount where !plan.scratchRows[row] && !plan.unseenRows[row] {
      outcome.rows += (0..<runs).map { block.rows[row, $0].bitPattern }
    }
    for event in plan.events.indices {
      outcome.eventSteps += (0..<runs).map { block.eventSteps[event * Rows.lanes + $0] }
    }
    for gauge in plan.gauges.indices {
      for step in 0...plan.days {
        outcome.kept += (0..<runs).map {
          block.capture.value(gauge: gauge, step: step, $0)?.bitPattern
        }
      }
    }
    return (outcome, looks)
  }

  @Test(
    "whether somebody looks at every evening or none changes nothing",
    arguments: Kernel.available, [(64, 1), (29, 1), (64, 2)])
  func looks(kernel: Kernel, shape: (runs: Int, substeps: Int)) {
    let model = BusyModel.model(days: 100, substeps: shape.substeps)
    for detail in [Plan.Detail.everything, .outcomes] {
      for seesDays in [false, true] {
        let plan = Plan(model, detail: detail, kernel: kernel)
        let alone = outcome(plan, runs: shape.runs, isLookedAt: false, seesDays: seesDays)
        let seen = outcome(plan, runs: shape.runs, isLookedAt: true, seesDays: seesDays)
        #expect(seen.looks == 101)
        #expect(alone.0 == seen.0, "\(detail), days seen: \(seesDays)")
      }
    }
  }

  @Test(
    "quiet are the days but every seventh, dated ones, those of reviews and interventions, and the last"
  )
  func table() {
    let plan = Plan(BusyModel.model(days: 60))
    let quietUntil = Dues.quietUntil(plan)
    let dated = Set(plan.dated.map(\.step))
    #expect(!dated.isEmpty && plan.dues.contains { $0.isAny })
    #expect(quietUntil[0] == 0)
    for step in 1..<60 {
      let next = step + 1
      let isBusy = next % 7 == 0 || dated.contains(next) || plan.dues[next].isAny || next == 60
      #expect((quietUntil[step] == step) == isBusy, "step \(step)")
      if !isBusy { #expect(quietUntil[step] == quietUntil[next]) }
    }
  }
}
