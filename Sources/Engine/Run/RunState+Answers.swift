public import Scenarios

extension RunState {
  /// How the run answers a claim of the plan's model; only at its horizon.
  public func verdict(on claim: Claim) -> RunVerdict {
    ClaimEvaluation(block: block, lane: lane).answer(claim)
  }

  /// The value that an input has in this run, by its index in `model.inputs`.
  public func input(_ index: Int) -> Double {
    block.rows[block.plan.inputRows[index], lane]
  }

  /// The value of a quantity on this evening; NaN where the plan does not keep it.
  public func value(of quantity: Quantity) -> Double {
    guard let index = block.plan.gaugeIndex[quantity] else { return .nan }
    return block.rows[block.plan.gauges[index].row, lane]
  }
}
