import Scenarios

/// Where every run stands in every sequence; touched by handlers only.
final class SequenceTables {
  let plan: SequencePlan
  /// At `lane * steps + step`.
  let state: UnsafeMutablePointer<StepState>
  /// The day on which a step began, and from which course B is in force.
  let began: UnsafeMutablePointer<Int>
  let fellBack: UnsafeMutablePointer<Int>
  /// In `fellBack`: course A is in force.
  static let notFallenBack = Int.min
  /// Contests that a power gives up this evening.
  let givenUp: UnsafeMutablePointer<Bool>
  /// The step of each sequence whose pivot is awaited; at `lane * sequences + sequence`.
  let current: UnsafeMutablePointer<Int>
  /// Whether something has changed in a lane that a decision may depend on, since the last was made.
  let isStirred: UnsafeMutablePointer<Bool>
  /// Rows of the loads at which a power gives way, and what was seen of them at the last decision, at
  /// `lane * loads + load`.
  let loads: FixedTable<Int>
  private let seenLoads: UnsafeMutablePointer<Double>
  private let memory = TableMemory()

  init(_ plan: SequencePlan, _ layout: Layout) {
    self.plan = plan
    var rows: [Int] = []
    for step in plan.steps where step.courseB?.watchesLoad == true {
      guard let row = layout.powers[step.power].load?.overload, !rows.contains(row) else {
        continue
      }
      rows.append(row)
    }
    loads = memory.table(rows)
    seenLoads = memory.table(rows.count * Rows.lanes, .nan)
    isStirred = memory.table(Rows.lanes, true)
    let steps = plan.steps.count * Rows.lanes
    state = memory.table(steps, .latent)
    began = memory.table(steps, 0)
    fellBack = memory.table(steps, Self.notFallenBack)
    givenUp = memory.table(steps, false)
    current = memory.table(plan.sequences.count * Rows.lanes, 0)
  }

  /// Whether a decision would see other loads than the last one did; takes note of them.
  func takeLoads(_ rows: Rows, _ lane: Int) -> Bool {
    var hasChanged = false
    for (position, row) in loads.enumerated() {
      let cell = lane * loads.count + position
      let load = rows[row, lane]
      if seenLoads[cell] != load { hasChanged = true }
      seenLoads[cell] = load
    }
    return hasChanged
  }
}

/// Where a step of a sequence stands.
public enum StepState: UInt8, Sendable, Equatable {
  case latent
  case courseA
  case courseB
  /// Course B goes on.
  case contained
  /// The front is frozen, at course B's effort or course A's.
  case frozen
  case won
  case lost
  case accommodated

  /// Whether the power still faces the rival.
  var isActive: Bool {
    self == .courseA || self == .courseB || self == .contained || self == .frozen
  }
}
