import Scenarios
import Testing
import VectorCode

@testable import Engine

/// Parts of a day that vectors may pass over, and rows that one mechanism takes from another.
@Suite("Parts that may be passed over")
struct GuardedPartTests {
  private static let scratch: Int32 = 5

  /// Row 5 is scratch: the first mechanism works out x + 2 in it for its guarded part, y = x + 2 + 1
  /// where row 3 is not 0; the second writes 3x into it and 3x into row 2 where row 4 is not 0.
  private let day = [
    Instruction(operation: .addImmediate, target: scratch, left: 0, immediate: 2),
    Instruction(operation: .skipIfZero, left: 3, immediate: 1),
    Instruction(operation: .addImmediate, target: 1, left: scratch, immediate: 1),
    Instruction(operation: .skipIfZero, left: 4, immediate: 2, mechanism: 1),
    Instruction(
      operation: .multiplyImmediate, target: scratch, left: 0, immediate: 3, mechanism: 1),
    Instruction(operation: .copy, target: 2, left: scratch, mechanism: 1),
  ]

  @Test(
    "A part keeps its scratch row though the next mechanism uses it again",
    arguments: Kernel.available)
  func scratchRow(kernel: Kernel) throws {
    guard kernel.instructionSet != nil else { return }
    var emitter = Emitter(inputs: [])
    for row in 0..<5 { _ = emitter.state("state \(row)") }
    emitter.markScratch([Int32(emitter.state("scratch"))])
    var programs = Cadence.allCases.map { _ in [Instruction]() }
    programs[Cadence.day.rawValue] = day
    let marks = RowMarks(emitter, isUnseen: Array(repeating: false, count: 6))
    let code = try #require(PlanCode(Programs(programs), marks, kernel)?[.day])
    for (first, second) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] {
      let rows = run(code) { rows in
        for lane in 0..<Rows.lanes {
          (rows[0, lane], rows[3, lane], rows[4, lane]) = (Double(lane), first, second)
        }
      }
      defer { rows.deallocate() }
      for lane in 0..<16 {
        #expect(rows[1, lane] == (first == 0 ? 0 : Double(lane) + 3))
        #expect(rows[2, lane] == (second == 0 ? 0 : 3 * Double(lane)))
      }
    }
  }

  /// Runs the code over two vectors; the caller gives the rows back.
  private func run(_ code: ProgramCode, _ fill: (Rows) -> Void) -> Rows {
    let (call, rows) = (CodeCall(code), Rows(count: 6))
    defer { call.numbers.deallocate() }
    fill(rows)
    _ = call.entry(rows.base, call.numbers, rows.base, rows.base, 2, 0)
    return rows
  }

  @Test("A result goes to its row at once, also before a part that uses the scratch row again")
  func copies() {
    let program = CopyElimination(isScratch: (0..<6).map { $0 == 5 }).applied(to: day)
    #expect(
      program.map(\.operation) == [
        .addImmediate, .skipIfZero, .addImmediate, .skipIfZero, .multiplyImmediate,
      ])
    #expect(program[4].target == 2 && program[3].immediate == 1)
    let before = [
      Instruction(operation: .addImmediate, target: Self.scratch, left: 0, immediate: 2),
      Instruction(operation: .copy, target: 1, left: Self.scratch),
    ]
    let again = [
      Instruction(operation: .skipIfZero, left: 3, immediate: 2),
      Instruction(operation: .addImmediate, target: Self.scratch, left: 0, immediate: 7),
      Instruction(operation: .copy, target: 2, left: Self.scratch),
    ]
    let read = Instruction(operation: .copy, target: 2, left: Self.scratch)
    let elimination = CopyElimination(isScratch: (0..<6).map { $0 == 5 })
    #expect(elimination.applied(to: before + again)[0].target == 1)
    #expect(elimination.applied(to: before + again + [read])[0].target == Self.scratch)
  }
}
