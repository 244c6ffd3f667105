import Chance
import Scenarios

/// The handlers of pledges and entries in one run.
struct AllianceLane {
  private let block: Block
  private let lane: Int

  init(_ block: Block, _ lane: Int) {
    self.block = block
    self.lane = lane
  }

  /// The evening of the start: how much hazard each entry takes.
  func begin() {
    for (entry, rows) in zip(block.plan.model.entries, block.plan.layout.entries) {
      guard let threshold = rows.threshold else { continue }
      block.rows[threshold, lane] = block.draws.exponential(
        block: 0, run: block.run(lane),
        stream: Stream.identifier(StreamName.entry(entry)))
    }
  }

  func moveGate(_ pledge: Int) {
    guard let open = block.plan.layout.pledges[pledge].open else { return }
    trace(.gate(pledge: pledge, isOpen: block.rows[open, lane] == 1))
  }

  func hand(over pledge: Int) {
    guard let awaited = block.plan.layout.pledges[pledge].handoverAwaited,
      block.rows[awaited, lane] == 1
    else { return }
    block.rows[awaited, lane] = 0
    block.record(block.powerEvents.handed[pledge], lane, on: block.step)
    trace(.handed(pledge: pledge))
  }

  /// Whether all that the power of a step hands over to others, of what it gives to its side, is handed over.
  func isHandedOver(_ step: StepPlan) -> Bool {
    let model = block.plan.model
    let receiver = model.power(of: step.side, in: step.contest)
    var isAny = false
    for (index, pledge) in model.pledges.enumerated()
    where pledge.isHandedOver(by: step.power, for: receiver) {
      let event = block.powerEvents.handed[index]
      guard block.step(ofEvent: event, lane) <= Double(block.step) else { return false }
      isAny = true
    }
    return isAny
  }

  /// Nobody enters a front that is over.
  func enter(_ entry: Int) {
    let rows = block.plan.layout.entries[entry]
    guard block.rows[rows.awaited, lane] == 1 else { return }
    block.rows[rows.awaited, lane] = 0
    if let threshold = rows.threshold { block.rows[threshold, lane] = .infinity }
    guard !block.tables[block.plan.model.entries[entry].front].isOver[lane] else { return }
    block.rows[rows.entered, lane] = Double(block.step)
    block.record(block.powerEvents.entered[entry], lane, on: block.step)
    trace(.entered(entry: entry))
  }

  private func trace(_ kind: TraceEvent.Kind) {
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(TraceEvent(step: block.step, front: TraceEvent.noFront, kind: kind))
  }
}
