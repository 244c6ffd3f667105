/// Jumps over parts, and the loop.
extension CodeGenerator {
  /// What is wanted behind the part must lie in memory that the part leaves alone, whether it is
  /// passed over or not.
  mutating func beginSkip(
    _ index: Int, _ jumps: (inout CodeGenerator) -> [Assembler.Jump]
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
    for node in nodeAtHome.values.map({ Int($0) }).sorted() where registerOf[node] < 0 {
      guard let home = homes[node], home.base == .first, written.contains(home.offset / 64),
        let next = uses[node].last, next > index
      else { continue }
      spill(node, from: load(node))
      pinned = []
    }
    pending.append(jumps(&self))
  }

  func rowsWritten(from index: Int) -> Set<Int> {
    var (depth, rows) = (1, Set<Int>())
    var position = index + 1
    while depth > 0 {
      switch nodes[position].kind {
      case .store(let row): rows.insert(row)
      case .end: depth -= 1
      default: depth += nodes[position].isSkip ? 1 : 0
      }
      position += 1
    }
    return rows
  }

  mutating func endSkip() {
    for jump in pending.removeLast() { assembler.land(jump) }
    for register in nodeIn.indices where nodeIn[register] >= 0 { empty(register) }
  }

  mutating func jumpIfAllZero(_ row: Int) -> Assembler.Jump {
    let zero = Assembler.Place.memory(
      address(ofConstant: 0))
    let register = freeRegister()
    assembler.vector(.moveIn, register, 0, .memory(address(ofRow: row)))
    switch set {
    case .avx512:
      assembler.vector(
        .compare, 1, register, zero, byte: CodeComparison.isUnequal.rawValue)
      assembler.append([0xC5, 0xF9, 0x98, 0xC9])
    case .avx2:
      orOtherHalf(row, register)
      assembler.vector(
        .compare, register, register, zero, byte: CodeComparison.isUnequal.rawValue)
      assembler.emitVEX(.moveMask, 0, 0, .register(register), isLong: true)
      assembler.append([0x85, 0xC0])
    }
    return assembler.jumpIfZero()
  }

  /// Goes on where one of the rows is 0 in all lanes.
  mutating func jumpIfBoth(_ row: Int, _ other: Int) -> Assembler.Jump {
    let stays = [jumpIfAllZero(row), jumpIfAllZero(other)]
    let away = assembler.jumpAlways()
    for jump in stays { assembler.land(jump) }
    return away
  }

  /// vorpd register, register, [r10 + offset]: both halves of the eight lanes decide together, so
  /// that wide and narrow registers pass over the same parts.
  mutating func orOtherHalf(_ row: Int, _ register: Int) {
    let high: UInt8 = register < 8 ? 0x80 : 0
    assembler.append([0xC4, high | 0x40 | 0x01, UInt8(~register & 15) << 3 | 0x05, 0x56])
    assembler.append([0x80 | UInt8(register & 7) << 3 | 2])
    assembler.append(Int32(row * 64))
  }

  mutating func closeLoop(_ start: Int) {
    var back: [Assembler.Jump] = []
    let turns = layout.vectorsAtOnce
    switch set {
    case .avx512:
      step([0x48, 0x81, 0xC7], turns * layout.stride)
      stepOthers(turns * layout.secondStride, turns * layout.thirdStride)
    case .avx2:
      stepOthers(layout.secondStride / 2, layout.thirdStride / 2)
      step([0x48, 0x81, 0xC7], 32)
      assembler.append([0xF7, 0xC7, 32, 0, 0, 0])
      back.append(assembler.jumpIfNotZero())
      stepOthers((turns - 1) * layout.secondStride, (turns - 1) * layout.thirdStride)
      step([0x48, 0x81, 0xC7], turns * layout.stride - 64)
    }
    assembler.append([0x41, 0x83, 0xE8, UInt8(turns)])
    back.append(assembler.jumpIfNotZero())
    for jump in back { assembler.aim(jump, at: start) }
    assembler.append([0x48, 0x89, 0xC8, 0xC5, 0xF8, 0x77, 0xC3])
  }

  private mutating func stepOthers(_ second: Int, _ third: Int) {
    if second != 0 { step([0x48, 0x81, 0xC2], second) }
    if third != 0 { step([0x48, 0x81, 0xC1], third) }
  }

  mutating func step(_ opcode: [UInt8], _ distance: Int) {
    assembler.append(opcode)
    assembler.append(Int32(distance))
  }

  /// Appends (mask, tag, vectors left, low half of the row's address) where the fourth argument points.
  mutating func emit(_ stub: Stub) {
    assembler.land(stub.jump)
    if set == .avx512 { assembler.append([0xC5, 0xF9, 0x93, 0xC1]) }
    assembler.append([0x89, 0x01, 0xC7, 0x41, 0x04])
    assembler.append(stub.tag)
    assembler.append([0x44, 0x89, 0x41, 0x08, 0x89, 0x79, 0x0C])
    if stub.vector > 0 { assembler.append([0x83, 0x69, 0x08, UInt8(stub.vector)]) }
    assembler.append([0x48, 0x83, 0xC1, 0x10])
    let back = assembler.jumpAlways()
    assembler.aim(back, at: stub.back)
  }
}
