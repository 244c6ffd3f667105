import Chance
import VectorCode

/// The programs of a plan as machine code, for the instruction set that was chosen.
struct PlanCode: Sendable {
  let kernel: Kernel
  let noise: CompiledCode
  let programs: [ProgramCode?]
  private let memory = TableMemory()

  /// Nil where there is no code for this machine.
  init?(_ programs: Programs, rows: Int, isScratch: [Bool], _ kernel: Kernel) {
    guard let set = kernel.instructionSet, let noise = NoiseCode.compiled(set) else { return nil }
    self.kernel = kernel
    self.noise = noise
    let layout = CodeLayout(stride: Rows.stride(rows: rows), parameters: 1, secondStride: 32)
    var compiled: [ProgramCode?] = []
    for cadence in Cadence.allCases {
      let program = programs[cadence]
      guard cadence.isCompiled, !program.isEmpty else {
        compiled.append(nil)
        continue
      }
      var builder = ProgramBuilder(isScratch: isScratch)
      builder.add(program)
      guard let code = builder.compiled(layout, for: set) else { return nil }
      compiled.append(ProgramCode(code: code, noise: memory.table(builder.noise)))
    }
    self.programs = compiled
  }

  subscript(cadence: Cadence) -> ProgramCode? {
    programs[cadence.rawValue]
  }
}

/// The code of one program.
struct ProgramCode: Sendable {
  let code: CompiledCode
  /// Noise sources that it reads.
  let noise: FixedTable<NoiseUse>
}

/// A noise source, and the row that says in which lanes it is read; nil = in all.
struct NoiseUse: Sendable, Equatable {
  var source: Int
  var guardRow: Int?
}

extension Cadence {
  /// Programs that run once, or on one day, are interpreted.
  fileprivate var isCompiled: Bool {
    switch self {
    case .once, .dated: false
    case .day, .week, .evening: true
    }
  }
}

/// Turns a program's instructions into straight-line code over the same rows.
private struct ProgramBuilder {
  private(set) var code: CodeBuilder
  private(set) var noise: [NoiseUse] = []
  private var guards: [(end: Int, row: Int?)] = []

  init(isScratch: [Bool]) {
    code = CodeBuilder { isScratch[$0] }
  }

  mutating func add(_ program: [Instruction]) {
    for (position, instruction) in program.enumerated() {
      close(at: position)
      add(instruction, position)
    }
    close(at: program.count)
  }

  /// Two vectors at once where all of the program is gone through: one computes while the other waits
  /// for a division.
  func compiled(_ layout: CodeLayout, for set: InstructionSet) -> CompiledCode? {
    guard !code.hasRowSkips else { return CompiledCode(code, layout, for: set) }
    var layout = layout
    layout.vectorsAtOnce = 2
    return CompiledCode(code.doubled(layout), layout, for: set)
  }

  private mutating func close(at position: Int) {
    while guards.last?.end == position {
      code.end()
      guards.removeLast()
    }
  }

  private mutating func add(_ instruction: Instruction, _ position: Int) {
    let (left, right) = (Int(instruction.left), Int(instruction.right))
    let tag = Int32(
      truncatingIfNeeded: Int(instruction.operation.isWatch ? instruction.immediate : 0))
    switch instruction.operation {
    case .skipIfZero:
      code.skipIfZero(left)
      guards.append((position + 1 + Int(instruction.immediate), left))
    case .skipUnlessFirst:
      code.skipUnlessFlagged()
      guards.append((position + 1 + Int(instruction.immediate), nil))
    case .watchAtLeast: code.watch(.isAtLeast, code.load(left), code.load(right), tag: tag)
    case .watchDue: code.watch(.isAtMost, code.load(left), code.parameter(0), tag: tag)
    case .watchExhausted: code.watch(.isAtMost, code.load(left), code.constant(0), tag: tag)
    case .normal:
      noise.append(NoiseUse(source: left, guardRow: guards.last?.row))
      let singles = code.input(offset: left * NoiseBuffer.sourceBytes)
      code.store(code.apply(.widen, singles), in: Int(instruction.target))
    default: code.store(value(instruction), in: Int(instruction.target))
    }
  }

  private mutating func value(_ instruction: Instruction) -> CodeValue {
    let left = code.load(Int(instruction.left))
    let number = code.constant(instruction.immediate)
    func right() -> CodeValue { code.load(Int(instruction.right)) }
    switch instruction.operation {
    case .fill: return number
    case .copy: return left
    case .add: return code.apply(.add, left, right())
    case .subtract: return code.apply(.subtract, left, right())
    case .multiply: return code.apply(.multiply, left, right())
    case .divide: return code.apply(.divide, left, right())
    case .minimum: return code.apply(.minimum, left, right())
    case .maximum: return code.apply(.maximum, left, right())
    case .addImmediate: return code.apply(.add, left, number)
    case .multiplyImmediate: return code.apply(.multiply, left, number)
    case .subtractFromImmediate: return code.apply(.subtract, number, left)
    case .divideImmediate: return code.apply(.divide, number, left)
    case .minimumImmediate: return code.apply(.minimum, left, number)
    case .maximumImmediate: return code.apply(.maximum, left, number)
    case .exponential: return code.apply(Traced.exponential, to: left)
    case .logarithm: return code.apply(Traced.logarithm, to: left)
    case .power: return code.apply(Traced.power, to: left, right())
    case .powerImmediate: return code.apply(Traced.power, to: left, number)
    case .squareRoot: return code.apply(.squareRoot, left)
    case .absolute:
      return code.apply(.maximum, left, code.apply(.subtract, code.constant(0), left))
    case .isPositive: return code.isPositive(left)
    case .select: return code.select(left, right(), code.load(Int(instruction.third)))
    case .normal, .watchAtLeast, .watchDue, .watchExhausted, .skipIfZero, .skipUnlessFirst:
      preconditionFailure("no arithmetic: \(instruction.operation)")
    }
  }
}

/// The elementary functions, written down once.
private enum Traced {
  static let exponential = Elementary.exponential(TracedLanes(argument: 0))
  static let logarithm = Elementary.logarithm(TracedLanes(argument: 0))
  static let power = Elementary.plainPower(TracedLanes(argument: 0), TracedLanes(argument: 1))
}
