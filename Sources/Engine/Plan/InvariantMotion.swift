/// Takes out of the daily program what reads only rows that no day changes, into a program that runs when
/// such a row may have changed.
///
/// A product of supply and quality is the same on most days: handlers, weeks and dated items alone change
/// it. Both programs together do the same operations on the same numbers, so no bit moves. Rests on what
/// `Emitter.whereAny` promises: a scratch row that a part which may be passed over writes is read in that
/// part alone. Source: Aho, Lam, Sethi and Ullman, "Compilers" (2007), 9.5.
struct InvariantMotion {
  private(set) var day: [Instruction] = []
  private(set) var invariant: [Instruction] = []
  /// Rows that days and evenings write.
  private var changing: [Bool]
  private let isScratch: [Bool]
  /// Where the value stands that a scratch row of the daily program holds now.
  private var moved: [Int32: Int32] = [:]
  private var known: [Key: Int32] = [:]

  /// Equal keys are the same operation on the same numbers; 0 and −0 are two.
  private struct Key: Hashable {
    var instruction: Instruction
    var immediateBits: UInt64
  }

  init(_ programs: Programs, _ emitter: inout Emitter) {
    isScratch = emitter.scratchRows
    changing = Array(repeating: false, count: isScratch.count)
    for cadence in [Cadence.day, .evening] {
      for instruction in programs[cadence] where instruction.writesRow {
        changing[Int(instruction.target)] = true
      }
    }
    /// Position behind the last instruction of each part that is open, and where its skip stands.
    var open: [(end: Int, skip: Int)] = []
    for (position, instruction) in programs[.day].enumerated() {
      close(&open, at: position)
      if canMove(instruction) {
        move(instruction, &emitter)
      } else {
        keep(instruction)
        if instruction.isSkip {
          open.append((position + 1 + Int(instruction.immediate), day.count - 1))
        }
      }
    }
    close(&open, at: programs[.day].count)
    let readByDay = Set(day.flatMap(\.rowsRead))
    emitter.markScratch(invariant.map(\.target).filter { !readByDay.contains($0) })
  }

  private mutating func close(_ open: inout [(end: Int, skip: Int)], at position: Int) {
    while let last = open.last, last.end == position {
      day[last.skip].immediate = Double(day.count - 1 - last.skip)
      open.removeLast()
    }
  }

  private func canMove(_ instruction: Instruction) -> Bool {
    guard instruction.isArithmetic, isScratch[Int(instruction.target)] else { return false }
    return instruction.rowsRead.allSatisfy { row in
      moved[row] != nil || !(isScratch[Int(row)] || changing[Int(row)])
    }
  }

  private mutating func move(_ instruction: Instruction, _ emitter: inout Emitter) {
    var result = instruction.mapped { moved[$0] ?? $0 }
    let mechanism = result.mechanism
    (result.target, result.mechanism) = (0, 0)
    let key = Key(instruction: result, immediateBits: result.immediate.bitPattern)
    if let row = known[key] {
      moved[instruction.target] = row
      return
    }
    let row = Int32(emitter.state("invariant"))
    known[key] = row
    (result.target, result.mechanism) = (row, mechanism)
    invariant.append(result)
    moved[instruction.target] = row
  }

  private mutating func keep(_ instruction: Instruction) {
    day.append(instruction.mapped { moved[$0] ?? $0 })
    if instruction.writesRow { moved[instruction.target] = nil }
  }
}

extension Instruction {
  /// Makes a number of numbers alone.
  fileprivate var isArithmetic: Bool {
    switch operation {
    case .fill, .copy, .normal: false
    default: writesRow
    }
  }

  /// The same with other rows to read.
  fileprivate func mapped(_ row: (Int32) -> Int32) -> Self {
    var result = self
    switch rowsRead.count {
    case 0: return self
    case 1: result.left = row(left)
    case 2: (result.left, result.right) = (row(left), row(right))
    default: (result.left, result.right, result.third) = (row(left), row(right), row(third))
    }
    return result
  }
}
