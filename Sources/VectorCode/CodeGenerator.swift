/// Turns nodes into machine code: one loop over the vectors of a block that does all of them in
/// order, values in registers as far as they go.
///
/// A value lies in a register, in memory, or in both. Where registers run out, the one whose next use
/// is furthest is given up (Belady 1966), written behind the constants first if it is in no memory. Numbers
/// that are read most keep registers of their own for all turns of the loop.
struct CodeGenerator {
  let nodes: [CodeNode]
  let layout: CodeLayout
  let constants: [UInt64: Int]
  var assembler: Assembler
  /// Positions at which each node is read, the last first.
  var uses: [[Int32]]
  var homes: [Assembler.Address?]
  var registerOf: [Int8]
  var nodeIn: [Int32]
  /// Registers of the numbers that stay, by where they stand behind the second argument.
  let residentNumbers: [Int: Int]
  /// Reads and writes of memory in one turn, but for those that decide whether a part is passed over.
  var traffic = 0
  /// Registers that the present instruction needs.
  var pinned: Set<Int> = []
  /// The node whose home is each row.
  var nodeAtHome: [Int: Int32] = [:]
  var freeSpills: [Int] = []
  /// Those that the present instruction may still read.
  var releasedSpills: [Int] = []
  var spills = 0
  var pending: [[Assembler.Jump]] = []
  var stubs: [Stub] = []

  /// What a watch does when it finds something; stands behind the loop.
  struct Stub {
    var jump: Assembler.Jump
    var back: Int
    var tag: Int32
    var vector: Int
  }

  /// So many numbers, at most, stay in registers.
  init(_ nodes: [CodeNode], _ layout: CodeLayout, _ set: InstructionSet, residents: Int) {
    self.nodes = nodes
    self.layout = layout
    assembler = Assembler(set)
    uses = nodes.map { _ in [] }
    homes = nodes.map { _ in nil }
    registerOf = nodes.map { _ in -1 }
    var constants: [UInt64: Int] = [:]
    for node in nodes {
      if case .constant(let bits) = node.kind, constants[bits] == nil {
        constants[bits] = constants.count
      }
    }
    if constants[0] == nil { constants[0] = constants.count }
    self.constants = constants
    residentNumbers = Self.residentNumbers(nodes, layout, constants, set, atMost: residents)
    nodeIn = Array(repeating: -1, count: set.registers - residentNumbers.count)
    for index in nodes.indices.reversed() {
      for operand in nodes[index].operands { uses[Int(operand)].append(Int32(index)) }
    }
  }

  /// The constants in the order of their places behind the parameters.
  var pool: [UInt64] {
    constants.sorted { $0.value < $1.value }.map(\.key)
  }

  /// Writes the code; to be called once.
  mutating func generate() {
    loadResidentNumbers()
    let start = assembler.here
    if set == .avx2 { assembler.append([0x49, 0x89, 0xFA, 0x49, 0x83, 0xF2, 0x20]) }
    for index in nodes.indices { emit(index) }
    closeLoop(start)
    for stub in stubs { emit(stub) }
  }

  var set: InstructionSet { assembler.set }
}

/// One node.
extension CodeGenerator {
  mutating func emit(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .constant, .parameter:
      guard let offset = Self.offset(of: node, layout, constants) else {
        preconditionFailure("a constant without a place")
      }
      homes[index] = Assembler.Address(base: .second, offset: offset)
      if let register = residentNumbers[offset] { registerOf[index] = Int8(register) }
    case .load(let row, _):
      homes[index] = address(ofRow: row)
      nodeAtHome[row] = Int32(index)
    case .input(let offset):
      homes[index] = Assembler.Address(base: .third, offset: offset)
    case .operation(let operation, let shift): calculate(index, operation, shift)
    case .select(let comparison): select(index, comparison)
    case .store(let row): store(row, index)
    case .output(let offset):
      let register = load(Int(node.operands[0]))
      done(with: node.operands, at: index)
      write(register, to: Assembler.Address(base: .fourth, offset: offset))
    case .watch(let comparison, let tag, let vector): watch(index, comparison, tag, vector)
    case .skipIfZero(let row): beginSkip(index) { [$0.jumpIfAllZero(row)] }
    case .skipUnlessBoth(let row, let other):
      beginSkip(index) { [$0.jumpIfAllZero(row), $0.jumpIfAllZero(other)] }
    case .skipIfBoth(let row, let other): beginSkip(index) { [$0.jumpIfBoth(row, other)] }
    case .skipUnlessFlagged:
      beginSkip(index) { generator in
        generator.assembler.append([0x41, 0xF7, 0xC1, 1, 0, 0, 0])
        return [generator.assembler.jumpIfZero()]
      }
    case .end: endSkip()
    }
    pinned = []
    freeSpills += releasedSpills
    releasedSpills = []
  }

  mutating func calculate(_ index: Int, _ operation: CodeOperation, _ shift: UInt8) {
    let operands = nodes[index].operands.map { Int($0) }
    if operation == .widen {
      let target = freeRegister()
      done(with: nodes[index].operands, at: index)
      traffic += 1
      assembler.vector(operation.form, target, 0, .memory(home(of: operands[0])))
      return hold(index, in: target)
    }
    if operands.count == 3 { return exclusiveOr(index, operands) }
    if operands.count == 1 {
      let source = load(operands[0])
      done(with: nodes[index].operands, at: index)
      let target = freeRegister()
      if let field = operation.shiftField {
        assembler.vector(operation.form, field, target, .register(source), byte: shift)
      } else {
        assembler.vector(operation.form, target, 0, .register(source))
      }
      return hold(index, in: target)
    }
    var (left, right) = (operands[0], operands[1])
    if operation.isReversed { swap(&left, &right) }
    if operation.isCommutative, registerOf[left] < 0, registerOf[right] >= 0 {
      swap(&left, &right)
    }
    let first = load(left)
    let second = place(right, at: index)
    done(with: nodes[index].operands, at: index)
    let target = freeRegister()
    assembler.vector(operation.form, target, first, second)
    hold(index, in: target)
  }

  /// One instruction that overwrites an operand, one that nobody reads any more where there is one; or two.
  mutating func exclusiveOr(_ index: Int, _ operands: [Int]) {
    let operands = operands.sorted { isLeft($0, at: index) && !isLeft($1, at: index) }
    let (first, second) = (load(operands[0]), load(operands[1]))
    let third = place(operands[2], at: index)
    let isOverwritten = set == .avx512 && isLeft(operands[0], at: index)
    let target = isOverwritten ? first : freeRegister()
    done(with: nodes[index].operands, at: index)
    switch set {
    case .avx512:
      if !isOverwritten { assembler.vector(.moveIn, target, 0, .register(first)) }
      assembler.vector(
        CodeOperation.exclusiveOrOfThree.form, target, second, third, byte: 0x96)
    case .avx2:
      assembler.vector(CodeOperation.exclusiveOr.form, target, first, .register(second))
      assembler.vector(CodeOperation.exclusiveOr.form, target, target, third)
    }
    hold(index, in: target)
  }

  mutating func select(_ index: Int, _ comparison: CodeComparison) {
    let operands = nodes[index].operands.map { Int($0) }
    let left = load(operands[0])
    let right = place(operands[1], at: index)
    switch set {
    case .avx512:
      assembler.vector(.compare, 1, left, right, byte: comparison.rawValue)
      let otherwise = load(operands[3])
      let chosen = place(operands[2], at: index)
      done(with: nodes[index].operands, at: index)
      let target = freeRegister()
      assembler.vector(.blendByMask, target, otherwise, chosen, mask: 1)
      hold(index, in: target)
    case .avx2:
      let mask = freeRegister()
      pinned.insert(mask)
      assembler.vector(.compare, mask, left, right, byte: comparison.rawValue)
      let otherwise = load(operands[3])
      let chosen = place(operands[2], at: index)
      done(with: nodes[index].operands, at: index)
      let target = freeRegister()
      assembler.vector(
        .blendBySign, target, otherwise, chosen, byte: UInt8(mask) << 4)
      hold(index, in: target)
    }
  }

  mutating func store(_ row: Int, _ index: Int) {
    let value = Int(nodes[index].operands[0])
    if let old = nodeAtHome[row].map(Int.init), old != value,
      homes[old] == address(ofRow: row)
    {
      leaveHome(old, after: index)
    }
    let register = load(value)
    done(with: nodes[index].operands, at: index)
    write(register, to: address(ofRow: row))
    if homes[value] == nil { homes[value] = address(ofRow: row) }
    nodeAtHome[row] = Int32(value)
  }

  /// A value whose row is about to be written moves to a register if it is still wanted.
  mutating func leaveHome(_ node: Int, after index: Int) {
    if let next = uses[node].last, next >= index {
      pinned.insert(load(node))
    }
    homes[node] = nil
  }

  mutating func watch(
    _ index: Int, _ comparison: CodeComparison, _ tag: Int32, _ vector: Int
  ) {
    let operands = nodes[index].operands.map { Int($0) }
    let left = load(operands[0])
    let right = place(operands[1], at: index)
    switch set {
    case .avx512:
      assembler.vector(.compare, 1, left, right, byte: comparison.rawValue)
      assembler.append([0xC5, 0xF9, 0x98, 0xC9])
    case .avx2:
      let mask = freeRegister()
      assembler.vector(.compare, mask, left, right, byte: comparison.rawValue)
      assembler.emitVEX(.moveMask, 0, 0, .register(mask), isLong: true)
      assembler.append([0x85, 0xC0])
    }
    done(with: nodes[index].operands, at: index)
    let jump = assembler.jumpIfNotZero()
    stubs.append(Stub(jump: jump, back: assembler.here, tag: tag, vector: vector))
  }
}
