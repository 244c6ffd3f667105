import Scenarios
import Testing

@testable import Engine

/// Days that are gone through several at a time are those that are looked at one by one.
@Suite("Quiet days")
struct QuietDayTests {
  /// Rows that last, days of events, and what evenings kept of quantities; the chronicle where there is one.
  private struct Outcome: Equatable {
    var rows: [UInt64] = []
    var eventSteps: [Double] = []
    var kept: [UInt64?] = []
    /// As text: what is told of a fall may be no number.
    var chronicle: [String] = []
  }

  /// One axis and neither recapture nor truce, so that some rows are seen by a close look only.
  private static func lone(days: Int) -> Model {
    let front = ModelFixtures.front([Place(id: "a"), Place(id: "b")], speed: 0.02, noise: 0.1) {
      $0.challenger.needs = [Need(stock: 0, perPersonDay: 12)]
      $0.challenger.lossesInflicted = 0.01
      $0.axes = Axes(count: 1, policy: .ordered([0, 1]))
    }
    let red = Power(id: "red", stocks: [Stock(kind: "shells", start: 5_000, production: 500)])
    return ModelFixtures.model(front, days: days, powers: [Power(id: "blue"), red])
  }

  private func outcome(
    _ plan: Plan, runs: Int, isLookedAt: Bool, seesDays: Bool
  ) -> (Outcome, looks: Int) {
    let block = Block(plan: plan, seed: 11)
    block.seesDays = seesDays
    if seesDays { block.trace = [] }
    block.simulate(firstRun: 900, count: 13)
    var looks = 0
    if isLookedAt {
      block.simulate(firstRun: 40, count: runs) { _ in looks += 1 }
    } else {
      block.simulate(firstRun: 40, count: runs)
    }
    var outcome = Outcome()
    for row in 0..<plan.rowCount
    where !plan.scratchRows[row] && (seesDays || !plan.unseenRows[row]) {
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
    outcome.chronicle = (block.trace ?? []).map { "\($0)" }
    return (outcome, looks)
  }

  @Test(
    "whether somebody looks at every evening or none changes nothing",
    arguments: Kernel.available, [(64, 1), (29, 1), (64, 2)])
  func looks(kernel: Kernel, shape: (runs: Int, substeps: Int)) {
    let busy = BusyModel.model(days: 100, substeps: shape.substeps)
    let plans = [
      Plan(busy, detail: .everything, kernel: kernel),
      Plan(busy, detail: .outcomes, kernel: kernel),
      Plan(busy, until: busy.calendar.start + 45, kernel: kernel),
      Plan(
        Self.lone(days: 100), detail: .quantities([.stock(power: 1, stock: 0)]), kernel: kernel),
    ]
    #expect(plans[3].unseenRows.contains(true))
    for (plan, days) in zip(plans, [100, 100, 45, 100]) {
      for seesDays in [false, true] {
        let alone = outcome(plan, runs: shape.runs, isLookedAt: false, seesDays: seesDays)
        let seen = outcome(plan, runs: shape.runs, isLookedAt: true, seesDays: seesDays)
        #expect(seen.looks == days + 1)
        #expect(alone.0 == seen.0, "\(days) days, seen: \(seesDays)")
      }
    }
  }

  @Test("days up to the next busy one go by at once where there is code for them, else none")
  func passed() {
    for kernel in Kernel.available {
      let block = Block(plan: Plan(Self.lone(days: 30), kernel: kernel), seed: 1)
      block.simulate(firstRun: 0, count: 16, passesQuietDays: false) { block in
        if block.step == 1 { #expect(block.quietUntil[1] == 6) }
        guard block.step == 8, kernel != .baseline else { return }
        let isReported = block.runQuietDays()
        #expect(isReported ? block.step > 8 : block.step == 13)
      }
    }
  }

  @Test("quiet are all days but every seventh, those with something in the calendar, and the last")
  func table() {
    let plain = Dues.quietUntil(Plan(Self.lone(days: 20)))
    #expect(plain[0] == 0, "the first day is none")
    #expect(plain == [0, 6, 6, 6, 6, 6, 6, 13, 13, 13, 13, 13, 13, 13, 19, 19, 19, 19, 19, 19, 20])
    let model = Self.lone(days: 20)
    let early = Dues.quietUntil(Plan(model, until: model.calendar.start + 10))
    #expect(Array(early[7...9]) == [9, 9, 9])
    let busy = Plan(BusyModel.model(days: 60))
    let dated = busy.dated.map(\.step)
    let reviews = busy.dues.indices.filter { busy.dues[$0].isAny }
    #expect(!dated.isEmpty && !reviews.isEmpty)
    let quietUntil = Dues.quietUntil(busy)
    for step in dated + reviews where step > 0 { #expect(quietUntil[step - 1] == step - 1) }
  }
}
