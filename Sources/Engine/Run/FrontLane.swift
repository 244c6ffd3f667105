import Chance
import Scenarios

/// The handlers of one front in one run: everything that happens rarely (phases 9 and 10).
///
/// A value that names (block, front, lane) until lanes change seats; all state stands in the block's rows
/// and tables.
struct FrontLane {
  let block: Block
  let lane: Int
  let tables: FrontTables
  let rows: LaneRows

  @inline(__always)
  init(_ block: Block, _ front: Int, _ lane: Int) {
    self.init(block, block.tables[front], lane)
  }

  @inline(__always)
  init(_ block: Block, _ tables: FrontTables, _ lane: Int) {
    self.block = block
    self.lane = lane
    self.tables = tables
    rows = LaneRows(block.rows, lane)
  }

  var plan: FrontPlan {
    @inline(__always) _read { yield tables.plan }
  }

  var front: Int { tables.front }
  var step: Int { block.step }
  var run: UInt64 { block.run(lane) }

  @inline(__always)
  func value(_ operand: Operand) -> Double {
    rows.value(operand)
  }

  func cell(_ place: Int) -> Int {
    lane &* tables.places &+ place
  }

  func slotCell(_ slot: Int) -> Int {
    lane &* tables.slots &+ slot
  }

  /// The rows of a slot counted over all directions.
  func axis(_ slot: Int) -> AxisRows {
    plan.axes[slot]
  }

  func attacker(of slot: Int) -> SideRole {
    slot < plan.mainSlots ? .challenger : .holder
  }

  func force(_ role: SideRole) -> Double {
    rows[plan.rows.force[role.rawValue]]
  }

  func trace(_ kind: @autoclosure () -> TraceEvent.Kind) {
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(TraceEvent(step: step, front: front, kind: kind()))
  }

  /// Lets the sequences of the lane decide anew this evening.
  func stirSequences() {
    block.sequences.isStirred[lane] = true
  }

  /// Notes the day of an event of the plan, if it is the first; −1 is an event that nobody keeps.
  func record(_ event: Int) {
    block.record(event, lane, on: step)
  }
}
