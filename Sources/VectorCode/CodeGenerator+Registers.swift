/// Registers.
extension CodeGenerator {
  func address(ofRow row: Int) -> Assembler.Address {
    Assembler.Address(base: .first, offset: row * 64)
  }

  func address(ofConstant bits: UInt64) -> Assembler.Address {
    Assembler.Address(
      base: .second, offset: (layout.parameters + constants[bits, default: 0]) * 64)
  }

  /// Where in memory a node lies that is in no register.
  func home(of node: Int) -> Assembler.Address {
    guard let home = homes[node] else { preconditionFailure("node \(node) lies nowhere") }
    return home
  }

  func isConstant(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .constant, .parameter, .input: true
    default: false
    }
  }

  /// The register that holds a node, loaded if it is in memory.
  mutating func load(_ node: Int) -> Int {
    if registerOf[node] >= 0 {
      pinned.insert(Int(registerOf[node]))
      return Int(registerOf[node])
    }
    let register = freeRegister()
    traffic += 1
    assembler.vector(.moveIn, register, 0, .memory(home(of: node)))
    hold(node, in: register)
    pinned.insert(register)
    return register
  }

  /// The node's register, or its place in memory where this is its last use or nothing is free.
  mutating func place(_ node: Int, at index: Int) -> Assembler.Place {
    if registerOf[node] < 0, let home = homes[node] {
      let isLast = uses[node].first == Int32(index)
      if isLast || isConstant(node) || !nodeIn.contains(-1) {
        traffic += 1
        return .memory(home)
      }
    }
    return .register(load(node))
  }

  /// Whether an instruction is the last to read a value and may leave another number in its register.
  func isLeft(_ node: Int, at index: Int) -> Bool {
    uses[node].first == Int32(index) && nodeIn.indices.contains(Int(registerOf[node]))
  }

  mutating func hold(_ node: Int, in register: Int) {
    guard !uses[node].isEmpty else { return }
    nodeIn[register] = Int32(node)
    registerOf[node] = Int8(register)
    pinned.insert(register)
  }

  /// Strikes the uses at `index`; values without further use give their registers back.
  mutating func done(with operands: [Int32], at index: Int) {
    for operand in operands.map({ Int($0) }) {
      while let last = uses[operand].last, last <= index { uses[operand].removeLast() }
      if uses[operand].isEmpty {
        let register = Int(registerOf[operand])
        if nodeIn.indices.contains(register) { empty(register) }
        free(spillOf: operand)
      }
    }
    pinned = []
  }

  mutating func empty(_ register: Int) {
    registerOf[Int(nodeIn[register])] = -1
    nodeIn[register] = -1
  }

  mutating func freeRegister() -> Int {
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

  mutating func spill(_ node: Int, from register: Int) {
    let slot = freeSpills.popLast() ?? spills
    spills = max(spills, slot + 1)
    let home = Assembler.Address(base: .second, offset: firstSpill + 64 * slot)
    write(register, to: home)
    homes[node] = home
  }

  mutating func free(spillOf node: Int) {
    guard let home = homes[node], home.base == .second, home.offset >= firstSpill else { return }
    releasedSpills.append((home.offset - firstSpill) / 64)
    homes[node] = nil
  }

  /// Where the room for other values begins, behind the constants.
  private var firstSpill: Int {
    64 * (layout.parameters + constants.count)
  }

  mutating func write(_ register: Int, to address: Assembler.Address) {
    traffic += 1
    assembler.vector(.moveOut, register, 0, .memory(address))
  }
}
