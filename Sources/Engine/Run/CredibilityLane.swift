import Scenarios

/// What a power's losses do to its rivals and allies, as operands per run.
struct CredibilityPlan {
  let power: Int
  let emboldens: Operand
  let lost: Int?
  /// Rows of will.
  let allies: [Int]
  let willOfAllies: Operand

  init(_ entry: Credibility, _ layout: Layout, _ emitter: inout Emitter) {
    power = entry.power
    emboldens = emitter.value(entry.emboldens)
    lost = layout.powers[entry.power].lost
    allies = entry.allies.map { layout.powers[$0].will }
    willOfAllies = emitter.value(entry.willOfAllies)
    if let lost { emitter.during(.once) { $0.assign(lost, 0) } }
  }
}

/// Phase 10: on the evening on which a contest is lost, hazards against those who stood in it or behind it rise by
/// e^ξ and the will of their allies moves, clipped to [0, 1] (model §8).
struct CredibilityLane {
  private let block: Block
  private let lane: Int

  init(_ block: Block, _ lane: Int) {
    self.block = block
    self.lane = lane
  }

  func note(_ contest: ContestReference, winner: SideRole) {
    for entry in block.plan.credibility
    where block.plan.model.side(of: entry.power, in: contest) == winner.other {
      if let lost = entry.lost { block.rows[lost, lane] += block.value(entry.emboldens, lane) }
      let change = block.value(entry.willOfAllies, lane)
      for ally in entry.allies {
        block.rows[ally, lane] = min(1, max(0, block.rows[ally, lane] + change))
      }
    }
  }
}
