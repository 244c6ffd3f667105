import Scenarios

/// The handlers of powers and of contests without places in one run: what happens rarely to them.
struct PowersLane {
  private let block: Block
  private let lane: Int

  init(_ block: Block, _ lane: Int) {
    self.block = block
    self.lane = lane
  }

  /// `hits` are the block's hits of this lane beyond all fronts, in the order of their tags.
  func evening(_ hits: Range<Int>) {
    for index in hits {
      switch Watch(tag: block.hits[index].tag) {
      case .won(let contest, let side): win(contest, side)
      case .belowFloor(let power): fallBelowFloor(power)
      default: break
      }
    }
  }

  private func win(_ contest: Int, _ side: SideRole) {
    let rows = block.plan.layout.contests[contest]
    guard block.rows[rows.upper, lane] < .infinity else { return }
    block.rows[rows.progress, lane] = side == .challenger ? 1 : 0
    block.rows[rows.upper, lane] = .infinity
    block.rows[rows.lower, lane] = -.infinity
    record(block.powerEvents.wins[2 * contest + side.rawValue])
    trace(.won(contest: contest, side: side))
  }

  private func fallBelowFloor(_ power: Int) {
    block.rows[block.plan.layout.powers[power].floorAwaited, lane] = 0
    record(block.powerEvents.belowFloor[power])
    trace(.belowFloor(power: power))
  }

  private func record(_ event: Int) {
    guard event >= 0 else { return }
    let position = event * Rows.lanes + lane
    block.eventSteps[position] = min(block.eventSteps[position], Double(block.step))
  }

  private func trace(_ kind: TraceEvent.Kind) {
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(TraceEvent(step: block.step, front: TraceEvent.noFront, kind: kind))
  }
}

/// Where the events of powers and contests stand among those of the plan, −1 = not kept.
final class PowerEvents {
  /// At 2·contest + side.
  let wins: FixedTable<Int>
  let belowFloor: FixedTable<Int>
  private let memory = TableMemory()

  init(_ plan: Plan) {
    func index(_ event: Event) -> Int { plan.eventIndex[event] ?? -1 }
    wins = memory.table(
      plan.model.contests.indices.flatMap { contest in
        SideRole.allCases.map { index(.win(contest: contest, $0)) }
      })
    belowFloor = memory.table(plan.model.powers.indices.map { index(.belowFloor(power: $0)) })
  }
}
