public import Scenarios

/// One run again, with everything that happened in it.
public struct Replay: Sendable {
  public let run: Int
  /// In the order in which they happened.
  public let chronicle: [TraceEvent]
  /// Steps of `plan.events`; ∞ = never.
  public let eventSteps: [Double]
  /// `plan.series`.
  public let quantities: [Quantity]
  /// Per quantity, its value on every evening from the start to the horizon.
  public let series: [[Double]]
  /// In the order of `model.claims`: true, false, or nil (undefined, condition false, not an event).
  public let answers: [Bool?]
  /// In the order of `model.inputs`.
  public let inputs: [Double]

  /// Simulates run number `run` exactly as a tally of that plan and seed does.
  ///
  /// `plan` is best made with `detail: .everything`, which keeps every quantity and changes none.
  public init(_ plan: Plan, seed: UInt64 = 1, run: Int) {
    let block = Block(plan: plan, seed: seed, keeping: 1)
    block.trace = []
    block.seesDays = true
    block.simulate(firstRun: UInt64(run), count: 1)
    self.run = run
    quantities = plan.series
    chronicle = block.trace ?? []
    eventSteps = plan.events.indices.map { block.eventSteps[$0 * Rows.lanes] }
    series = plan.series.map { quantity in
      guard let gauge = plan.gaugeIndex[quantity] else { return [] }
      return (0...plan.days).compactMap { step in
        block.capture.value(gauge: gauge, step: step, 0)
      }
    }
    inputs = plan.inputRows.map { block.rows[$0, 0] }
    let evaluation = ClaimEvaluation(block: block, lanes: 0..<1)
    answers = zip(plan.model.claims, plan.claimPrograms).map { claim, programs in
      guard claim.kind == .event else { return nil }
      switch evaluation.answers(to: programs)[0] {
      case .yes: return true
      case .no: return false
      case .undefined, .notGiven: return nil
      }
    }
  }
}
