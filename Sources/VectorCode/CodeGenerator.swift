/// Turns nodes into machine code: one loop over the vectors of a block that does all of them in
/// order, values in registers as far as they go.
///
/// A value lies in a register, in memory, or in both. Where registers run out, the one whose next use
/// is furthest is given up (Belady 1966), written to a spill row first if it is in no memory.
struct CodeGenerator {
  private let nodes: [CodeNode]
  private let needed: [Bool]
  private let layout: CodeLayout
  private let constants: [UInt64: Int]
  private var assembler: Assembler
  /// Positions at which each node is read, the last first.
  private var uses: [[Int32]]
  private var homes: [Assembler.Address?]
  private var registerOf: [Int8]
  private var nodeIn: [Int32]
  /// Registers that the present instruction needs.
  private var pinned: Set<Int> = []
  /// The node whose home is each row.
  private var residents: [Int: Int32] = [:]
  private var freeSpills: [Int] = []
  private(set) var spills = 0
  private var pending: [Assembler.Jump] = []
  private var stubs: [Stub] = []

  /// What a watch does when it finds something; stands behind the loop.
  private struct Stub {
    var jump: Assembler.Jump
    var back: Int
    var tag: Int32
  }

  init(_ builder: CodeBuilder, _ layout: CodeLayout, _ set: InstructionSet) {
    nodes = builder.nodes
    needed = builder.needed()
    self.layout = layout
    assembler = Assembler(set)
    uses = nodes.map { _ in [] }
    homes = nodes.map { _ in nil }
    registerOf = nodes.map { _ in -1 }
    nodeIn = Array(repeating: -1, count: set.registers)
    var constants: [UInt64: Int] = [:]
    for (node, isNeeded) in zip(nodes, needed) where isNeeded {
      if case .constant(let bits) = node.kind, constants[bits] == nil {
        constants[bits] = constants.count
      }
    }
    if constants[0] == nil { constants[0] = constants.count }
    self.constants = constants
    for index in nodes.indices.reversed() where needed[index] {
      for operand in nodes[index].operands { uses[Int(operand)].append(Int32(index)) }
    }
  }

  /// The constants in the order of their places behind the parameters.
  private var pool: [UInt64] {
    constants.sorted { $0.value < $1.value }.map(\.key)
  }

  /// The code; `strideField` is where the distance between two vectors of the first argument stands.
  mutating func generate() -> CodeSketch {
    let start = assembler.here
    if set == .avx2 { assembler.append([0x49, 0x89, 0xFA, 0x49, 0x83, 0xF2, 0x20]) }
    for index in nodes.indices where needed[index] { emit(index) }
    let strideField = closeLoop(start)
    for stub in stubs { emit(stub) }
    return CodeSketch(
      set: set, bytes: assembler.bytes, strideField: strideField, spills: spills, pool: pool,
      parameters: layout.parameters)
  }

  private var set: InstructionSet { assembler.set }
}

/// One node.
extension CodeGenerator {
  private mutating func emit(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .constant(let bits):
      homes[index] = Assembler.Address(
        base: .second, offset: (layout.parameters + constants[bits]!) * 64)
    case .parameter(let parameter):
      homes[index] = Assembler.Address(base: .second, offset: parameter * 64)
    case .load(let row, _):
      homes[index] = address(ofRow: row)
      residents[row] = Int32(index)
    case .input(let offset):
      homes[index] = Assembler.Address(base: .third, offset: offset)
    case .operation(let operation, let shift): calculate(index, operation, shift)
    case .select(let comparison): select(index, comparison)
    case .store(let row): store(row, index)
    case .output(let offset):
      let register = load(Int(node.operands[0]))
      done(with: node.operands, at: index)
      write(register, to: Assembler.Address(base: .fourth, offset: offset))
    case .watch(let comparison, let tag): watch(index, comparison, tag)
    case .skipIfZero(let row): beginSkip(index) { $0.jumpIfAllZero(row) }
    case .skipUnlessFlagged:
      beginSkip(index) { generator in
        generator.assembler.append([0x41, 0xF7, 0xC1, 1, 0, 0, 0])
        return generator.assembler.jumpIfZero()
      }
    case .end: endSkip()
    }
    pinned = []
  }

  private mutating func calculate(_ index: Int, _ operation: CodeOperation, _ shift: UInt8) {
    let operands = nodes[index].operands.map { Int($0) }
    if operation == .widen {
      let target = freeRegister()
      done(with: nodes[index].operands, at: index)
      assembler.vector(operation.form, target, 0, .memory(homes[operands[0]]!))
      return hold(index, in: target)
    }
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

  private mutating func select(_ index: Int, _ comparison: CodeComparison) {
    let operands = nodes[index].operands.map { Int($0) }
    let left = load(operands[0])
    let right = place(operands[1], at: index)
    switch set {
    case .avx512:
      assembler.vector(Self.compare, 1, left, right, byte: comparison.rawValue)
      let otherwise = load(operands[3])
      let chosen = place(operands[2], at: index)
      done(with: nodes[index].operands, at: index)
      let target = freeRegister()
      assembler.vector(Self.blendByMask, target, otherwise, chosen, mask: 1)
      hold(index, in: target)
    case .avx2:
      let mask = freeRegister()
      pinned.insert(mask)
      assembler.vector(Self.compare, mask, left, right, byte: comparison.rawValue)
      let otherwise = load(operands[3])
      let chosen = place(operands[2], at: index)
      done(with: nodes[index].operands, at: index)
      let target = freeRegister()
      assembler.vector(
        Self.blendBySign, target, otherwise, chosen, byte: UInt8(mask) << 4)
      hold(index, in: target)
    }
  }

  private mutating func store(_ row: Int, _ index: Int) {
    let value = Int(nodes[index].operands[0])
    if let resident = residents[row].map(Int.init), resident != value,
      homes[resident] == address(ofRow: row)
    {
      leaveHome(resident, after: index)
    }
    let register = load(value)
    done(with: nodes[index].operands, at: index)
    write(register, to: address(ofRow: row))
    if homes[value] == nil { homes[value] = address(ofRow: row) }
    residents[row] = Int32(value)
  }

  /// A value whose row is about to be written moves to a register if it is still wanted.
  private mutating func leaveHome(_ node: Int, after index: Int) {
    if let next = uses[node].last, next >= index {
      pinned.insert(load(node))
    }
    homes[node] = nil
  }

  private mutating func watch(_ index: Int, _ comparison: CodeComparison, _ tag: Int32) {
    let operands = nodes[index].operands.map { Int($0) }
    let left = load(operands[0])
    let right = place(operands[1], at: index)
    switch set {
    case .avx512:
      assembler.vector(Self.compare, 1, left, right, byte: comparison.rawValue)
      assembler.append([0xC5, 0xF9, 0x98, 0xC9])
    case .avx2:
      let mask = freeRegister()
      assembler.vector(Self.compare, mask, left, right, byte: comparison.rawValue)
      assembler.emitVEX(Self.moveMask, 0, 0, .register(mask), isLong: true)
      assembler.append([0x85, 0xC0])
    }
    done(with: nodes[index].operands, at: index)
    let jump = assembler.jumpIfNotZero()
    stubs.append(Stub(jump: jump, back: assembler.here, tag: tag))
  }

  private static let compare = Assembler.Form(prefix: 1, map: 1, opcode: 0xC2, isWide: true)
  private static let blendByMask = Assembler.Form(prefix: 1, map: 2, opcode: 0x65, isWide: true)
  private static let blendBySign = Assembler.Form(prefix: 1, map: 3, opcode: 0x4B, isWide: false)
  private static let moveMask = Assembler.Form(prefix: 1, map: 1, opcode: 0x50, isWide: false)
  private static let moveIn = Assembler.Form(prefix: 1, map: 1, opcode: 0x28, isWide: true)
  private static let moveOut = Assembler.Form(prefix: 1, map: 1, opcode: 0x29, isWide: true)
}

/// Jumps over parts, and the loop.
extension CodeGenerator {
  /// What is wanted behind the part must lie in memory that the part leaves alone, whether it is
  /// passed over or not.
  private mutating func beginSkip(
    _ index: Int, _ jump: (inout CodeGenerator) -> Assembler.Jump
  ) {
    let written = rowsWritten(from: index)
    for register in nodeIn.indices where nodeIn[register] >= 0 {
      let node = Int(nodeIn[register])
      guard let next = uses[node].last, next > index else { continue }
      if let home = homes[node], home.base != .first || !written.contains(home.offset / 64) {
        continue
      }
      spill(node, from: register)
    }
    for node in residents.values.map({ Int($0) }).sorted() where registerOf[node] < 0 {
      guard let home = homes[node], home.base == .first, written.contains(home.offset / 64),
        let next = uses[node].last, next > index
      else { continue }
      spill(node, from: load(node))
      pinned = []
    }
    pending.append(jump(&self))
  }

  private func rowsWritten(from index: Int) -> Set<Int> {
    var (depth, rows) = (1, Set<Int>())
    var position = index + 1
    while depth > 0 {
      switch nodes[position].kind {
      case .store(let row): rows.insert(row)
      case .skipIfZero, .skipUnlessFlagged: depth += 1
      case .end: depth -= 1
      default: break
      }
      position += 1
    }
    return rows
  }

  private mutating func endSkip() {
    assembler.land(pending.removeLast())
    for register in nodeIn.indices where nodeIn[register] >= 0 { empty(register) }
  }

  private mutating func jumpIfAllZero(_ row: Int) -> Assembler.Jump {
    let zero = Assembler.Place.memory(
      Assembler.Address(base: .second, offset: (layout.parameters + constants[0]!) * 64))
    let register = freeRegister()
    assembler.vector(Self.moveIn, register, 0, .memory(address(ofRow: row)))
    switch set {
    case .avx512:
      assembler.vector(
        Self.compare, 1, register, zero, byte: CodeComparison.isUnequal.rawValue)
      assembler.append([0xC5, 0xF9, 0x98, 0xC9])
    case .avx2:
      orOtherHalf(row, register)
      assembler.vector(
        Self.compare, register, register, zero, byte: CodeComparison.isUnequal.rawValue)
      assembler.emitVEX(Self.moveMask, 0, 0, .register(register), isLong: true)
      assembler.append([0x85, 0xC0])
    }
    return assembler.jumpIfZero()
  }

  /// vorpd register, register, [r10 + offset]: both halves of the eight lanes decide together, so
  /// that wide and narrow registers pass over the same parts.
  private mutating func orOtherHalf(_ row: Int, _ register: Int) {
    let high: UInt8 = register < 8 ? 0x80 : 0
    assembler.append([0xC4, high | 0x40 | 0x01, UInt8(~register & 15) << 3 | 0x05, 0x56])
    assembler.append([0x80 | UInt8(register & 7) << 3 | 2])
    assembler.append(Int32(row * 64))
  }

  private mutating func closeLoop(_ start: Int) -> Int {
    var back: [Assembler.Jump] = []
    let strideField: Int
    switch set {
    case .avx512:
      strideField = step([0x48, 0x81, 0xC7], 0)
      if layout.secondStride != 0 { step([0x48, 0x81, 0xC2], layout.secondStride) }
      if layout.thirdStride != 0 { step([0x48, 0x81, 0xC1], layout.thirdStride) }
    case .avx2:
      if layout.secondStride != 0 { step([0x48, 0x81, 0xC2], layout.secondStride / 2) }
      if layout.thirdStride != 0 { step([0x48, 0x81, 0xC1], layout.thirdStride / 2) }
      step([0x48, 0x81, 0xC7], 32)
      assembler.append([0xF7, 0xC7, 32, 0, 0, 0])
      back.append(assembler.jumpIfNotZero())
      strideField = step([0x48, 0x81, 0xC7], 0)
    }
    assembler.append([0x41, 0xFF, 0xC8])
    back.append(assembler.jumpIfNotZero())
    for jump in back { assembler.aim(jump, at: start) }
    assembler.append([0x48, 0x89, 0xC8, 0xC5, 0xF8, 0x77, 0xC3])
    return strideField
  }

  @discardableResult
  private mutating func step(_ opcode: [UInt8], _ distance: Int) -> Int {
    assembler.append(opcode)
    assembler.append(Int32(distance))
    return assembler.here - 4
  }

  /// Appends (mask, tag, vectors left, low half of the row's address) where the fourth argument points.
  private mutating func emit(_ stub: Stub) {
    assembler.land(stub.jump)
    if set == .avx512 { assembler.append([0xC5, 0xF9, 0x93, 0xC1]) }
    assembler.append([0x89, 0x01, 0xC7, 0x41, 0x04])
    assembler.append(stub.tag)
    assembler.append([0x44, 0x89, 0x41, 0x08, 0x89, 0x79, 0x0C, 0x48, 0x83, 0xC1, 0x10])
    let back = assembler.jumpAlways()
    assembler.aim(back, at: stub.back)
  }
}

/// Registers.
extension CodeGenerator {
  private func address(ofRow row: Int) -> Assembler.Address {
    Assembler.Address(base: .first, offset: row * 64)
  }

  private func isConstant(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .constant, .parameter, .input: true
    default: false
    }
  }

  /// The register that holds a node, loaded if it is in memory.
  private mutating func load(_ node: Int) -> Int {
    if registerOf[node] >= 0 {
      pinned.insert(Int(registerOf[node]))
      return Int(registerOf[node])
    }
    let register = freeRegister()
    assembler.vector(Self.moveIn, register, 0, .memory(homes[node]!))
    hold(node, in: register)
    pinned.insert(register)
    return register
  }

  /// The node's register, or its place in memory where this is its last use or nothing is free.
  private mutating func place(_ node: Int, at index: Int) -> Assembler.Place {
    if registerOf[node] < 0, let home = homes[node] {
      let isLast = uses[node].first == Int32(index)
      if isLast || isConstant(node) || !nodeIn.contains(-1) { return .memory(home) }
    }
    return .register(load(node))
  }

  private mutating func hold(_ node: Int, in register: Int) {
    guard !uses[node].isEmpty else { return }
    nodeIn[register] = Int32(node)
    registerOf[node] = Int8(register)
    pinned.insert(register)
  }

  /// Strikes the uses at `index`; values without further use give their registers back.
  private mutating func done(with operands: [Int32], at index: Int) {
    for operand in operands.map({ Int($0) }) {
      while let last = uses[operand].last, last <= index { uses[operand].removeLast() }
      if uses[operand].isEmpty {
        if registerOf[operand] >= 0 { empty(Int(registerOf[operand])) }
        free(spillOf: operand)
      }
    }
    pinned = []
  }

  private mutating func empty(_ register: Int) {
    registerOf[Int(nodeIn[register])] = -1
    nodeIn[register] = -1
  }

  private mutating func freeRegister() -> Int {
    if let register = nodeIn.indices.first(where: { nodeIn[$0] < 0 && !pinned.contains($0) }) {
      return register
    }
    var (chosen, furthest) = (-1, Int32(-1))
    for register in nodeIn.indices where !pinned.contains(register) {
      let next = uses[Int(nodeIn[register])].last ?? .max
      if next > furthest { (chosen, furthest) = (register, next) }
    }
    let node = Int(nodeIn[chosen])
    if homes[node] == nil { spill(node, from: chosen) }
    empty(chosen)
    return chosen
  }

  private mutating func spill(_ node: Int, from register: Int) {
    let slot = freeSpills.popLast() ?? spills
    spills = max(spills, slot + 1)
    let home = address(ofRow: layout.rows + slot)
    write(register, to: home)
    homes[node] = home
  }

  private mutating func free(spillOf node: Int) {
    guard let home = homes[node], home.base == .first, home.offset / 64 >= layout.rows else {
      return
    }
    freeSpills.append(home.offset / 64 - layout.rows)
    homes[node] = nil
  }

  private mutating func write(_ register: Int, to address: Assembler.Address) {
    assembler.vector(Self.moveOut, register, 0, .memory(address))
  }
}
