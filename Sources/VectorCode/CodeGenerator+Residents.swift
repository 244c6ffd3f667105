/// Numbers that stay in registers for all turns of the loop.
extension CodeGenerator {
  /// The code that touches memory least, of some that keep fewer or more numbers in registers.
  static func generated(
    _ builder: CodeBuilder, _ layout: CodeLayout, _ set: InstructionSet
  ) -> CodeGenerator {
    let nodes = CodeSchedule(builder, layout, registers: set.registers).nodes
    var best: CodeGenerator?
    for residents in [0, set.registers / 4, set.registers / 2] {
      var generator = CodeGenerator(nodes, layout, set, residents: residents)
      generator.generate()
      if best.map({ generator.traffic < $0.traffic }) ?? true { best = generator }
    }
    guard let best else { preconditionFailure("no code was made") }
    return best
  }

  /// Where a constant or a parameter stands behind the second argument; nil for other nodes.
  static func offset(
    of node: CodeNode, _ layout: CodeLayout, _ constants: [UInt64: Int]
  ) -> Int? {
    switch node.kind {
    case .constant(let bits): constants[bits].map { 64 * (layout.parameters + $0) }
    case .parameter(let parameter): 64 * parameter
    default: nil
    }
  }

  /// The highest registers for those that are read most.
  static func residentNumbers(
    _ nodes: [CodeNode], _ layout: CodeLayout, _ constants: [UInt64: Int], _ set: InstructionSet,
    atMost count: Int
  ) -> [Int: Int] {
    var reads: [Int: Int] = [:]
    for operand in nodes.lazy.flatMap(\.operands) {
      if let offset = offset(of: nodes[Int(operand)], layout, constants) {
        reads[offset, default: 0] += 1
      }
    }
    let chosen = reads.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count)
    let registers = chosen.enumerated().map { ($1.key, set.registers - 1 - $0) }
    return Dictionary(uniqueKeysWithValues: registers)
  }

  mutating func loadResidentNumbers() {
    for (offset, register) in residentNumbers.sorted(by: { $0.key < $1.key }) {
      let home = Assembler.Address(base: .second, offset: offset)
      assembler.vector(.moveIn, register, 0, .memory(home))
    }
  }
}
