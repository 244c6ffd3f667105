import Testing

@testable import VectorCode

/// Constants and parameters that keep a register for all turns of the loop.
@Suite("Resident numbers")
struct ResidentNumberTests {
  /// Σ over constants 1 … n of (x + constant)·constant, and a parameter on top.
  private func builder(constants: Int) -> CodeBuilder {
    var builder = CodeBuilder()
    let number = builder.load(0)
    var sum = builder.parameter(0)
    for value in 1...constants {
      let constant = builder.constant(Double(value))
      let term = builder.apply(.multiply, builder.apply(.add, number, constant), constant)
      sum = builder.apply(.add, sum, term)
    }
    builder.store(sum, in: 1)
    return builder
  }

  @Test(
    "however many there are, and wherever they stand, the bits are the same",
    arguments: InstructionSet.available)
  func bits(set: InstructionSet) throws {
    for constants in [1, 5, 11, 23, 40, 90] {
      for doubled in [false, true] {
        let rows = try results(
          of: builder(constants: constants), rows: 2, vectors: 4, on: set, parameters: [0.25],
          doubled: doubled
        ) { _, lane in Double(lane) / 7 }.rows
        for lane in rows[0].indices {
          var sum = 0.25
          for value in 1...constants { sum += (rows[0][lane] + Double(value)) * Double(value) }
          #expect(rows[1][lane].bitPattern == sum.bitPattern, "\(constants) constants")
        }
      }
    }
  }

  @Test(
    "numbers read in every turn are not read from memory again", arguments: InstructionSet.available
  )
  func traffic(set: InstructionSet) {
    let (builder, layout) = (builder(constants: 5), CodeLayout(stride: 128, parameters: 1))
    let nodes = CodeSchedule(builder, layout, registers: set.registers).nodes
    func traffic(_ residents: Int) -> Int {
      var generator = CodeGenerator(nodes, layout, set, residents: residents)
      generator.generate()
      return generator.traffic
    }
    let chosen = CodeGenerator.generated(builder, layout, set)
    #expect(chosen.residentNumbers.count == 6)
    #expect(Set(chosen.residentNumbers.values).count == 6)
    #expect(chosen.traffic == 2, "one row is read and one written")
    #expect(traffic(0) > chosen.traffic)
  }
}
