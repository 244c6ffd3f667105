import Chance

extension Block {
  /// Runs one program over all lanes.
  func interpret(_ program: [Instruction], drawIndex: Int) {
    program.withUnsafeBufferPointer { instructions in
      var position = 0
      while position < instructions.count {
        let instruction = instructions[position]
        position += 1
        switch instruction.operation {
        case .skipIfZero:
          if isZero(instruction.left) { position += Int(instruction.immediate) }
        case .skipUnlessFirst:
          if !isFirst { position += Int(instruction.immediate) }
        case .normal:
          noise.fill(
            rows.row(instruction.target), source: Int(instruction.left), index: drawIndex)
        case .watchAtLeast, .watchDue, .watchExhausted:
          watch(instruction)
        default:
          calculate(instruction, rows)
        }
      }
    }
  }

  private func isZero(_ row: Int32) -> Bool {
    let values = rows.row(row)
    for vector in 0..<Rows.vectors where any(values[vector] .!= 0) {
      return false
    }
    return true
  }

  private func watch(_ instruction: Instruction) {
    let left = rows.row(instruction.left)
    let right = rows.row(instruction.right)
    let now = SIMD8<Double>(repeating: Double(step))
    for vector in 0..<Rows.vectors {
      let mask =
        switch instruction.operation {
        case .watchAtLeast: left[vector] .>= right[vector]
        case .watchDue: left[vector] .<= now
        default: left[vector] .<= 0
        }
      if any(mask) { report(mask, vector, tag: Int(instruction.immediate)) }
    }
  }

  @inline(never)
  private func report(_ mask: SIMDMask<SIMD8<Int64>>, _ vector: Int, tag: Int) {
    for index in 0..<8 where mask[index] {
      let lane = vector * 8 + index
      if lane < count { hits.append(Hit(lane: lane, tag: tag)) }
    }
  }
}

@inline(__always)
private func loop(
  _ instruction: Instruction, _ rows: Rows,
  _ body: (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
) {
  let target = rows.row(instruction.target)
  let left = rows.row(instruction.left)
  let right = rows.row(instruction.right)
  for vector in 0..<Rows.vectors { target[vector] = body(left[vector], right[vector]) }
}

@inline(__always)
private func each(
  _ instruction: Instruction, _ rows: Rows, _ body: (SIMD8<Double>) -> SIMD8<Double>
) {
  let target = rows.row(instruction.target)
  let left = rows.row(instruction.left)
  for vector in 0..<Rows.vectors { target[vector] = body(left[vector]) }
}

/// Arithmetic on whole rows; one loop per operation.
private func calculate(_ instruction: Instruction, _ rows: Rows) {
  let number = SIMD8<Double>(repeating: instruction.immediate)
  switch instruction.operation {
  case .fill: each(instruction, rows) { _ in number }
  case .copy: each(instruction, rows) { $0 }
  case .add: loop(instruction, rows) { $0 + $1 }
  case .subtract: loop(instruction, rows) { $0 - $1 }
  case .multiply: loop(instruction, rows) { $0 * $1 }
  case .divide: loop(instruction, rows) { $0 / $1 }
  case .minimum: loop(instruction, rows) { $0.replacing(with: $1, where: $1 .< $0) }
  case .maximum: loop(instruction, rows) { $0.replacing(with: $1, where: $1 .> $0) }
  case .addImmediate: each(instruction, rows) { $0 + number }
  case .multiplyImmediate: each(instruction, rows) { $0 * number }
  case .subtractFromImmediate: each(instruction, rows) { number - $0 }
  case .divideImmediate: each(instruction, rows) { number / $0 }
  case .minimumImmediate:
    each(instruction, rows) { $0.replacing(with: number, where: number .< $0) }
  case .maximumImmediate:
    each(instruction, rows) { $0.replacing(with: number, where: number .> $0) }
  default: transform(instruction, rows, number)
  }
}

private func transform(_ instruction: Instruction, _ rows: Rows, _ number: SIMD8<Double>) {
  let zero = SIMD8<Double>(repeating: 0)
  switch instruction.operation {
  case .exponential: each(instruction, rows) { Elementary.exp($0) }
  case .logarithm: each(instruction, rows) { Elementary.log($0) }
  case .power: loop(instruction, rows) { Elementary.pow($0, $1) }
  case .powerImmediate: each(instruction, rows) { Elementary.pow($0, number) }
  case .squareRoot: each(instruction, rows) { $0.squareRoot() }
  case .absolute: each(instruction, rows) { $0.replacing(with: zero - $0, where: $0 .< zero) }
  case .isPositive:
    each(instruction, rows) {
      zero.replacing(with: SIMD8(repeating: 1), where: $0 .> zero)
    }
  case .select:
    let third = rows.row(instruction.third)
    let (target, left, right) = (
      rows.row(instruction.target), rows.row(instruction.left), rows.row(instruction.right)
    )
    for vector in 0..<Rows.vectors {
      target[vector] = third[vector].replacing(with: right[vector], where: left[vector] .!= zero)
    }
  default: preconditionFailure("not arithmetic: \(instruction.operation)")
  }
}
