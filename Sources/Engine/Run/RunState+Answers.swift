public import Scenarios

extension RunState {
  /// How the run answers a claim of the plan's model; only at its horizon.
  public func verdict(on claim: Claim) -> RunVerdict {
    let plan = block.plan
    let index = plan.model.claims.firstIndex(of: claim)
    let programs =
      index.map { plan.claimPrograms[$0] } ?? ClaimPrograms(claim, ClaimSources(plan))
    return ClaimEvaluation(block: block, lanes: lane..<lane + 1).answers(to: programs)[0]
  }

  /// The claim of the plan's model with this index as a number.
  ///
  /// Truth is 1 or 0, a formula of another type what it gives; NaN where it is undefined or its
  /// condition does not hold. Only on the run's last evening.
  public func number(ofClaim index: Int) -> Double {
    let programs = block.plan.claimPrograms[index]
    return ClaimEvaluation(block: block, lanes: lane..<lane + 1).numbers(of: programs)[0]
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
