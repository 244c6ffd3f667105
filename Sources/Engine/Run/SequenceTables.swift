import Scenarios

/// Where every run stands in every sequence; touched by handlers only.
final class SequenceTables {
  let plan: SequencePlan
  /// At `lane * steps + step`.
  let state: UnsafeMutablePointer<StepState>
  /// The day on which a step began, and from which course B is in force.
  let began: UnsafeMutablePointer<Int>
  let fellBack: UnsafeMutablePointer<Int>
  /// Contests that a power gives up this evening.
  let givenUp: UnsafeMutablePointer<Bool>
  /// The step of each sequence whose pivot is awaited; at `lane * sequences + sequence`.
  let current: UnsafeMutablePointer<Int>
  private let memory = TableMemory()

  init(_ plan: SequencePlan) {
    self.plan = plan
    let steps = plan.steps.count * Rows.lanes
    state = memory.table(steps, .latent)
    began = memory.table(steps, 0)
    fellBack = memory.table(steps, 0)
    givenUp = memory.table(steps, false)
    current = memory.table(plan.sequences.count * Rows.lanes, 0)
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
