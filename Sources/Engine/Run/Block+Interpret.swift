import Chance

extension Block {
  /// Runs one program over all lanes in use, one instruction after the other.
  func interpret(_ program: [Instruction], drawIndex: Int) {
    guard !program.isEmpty else { return }
    program.withUnsafeBufferPointer {
      interpret($0[...], VectorSet(first: vectors), drawIndex: drawIndex)
    }
  }

  /// Runs a program that draws nothing over some vectors.
  func interpret(_ program: [Instruction], in vectors: VectorSet) {
    program.withUnsafeBufferPointer { interpret($0[...], vectors, drawIndex: 0) }
  }

  private func interpret(
    _ instructions: Slice<UnsafeBufferPointer<Instruction>>, _ vectors: VectorSet, drawIndex: Int
  ) {
    var position = instructions.startIndex
    while position < instructions.endIndex {
      let instruction = instructions[position]
      position += 1
      switch instruction.operation {
      case .skipIfZero:
        let body = position..<(position + Int(instruction.immediate))
        let row = Int(instruction.left)
        let some = vectors.filter { any(rows.pointer(row, vector: $0).pointee .!= 0) }
        if !some.isEmpty { interpret(instructions[body], some, drawIndex: drawIndex) }
        position = body.upperBound
      case .skipUnlessFirst:
        if !isFirst { position += Int(instruction.immediate) }
      case .normal:
        draw(instruction, vectors, drawIndex)
      case .watchAtLeast, .watchDue, .watchExhausted:
        watch(instruction, vectors)
      default:
        calculate(instruction, rows, vectors)
      }
    }
  }

  private func draw(_ instruction: Instruction, _ vectors: VectorSet, _ index: Int) {
    let source = Int(instruction.left)
    if noise.isMissing(source, index: index) {
      noise.make(source, index: index, vectors: self.vectors)
    }
    vectors.forEach { vector in
      rows.pointer(Int(instruction.target), vector: vector).pointee =
        noise.eight(source, index: index, vector: vector)
    }
  }

  private func watch(_ instruction: Instruction, _ vectors: VectorSet) {
    let now = SIMD8<Double>(repeating: Double(step))
    vectors.forEach { vector in
      let left = rows.pointer(Int(instruction.left), vector: vector).pointee
      let mask =
        switch instruction.operation {
        case .watchAtLeast:
          left .>= rows.pointer(Int(instruction.right), vector: vector).pointee
        case .watchDue: left .<= now
        default: left .<= 0
        }
      guard any(mask) else { return }
      let bits = (0..<8).reduce(UInt32(0)) { $0 | (mask[$1] ? 1 << UInt32($1) : 0) }
      report(bits, vector * 8, tag: Int(instruction.immediate))
    }
  }
}

/// Some of the vectors of a block.
struct VectorSet {
  private var bits: UInt32 = 0

  /// The first `count`.
  init(first count: Int) {
    bits = (1 << UInt32(count)) - 1
  }

  /// Those of the first `count` whose bit is set.
  init(_ bits: UInt32, of count: Int) {
    self.bits = bits & ((1 << UInt32(count)) - 1)
  }

  var isEmpty: Bool { bits == 0 }

  /// Calls `body` with the first of every two neighbours one of which is in the set.
  @inline(__always)
  func forEachPair(_ body: (Int) -> Void) {
    var rest = (bits | bits >> 1) & 0x5555_5555
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  func filter(_ isIn: (Int) -> Bool) -> Self {
    var result = self
    forEach { if !isIn($0) { result.bits &= ~(1 << UInt32($0)) } }
    return result
  }
}

@inline(__always)
private func loop(
  _ instruction: Instruction, _ rows: Rows, _ vectors: VectorSet,
  _ body: (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
) {
  let (target, left, right) = (
    Int(instruction.target), Int(instruction.left), Int(instruction.right)
  )
  vectors.forEach { vector in
    rows.pointer(target, vector: vector).pointee = body(
      rows.pointer(left, vector: vector).pointee, rows.pointer(right, vector: vector).pointee)
  }
}

@inline(__always)
private func each(
  _ instruction: Instruction, _ rows: Rows, _ vectors: VectorSet,
  _ body: (SIMD8<Double>) -> SIMD8<Double>
) {
  let (target, left) = (Int(instruction.target), Int(instruction.left))
  vectors.forEach { vector in
    rows.pointer(target, vector: vector).pointee = body(
      rows.pointer(left, vector: vector).pointee)
  }
}

/// Arithmetic on whole rows; one loop per operation.
private func calculate(_ instruction: Instruction, _ rows: Rows, _ vectors: VectorSet) {
  let number = SIMD8<Double>(repeating: instruction.immediate)
  switch instruction.operation {
  case .fill: each(instruction, rows, vectors) { _ in number }
  case .copy: each(instruction, rows, vectors) { $0 }
  case .add: loop(instruction, rows, vectors) { $0 + $1 }
  case .subtract: loop(instruction, rows, vectors) { $0 - $1 }
  case .multiply: loop(instruction, rows, vectors) { $0 * $1 }
  case .divide: loop(instruction, rows, vectors) { $0 / $1 }
  case .minimum: loop(instruction, rows, vectors) { $0.replacing(with: $1, where: $1 .< $0) }
  case .maximum: loop(instruction, rows, vectors) { $0.replacing(with: $1, where: $1 .> $0) }
  case .addImmediate: each(instruction, rows, vectors) { $0 + number }
  case .multiplyImmediate: each(instruction, rows, vectors) { $0 * number }
  case .subtractFromImmediate: each(instruction, rows, vectors) { number - $0 }
  case .divideImmediate: each(instruction, rows, vectors) { number / $0 }
  case .minimumImmediate:
    each(instruction, rows, vectors) { $0.replacing(with: number, where: number .< $0) }
  case .maximumImmediate:
    each(instruction, rows, vectors) { $0.replacing(with: number, where: number .> $0) }
  default: transform(instruction, rows, vectors, number)
  }
}

private func transform(
  _ instruction: Instruction, _ rows: Rows, _ vectors: VectorSet, _ number: SIMD8<Double>
) {
  let zero = SIMD8<Double>(repeating: 0)
  switch instruction.operation {
  case .exponential: each(instruction, rows, vectors) { Elementary.plainExponential($0) }
  case .logarithm: each(instruction, rows, vectors) { Elementary.log($0) }
  case .power: loop(instruction, rows, vectors) { Elementary.plainPower($0, $1) }
  case .powerImmediate: each(instruction, rows, vectors) { Elementary.plainPower($0, number) }
  case .squareRoot: each(instruction, rows, vectors) { $0.squareRoot() }
  case .absolute:
    let magnitude = SIMD8<UInt64>(repeating: UInt64(Int64.max))
    each(instruction, rows, vectors) {
      unsafeBitCast(unsafeBitCast($0, to: SIMD8<UInt64>.self) & magnitude, to: SIMD8<Double>.self)
    }
  case .isPositive:
    each(instruction, rows, vectors) {
      zero.replacing(with: SIMD8(repeating: 1), where: $0 .> zero)
    }
  case .select:
    let (target, left, right, third) = (
      Int(instruction.target), Int(instruction.left), Int(instruction.right),
      Int(instruction.third)
    )
    vectors.forEach { vector in
      rows.pointer(target, vector: vector).pointee =
        rows.pointer(third, vector: vector).pointee.replacing(
          with: rows.pointer(right, vector: vector).pointee,
          where: rows.pointer(left, vector: vector).pointee .!= zero)
    }
  default: preconditionFailure("not arithmetic: \(instruction.operation)")
  }
}
