import Chance
import Synchronization
import VectorCode

/// The programs of a plan as machine code, for the instruction set that was chosen.
struct PlanCode: Sendable {
  let kernel: Kernel
  let noise: CompiledCode
  let units: CompiledCode
  let programs: [ProgramCode?]
  /// The day with all its rows in memory; nil where no row is unseen.
  let wholeDay: CodeOnDemand?
  private let memory = TableMemory()

  /// Nil where there is no code for this machine.
  init?(_ programs: Programs, _ marks: RowMarks, _ kernel: Kernel) {
    guard let set = kernel.instructionSet, let noise = NoiseCode.compiled(set),
      let units = UnitCode.compiled(set, rows: marks.count)
    else { return nil }
    self.kernel = kernel
    self.noise = noise
    self.units = units
    let layout = CodeLayout(stride: Rows.stride(rows: marks.count), parameters: 1, secondStride: 32)
    var compiled: [ProgramCode?] = []
    for cadence in Cadence.allCases {
      let program = programs[cadence]
      guard cadence.isCompiled, !program.isEmpty else {
        compiled.append(nil)
        continue
      }
      let marks = cadence == .day ? marks.withoutUnseen : marks
      guard let code = ProgramCode(program, marks, layout, set, memory) else { return nil }
      compiled.append(code)
    }
    self.programs = compiled
    let memory = memory
    wholeDay =
      marks.isUnseen.contains(true)
      ? CodeOnDemand { ProgramCode(programs[.day], marks, layout, set, memory) } : nil
  }

  subscript(cadence: Cadence) -> ProgramCode? {
    programs[cadence.rawValue]
  }
}

/// What code has to know of the rows.
struct RowMarks: Sendable {
  /// Rows that hold nothing from one mechanism to the next.
  var isScratch: [Bool]
  /// Rows that the code of days need not write to memory (`UnseenRows`).
  var isUnseen: [Bool]
  /// What rows hold that are the same number in all runs and on all days.
  var constants: [Int: Double]

  init(_ emitter: Emitter, isUnseen: [Bool]) {
    isScratch = emitter.scratchRows
    self.isUnseen = isUnseen
    constants = emitter.constants
  }

  var count: Int { isScratch.count }

  /// For code of days that keeps unseen rows in registers.
  var withoutUnseen: RowMarks {
    var marks = self
    marks.isScratch = zip(isScratch, isUnseen).map { $0 || $1 }
    return marks
  }
}

/// The code of one program.
struct ProgramCode: Sendable {
  let code: CompiledCode
  /// Noise sources that it reads.
  let noise: FixedTable<NoiseUse>

  fileprivate init?(
    _ program: [Instruction], _ marks: RowMarks, _ layout: CodeLayout, _ set: InstructionSet,
    _ memory: TableMemory
  ) {
    var builder = ProgramBuilder(marks)
    builder.add(program[...])
    guard let code = builder.compiled(layout, for: set) else { return nil }
    self.code = code
    noise = memory.table(builder.noise)
  }
}

/// Code that is made when somebody first asks for it.
final class CodeOnDemand: Sendable {
  private let made = Mutex<ProgramCode?>(nil)
  private let make: @Sendable () -> ProgramCode?

  init(_ make: @escaping @Sendable () -> ProgramCode?) {
    self.make = make
  }

  /// Nil where the system gives no room for it.
  var code: ProgramCode? {
    made.withLock { made in
      if made == nil { made = make() }
      return made
    }
  }
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
    case .invariant, .day, .week, .evening: true
    }
  }
}

/// Turns a program's instructions into straight-line code over the same rows.
private struct ProgramBuilder {
  private(set) var code: CodeBuilder
  private(set) var noise: [NoiseUse] = []
  /// The row that decides whether what is added now is passed over; nil where none does.
  private var guardRow: Int?

  init(_ marks: RowMarks) {
    code = CodeBuilder {
      marks.isScratch[$0]
    } constantOf: {
      marks.constants[$0]
    }
  }

  mutating func add(_ program: ArraySlice<Instruction>) {
    var rest = program
    while let instruction = rest.first {
      guard instruction.isSkip else {
        add(instruction)
        rest = rest.dropFirst()
        continue
      }
      let part = GuardedPart(instruction, in: rest)
      rest = rest[part.body.endIndex...]
      if let next = rest.first, part.row != nil, next.operation == .skipIfZero,
        next.mechanism == instruction.mechanism
      {
        let other = GuardedPart(next, in: rest)
        rest = rest[other.body.endIndex...]
        addPair(part, other)
      } else {
        add(part)
      }
    }
  }

  /// A part with its row; nil = passed over except in the first step.
  private struct GuardedPart {
    var row: Int?
    var body: ArraySlice<Instruction>

    init(_ skip: Instruction, in program: ArraySlice<Instruction>) {
      row = skip.operation == .skipIfZero ? Int(skip.left) : nil
      body = program.dropFirst().prefix(Int(skip.immediate))
    }
  }

  private mutating func add(_ part: GuardedPart) {
    if let row = part.row { code.skipIfZero(row) } else { code.skipUnlessFlagged() }
    addBody(part)
    code.end()
  }

  /// Two parts in a row of one mechanism, whose scratch rows no other has taken: where neither is passed
  /// over they are written as one, so that one axis is worked out while the other waits.
  private mutating func addPair(_ part: GuardedPart, _ other: GuardedPart) {
    guard let row = part.row, let otherRow = other.row else { return }
    code.skipUnlessBoth(row, otherRow)
    addBody(part)
    addBody(other)
    code.end()
    code.skipIfBoth(row, otherRow)
    add(part)
    add(other)
    code.end()
  }

  private mutating func addBody(_ part: GuardedPart) {
    let outer = guardRow
    guardRow = part.row ?? outer
    add(part.body)
    guardRow = outer
  }

  /// Two vectors at once where all of the program is gone through: one computes while the other waits
  /// for a division.
  func compiled(_ layout: CodeLayout, for set: InstructionSet) -> CompiledCode? {
    guard !code.hasRowSkips else { return CompiledCode(code, layout, for: set) }
    var layout = layout
    layout.vectorsAtOnce = 2
    return CompiledCode(code.doubled(layout), layout, for: set)
  }

  private mutating func add(_ instruction: Instruction) {
    let (left, right) = (Int(instruction.left), Int(instruction.right))
    let tag = Int32(
      truncatingIfNeeded: Int(instruction.operation.isWatch ? instruction.immediate : 0))
    switch instruction.operation {
    case .skipIfZero, .skipUnlessFirst: preconditionFailure("no instruction of its own")
    case .watchAtLeast: code.watch(.isAtLeast, code.load(left), code.load(right), tag: tag)
    case .watchDue: code.watch(.isAtMost, code.load(left), code.parameter(0), tag: tag)
    case .watchExhausted: code.watch(.isAtMost, code.load(left), code.constant(0), tag: tag)
    case .normal:
      let use = NoiseUse(source: left, guardRow: guardRow)
      if !noise.contains(use) { noise.append(use) }
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
      return code.apply(.and, left, code.constant(bits: UInt64(Int64.max)))
    case .isPositive: return code.isPositive(left)
    case .select: return code.select(left, right(), code.load(Int(instruction.third)))
    case .normal, .watchAtLeast, .watchDue, .watchExhausted, .skipIfZero, .skipUnlessFirst:
      preconditionFailure("no arithmetic: \(instruction.operation)")
    }
  }
}

/// The elementary functions, written down once.
private enum Traced {
  static let exponential = Elementary.plainExponential(TracedLanes(argument: 0))
  static let logarithm = Elementary.logarithm(TracedLanes(argument: 0))
  static let power = Elementary.plainPower(TracedLanes(argument: 0), TracedLanes(argument: 1))
}
