import Scenarios

/// Where every run stands in every sequence; touched by handlers only.
final class SequenceTables {
  let plan: SequencePlan
  /// At `lane * steps + step`.
  let state: UnsafeMutablePointer<StepState>
  /// The step from which the present one began, and from which course B is in force.
  let began: UnsafeMutablePointer<Int>
  let fellBack: UnsafeMutablePointer<Int>
  /// The step of each sequence whose pivot is awaited; at `lane * sequences + sequence`.
  let current: UnsafeMutablePointer<Int>
  private let memory: [UnsafeMutableRawPointer]

  init(_ plan: SequencePlan) {
    self.plan = plan
    var memory: [UnsafeMutableRawPointer] = []
    func table<Element>(_ count: Int, _ value: Element) -> UnsafeMutablePointer<Element> {
      let table = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
      table.initialize(repeating: value, count: max(1, count))
      memory.append(table)
      return table
    }
    let steps = plan.steps.count * Rows.lanes
    state = table(steps, .latent)
    began = table(steps, 0)
    fellBack = table(steps, 0)
    current = table(plan.sequences.count * Rows.lanes, 0)
    self.memory = memory
  }

  deinit {
    for table in memory { table.deallocate() }
  }
}

/// Where a step of a sequence stands.
public enum StepState: UInt8, Sendable, Equatable {
  case latent
  case courseA
  case courseB
  /// Course B goes on.
  case contained
  case won
  case lost
  case accommodated

  /// Whether the power still faces the rival.
  var isActive: Bool {
    self == .courseA || self == .courseB || self == .contained
  }
}
