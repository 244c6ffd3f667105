/// Drops the copies that a mechanism leaves when it writes a result into its state row: where the
/// row copied from is scratch and nothing reads it afterwards, the result goes to the state row at
/// once.
struct CopyElimination {
  private let isScratch: [Bool]

  init(isScratch: [Bool]) {
    self.isScratch = isScratch
  }

  func applied(to program: [Instruction]) -> [Instruction] {
    var program = program
    var isDropped = [Bool](repeating: false, count: program.count)
    for position in program.indices.dropFirst() {
      let copy = program[position]
      guard copy.operation == .copy, !isDropped[position - 1],
        program[position - 1].writesRow, program[position - 1].target == copy.left,
        isScratch[Int(copy.left)], !isRead(copy.left, in: program[(position + 1)...])
      else { continue }
      program[position - 1].target = copy.target
      isDropped[position] = true
    }
    return program.without(isDropped)
  }

  /// Whether a row is read before it is written for certain: a part that may be passed over need not write it.
  private func isRead(_ row: Int32, in program: ArraySlice<Instruction>) -> Bool {
    var rest = program
    while let instruction = rest.first {
      rest = rest.dropFirst()
      if instruction.reads(row) { return true }
      if instruction.writesRow, instruction.target == row { return false }
      guard instruction.isSkip else { continue }
      let body = rest.prefix(Int(instruction.immediate))
      if isRead(row, in: body) { return true }
      rest = rest[body.endIndex...]
    }
    return false
  }
}

extension [Instruction] {
  /// The program without some of its instructions.
  func without(_ isDropped: [Bool]) -> [Instruction] {
    var kept: [Instruction] = []
    for (position, instruction) in enumerated() where !isDropped[position] {
      var instruction = instruction
      if instruction.isSkip {
        let body = (position + 1)..<(position + 1 + Int(instruction.immediate))
        instruction.immediate -= Double(isDropped[body].count { $0 })
      }
      kept.append(instruction)
    }
    return kept
  }
}

extension Instruction {
  var isSkip: Bool {
    operation == .skipIfZero || operation == .skipUnlessFirst
  }

  /// Whether the target is a row that gets a value.
  var writesRow: Bool {
    switch operation {
    case .watchAtLeast, .watchDue, .watchExhausted, .skipIfZero, .skipUnlessFirst: false
    default: true
    }
  }

  func reads(_ row: Int32) -> Bool {
    switch operation {
    case .fill, .normal, .skipUnlessFirst: false
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .power, .watchAtLeast:
      left == row || right == row
    case .select: left == row || right == row || third == row
    default: left == row
    }
  }

  /// In the order left, right, third.
  var rowsRead: [Int32] {
    switch operation {
    case .fill, .normal, .skipUnlessFirst: []
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .power, .watchAtLeast:
      [left, right]
    case .select: [left, right, third]
    default: [left]
    }
  }
}
