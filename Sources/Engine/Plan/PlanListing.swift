import Scenarios
import VectorCode

/// A plan in words, for `linchpin plan`: who emitted what, and how much it costs.
public struct PlanListing: Sendable {
  public struct Entry: Sendable {
    /// `once`, `invariant`, `day`, `week`, `evening` or a step.
    public var cadence: String
    public var mechanism: String
    public var instructions: [String]
  }

  /// What a program costs as a whole.
  public struct Total: Sendable {
    /// `once`, `invariant`, `day`, `week` or `evening`.
    public var cadence: String
    public var instructions: Int
    /// Bytes of its machine code; 0 where it is interpreted.
    public var codeBytes: Int
  }

  /// The reviews of one front's truce.
  public struct Review: Sendable, Equatable {
    /// Index into `Model.fronts`.
    public var front: Int
    /// From one to the next.
    public var days: Int
    /// Up to the horizon.
    ///
    /// A review has no vector program: a handler looks at one run at a time.
    public var count: Int
  }

  public let reviews: [Review]
  /// In the order in which they run.
  public let entries: [Entry]
  /// By cadence, programs of single days left out.
  public let totals: [Total]
  public let kernel: Kernel
  public let rows: Int
  /// Bytes of the rows of one block of runs.
  public let blockBytes: Int

  public init(_ plan: Plan) {
    rows = plan.rowCount
    blockBytes = plan.rowCount * Rows.lanes * MemoryLayout<Double>.stride
    var entries: [Entry] = []
    for cadence in Cadence.allCases {
      entries += Self.entries(plan.programs[cadence], "\(cadence)", plan)
    }
    for item in plan.dated {
      let day = (plan.model.calendar.start + item.step).iso
      entries += Self.entries(item.instructions, day, plan)
    }
    self.entries = entries
    reviews = plan.truces.map { truce in
      Review(
        front: truce.front, days: truce.every,
        count: (1...max(1, plan.days)).count { truce.isDue(on: $0) })
    }
    kernel = plan.code?.kernel ?? .baseline
    totals = [Cadence.once, .invariant, .day, .week, .evening].map { cadence in
      Total(
        cadence: "\(cadence)", instructions: plan.programs[cadence].count,
        codeBytes: plan.code?[cadence]?.code.byteCount ?? 0)
    }
  }

  private static func entries(
    _ program: [Instruction], _ cadence: String, _ plan: Plan
  ) -> [Entry] {
    var entries: [Entry] = []
    for instruction in program {
      let mechanism = plan.mechanisms[Int(instruction.mechanism)]
      if entries.last?.mechanism != mechanism {
        entries.append(Entry(cadence: cadence, mechanism: mechanism, instructions: []))
      }
      entries[entries.count - 1].instructions.append(text(instruction, plan))
    }
    return entries
  }

  private static func text(_ instruction: Instruction, _ plan: Plan) -> String {
    func row(_ index: Int32) -> String { "r\(index) \(plan.rowNames[Int(index)])" }
    let (target, left, right) = (
      row(instruction.target), row(instruction.left), row(instruction.right)
    )
    switch instruction.operation {
    case .fill: return "\(target) ← \(instruction.immediate)"
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .power:
      return "\(target) ← \(instruction.operation) \(left), \(right)"
    case .addImmediate, .multiplyImmediate, .subtractFromImmediate, .divideImmediate,
      .minimumImmediate, .maximumImmediate, .powerImmediate:
      return "\(target) ← \(instruction.operation) \(left), \(instruction.immediate)"
    case .select: return "\(target) ← select \(left), \(right), \(row(instruction.third))"
    case .normal: return "\(target) ← normal of source \(instruction.left)"
    case .watchAtLeast: return "watch \(left) ≥ \(right)"
    case .watchDue, .watchExhausted: return "\(instruction.operation) \(left)"
    case .skipIfZero, .skipUnlessFirst:
      return "\(instruction.operation) \(left): \(Int(instruction.immediate)) instructions"
    case .copy, .exponential, .logarithm, .squareRoot, .absolute, .isPositive:
      return "\(target) ← \(instruction.operation) \(left)"
    }
  }
}
