import Chance
import Testing

@testable import Engine

/// Programs of random instructions, run as they stand and as they are taken apart.
@Suite("What days need not do anew")
struct InvariantMotionTests {
  private static let states = 12
  private static let scratch = 6
  /// A scratch row that parts which may be passed over keep to themselves.
  private static let partScratch = states + scratch

  /// Numbers of a replayable sequence.
  private struct Source {
    let seed: UInt64
    var index: UInt64 = 0

    mutating func below(_ limit: Int) -> Int {
      index += 1
      return Int(Draws(seed: seed).unit(run: index, stream: 5) * Double(limit))
    }
  }

  /// Rows 0 to 3 are slow, 4 to 11 change daily, the rest is scratch.
  private func program(_ source: inout Source) -> [Instruction] {
    var program: [Instruction] = []
    var made: [Int] = []
    func operand(_ source: inout Source) -> Int32 {
      let choice = source.below(Self.states + made.count)
      return Int32(choice < Self.states ? choice : made[choice - Self.states])
    }
    let operations: [Operation] = [
      .add, .subtract, .multiply, .minimum, .maximum, .addImmediate, .isPositive, .select, .copy,
    ]
    for position in 0..<40 {
      if position % 10 == 4 {
        program.append(
          Instruction(operation: .skipIfZero, left: Int32(source.below(4)), immediate: 3))
      }
      let isInPart = (4...6).contains(position % 10)
      let isState = isInPart ? position % 10 > 4 : source.below(3) == 0
      let target = isState ? 4 + source.below(8) : Self.states + source.below(Self.scratch)
      program.append(
        Instruction(
          operation: operations[source.below(operations.count)],
          target: Int32(isInPart && !isState ? Self.partScratch : target),
          left: position % 10 == 5 ? Int32(Self.partScratch) : operand(&source),
          right: operand(&source), third: operand(&source),
          immediate: Double(source.below(5)) - 2))
      if !isState, !isInPart { made.append(target) }
    }
    return program
  }

  private func run(_ program: [Instruction], _ rows: inout [Double]) {
    var position = 0
    while position < program.count {
      let step = program[position]
      position += 1
      if step.operation == .skipIfZero {
        if rows[Int(step.left)] == 0 { position += Int(step.immediate) }
        continue
      }
      let (left, right) = (rows[Int(step.left)], rows[Int(step.right)])
      rows[Int(step.target)] =
        switch step.operation {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .minimum: min(left, right)
        case .maximum: max(left, right)
        case .addImmediate: left + step.immediate
        case .isPositive: left > 0 ? 1 : 0
        case .select: left != 0 ? right : rows[Int(step.third)]
        default: left
        }
    }
  }

  @Test("both parts together do what the whole does, also when slow rows change in between")
  func sameStates() {
    var moved = 0
    for seed in 1...300 as ClosedRange<UInt64> {
      var source = Source(seed: seed)
      var emitter = Emitter(inputs: [])
      for row in 0..<Self.states { _ = emitter.state("state \(row)") }
      for _ in 0...Self.scratch { emitter.markScratch([Int32(emitter.state("scratch"))]) }
      let whole = program(&source)
      var programs = Cadence.allCases.map { _ in [Instruction]() }
      programs[Cadence.day.rawValue] = whole
      let motion = InvariantMotion(Programs(programs), &emitter)
      moved += motion.invariant.count
      var (expected, found) = (
        [Double](repeating: 0, count: emitter.rowCount),
        [Double](repeating: 0, count: emitter.rowCount)
      )
      for day in 0..<12 {
        if day % 4 == 0 {
          for row in 0..<4 { expected[row] = Double(source.below(4)) - 1 }
          found[0..<4] = expected[0..<4]
          run(motion.invariant, &found)
        }
        run(whole, &expected)
        run(motion.day, &found)
        for row in 0..<Self.states { #expect(same(found[row], expected[row]), "seed \(seed)") }
      }
    }
    #expect(moved > 300)
  }

  private func same(_ left: Double, _ right: Double) -> Bool {
    left == right || left.isNaN && right.isNaN
  }

  @Test("a row that the evening writes counts as changing, and nothing that reads it is moved")
  func evenings() {
    var emitter = Emitter(inputs: [])
    for row in 0..<3 { _ = emitter.state("state \(row)") }
    emitter.markScratch([Int32(emitter.state("scratch"))])
    var programs = Cadence.allCases.map { _ in [Instruction]() }
    programs[Cadence.day.rawValue] = [
      Instruction(operation: .add, target: 3, left: 0, right: 1),
      Instruction(operation: .copy, target: 2, left: 3),
    ]
    #expect(InvariantMotion(Programs(programs), &emitter).invariant.count == 1)
    programs[Cadence.evening.rawValue] = [Instruction(operation: .fill, target: 1, immediate: 4)]
    #expect(InvariantMotion(Programs(programs), &emitter).invariant.isEmpty)
  }
}
