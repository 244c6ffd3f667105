import Chance
import Scenarios

/// Collects the programs of a plan while the mechanisms emit into it.
///
/// Rows made while the cadence is `once` keep their value for the whole run, but for those made `passing`; rows
/// made in another cadence are scratch and are used again by the next mechanism.
struct Emitter {
  private(set) var programs = [[Instruction]](repeating: [], count: Cadence.allCases.count)
  private(set) var mechanisms: [String] = []
  private(set) var rowCount = 0
  private(set) var rowNames: [String] = []
  private(set) var noiseStreams: [UInt32] = []
  private(set) var draws: [InputDraw] = []
  /// Programs of the calendar, in the order of their emission.
  private(set) var dated: [DatedProgram] = []
  let inputs: [Input]
  private(set) var inputRows: [Int]
  private var cadence = Cadence.once
  /// Whether what is worked out once per run is used at once and then forgotten.
  private var isPassing = false
  private var free: [Int] = []
  private var scratch: [Int] = []
  /// Rows that hold nothing from one mechanism to the next.
  private(set) var scratchRows: [Bool] = []
  fileprivate var constantRows: [(value: Double, row: Int)] = []

  init(inputs: [Input]) {
    self.inputs = inputs
    inputRows = []
    for input in inputs {
      inputRows.append(draw(input.distribution, stream: input.stream, name: input.id))
    }
  }

  /// A row that holds one draw per run by inversion.
  mutating func draw(_ distribution: Distribution, stream: UInt32, name: String) -> Int {
    let row = state(name)
    draws.append(InputDraw(row: row, stream: stream, distribution: prepared(distribution, name)))
    return row
  }

  /// A row that only handlers and its own mechanism write.
  mutating func state(_ name: String) -> Int {
    rowNames.append(name)
    scratchRows.append(false)
    rowCount += 1
    return rowCount - 1
  }

  /// Says that nobody reads these rows after the program that writes them.
  mutating func markScratch(_ rows: [Int32]) {
    for row in rows { scratchRows[Int(row)] = true }
  }

  /// Emits everything in `body` under the name of a mechanism, then gives its scratch rows back.
  mutating func mechanism<Result>(_ name: String, _ body: (inout Emitter) -> Result) -> Result {
    mechanisms.append(name)
    defer {
      free += scratch.reversed()
      scratch = []
    }
    return body(&self)
  }

  /// Emits `body` into the program of another cadence.
  mutating func during<Result>(_ other: Cadence, _ body: (inout Emitter) -> Result) -> Result {
    let outer = cadence
    cadence = other
    defer { cadence = outer }
    return body(&self)
  }

  /// Emits `body` with rows that others use again behind it; it may only leave results in state rows.
  ///
  /// For long chains that are worked out once per run, whose every link would else keep a row; all of `body` goes
  /// into the program of the present cadence.
  mutating func passing(_ body: (inout Emitter) -> Void) {
    let outer = (scratch, isPassing)
    (scratch, isPassing) = ([], true)
    body(&self)
    free += scratch.reversed()
    (scratch, isPassing) = outer
  }

  /// Emits `body` into the calendar of one step.
  mutating func onStep(_ step: Int, _ body: (inout Emitter) -> Void) {
    let outer = programs[Cadence.dated.rawValue]
    programs[Cadence.dated.rawValue] = []
    during(.dated, body)
    dated.append(DatedProgram(step: step, instructions: programs[Cadence.dated.rawValue]))
    programs[Cadence.dated.rawValue] = outer
  }

  mutating func emit(
    _ operation: Operation, left: Int = 0, right: Int = 0, third: Int = 0, immediate: Double = 0
  ) -> Operand {
    let target = fresh()
    append(operation, target: target, left: left, right: right, third: third, immediate: immediate)
    return .row(target)
  }

  /// Writes a value into a row that outlives the mechanism.
  mutating func assign(_ row: Int, _ value: Operand) {
    switch value {
    case .constant(let number): append(.fill, target: row, immediate: number)
    case .row(let source): if source != row { append(.copy, target: row, left: source) }
    }
  }

  /// Reports lanes to the handlers of the evening (`Watch`).
  mutating func watch(_ operation: Operation, left: Int, right: Int = 0, tag: Int) {
    append(operation, left: left, right: right, immediate: Double(tag))
  }

  /// Emits `body` so that vectors in which the row is 0 in every lane pass over it; `body` may only
  /// leave results in state rows.
  ///
  /// Where what it does `isAlone` nothing is passed over: what it shares with the parts around it
  /// is worth more.
  mutating func whereAny(_ row: Int, isAlone: Bool, _ body: (inout Emitter) -> Void) {
    if isAlone { body(&self) } else { guarded(by: .skipIfZero, row, body) }
  }

  /// Emits `body` so that it runs in the first (sub-)step only, at its place in the order; it may
  /// only leave results in state rows.
  mutating func onFirstStep(_ body: (inout Emitter) -> Void) {
    guarded(by: .skipUnlessFirst, 0, body)
  }

  private mutating func guarded(
    by operation: Operation, _ row: Int, _ body: (inout Emitter) -> Void
  ) {
    let position = programs[cadence.rawValue].count
    append(operation, left: row)
    body(&self)
    let skipped = programs[cadence.rawValue].count - position - 1
    programs[cadence.rawValue][position].immediate = Double(skipped)
  }

  /// The value of a model parameter, worked out once per run.
  mutating func value(_ parameter: Parameter) -> Operand {
    if let constant = parameter.constantValue { return .constant(constant) }
    return during(.once) { emitter in
      switch parameter {
      case .constant(let value): .constant(value)
      case .input(let index): .row(emitter.inputRows[index])
      case .sum(let a, let b): emitter.add(emitter.value(a), emitter.value(b))
      case .difference(let a, let b): emitter.subtract(emitter.value(a), emitter.value(b))
      case .product(let a, let b): emitter.multiply(emitter.value(a), emitter.value(b))
      case .quotient(let a, let b): emitter.divide(emitter.value(a), emitter.value(b))
      }
    }
  }

  /// A row with the value, filled once per run where it is a constant.
  mutating func rowHolding(_ value: Operand) -> Int {
    switch value {
    case .row(let row): return row
    case .constant(let number):
      if let known = constantRows.first(where: { $0.value == number }) { return known.row }
      let row = state("\(number)")
      during(.once) { $0.append(.fill, target: row, immediate: number) }
      constantRows.append((number, row))
      return row
    }
  }

  /// A source of daily standard normals; lanes may be given other streams by handlers.
  mutating func noiseSource(stream: UInt32) -> Int {
    noiseStreams.append(stream)
    return noiseStreams.count - 1
  }

  /// The day's normal draw of a source.
  mutating func normal(_ source: Int) -> Operand {
    emit(.normal, left: source)
  }

  private mutating func fresh() -> Int {
    if cadence == .once, !isPassing { return state("once") }
    let row = free.popLast() ?? state("scratch")
    scratchRows[row] = true
    scratch.append(row)
    return row
  }

  private mutating func append(
    _ operation: Operation, target: Int = 0, left: Int = 0, right: Int = 0, third: Int = 0,
    immediate: Double = 0
  ) {
    programs[cadence.rawValue].append(
      Instruction(
        operation: operation, target: Int32(target), left: Int32(left), right: Int32(right),
        third: Int32(third), immediate: immediate,
        mechanism: UInt8(max(0, mechanisms.count - 1))))
  }
}

extension Emitter {
  /// Numbers by the rows that `rowHolding` made for them.
  var constants: [Int: Double] {
    Dictionary(uniqueKeysWithValues: constantRows.map { ($0.row, $0.value) })
  }

  /// Programs of the calendar in the order of their steps, those of one step as they were emitted.
  var datedInOrder: [DatedProgram] {
    dated.enumerated().sorted { ($0.element.step, $0.offset) < ($1.element.step, $1.offset) }
      .map(\.element)
  }
}

/// One uncertain number: a row filled by inversion of the unit draw of its stream.
struct InputDraw {
  var row: Int
  var stream: UInt32
  var distribution: PreparedDistribution
}

/// A distribution that the reader has checked; an unsound one is a fault of our own.
private func prepared(_ distribution: Distribution, _ name: String) -> PreparedDistribution {
  do {
    return try PreparedDistribution(distribution)
  } catch {
    preconditionFailure("unsound distribution of \(name): \(error)")
  }
}

/// Instructions of phase 1 of one step.
struct DatedProgram {
  var step: Int
  var instructions: [Instruction]
}
