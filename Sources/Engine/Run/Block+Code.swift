import VectorCode

extension Block {
  /// Runs the program of a cadence over all lanes in use: as machine code where there is some, else
  /// instruction by instruction.
  func run(_ cadence: Cadence, drawIndex: Int) {
    if cadence == .day, seesDays, hasUnseenRows {
      runWholeDay(drawIndex)
    } else if let call = calls[cadence.rawValue] {
      execute(call, drawIndex)
    } else {
      interpret(plan.programs[cadence], drawIndex: drawIndex)
    }
  }

  /// A day that writes all its rows; interpreted where the system gave no room for more code.
  private func runWholeDay(_ drawIndex: Int) {
    if let wholeDay {
      execute(wholeDay, drawIndex)
    } else {
      interpret(plan.programs[.day], drawIndex: drawIndex)
    }
  }

  /// Runs the invariant program over some vectors and their neighbours, which get what they have.
  func runInvariants(in vectors: VectorSet) {
    guard let call = calls[Cadence.invariant.rawValue] else {
      return interpret(plan.programs[.invariant], in: vectors)
    }
    vectors.forEachPair { vector in
      _ = call.entry(rows.base + vector * rows.stride, call.numbers, reports, reports, 2, 0)
    }
  }

  /// Makes the draws that code reads for an index, where they are not at hand.
  func makeNoise(of call: CodeCall, _ drawIndex: Int) {
    for use in call.noise where noise.isMissing(use.source, index: drawIndex) {
      let needed = use.guardRow.map { vectorsAtWork($0) } ?? vectors
      if needed > 0 { noise.make(use.source, index: drawIndex, vectors: needed) }
    }
  }

  /// Runs code over all vectors in use.
  func execute(_ call: CodeCall, _ drawIndex: Int) {
    makeNoise(of: call, drawIndex)
    call.tell(step)
    let end = call.entry(
      rows.base, call.numbers, noise.values(index: drawIndex), reports, vectors,
      isFirst ? 1 : 0)
    if end != Int(bitPattern: reports) { takeReports(to: end) }
  }

  /// Noise that was made for fewer vectors than read it now is made anew.
  func widenNoise() {
    for use in guardedNoise {
      if let row = use.guardRow { noise.forget(use.source, unlessFor: vectorsAtWork(row)) }
    }
  }

  /// How many vectors there are up to the last in which a row is not 0.
  private func vectorsAtWork(_ row: Int) -> Int {
    var count = vectors
    while count > 0, all(rows.pointer(row, vector: count - 1).pointee .== 0) { count -= 1 }
    return count
  }

  /// Notes what watches reported up to where code said that it wrote last.
  func takeReports(to end: Int) {
    let count = (end - Int(bitPattern: reports)) / MemoryLayout<CodeReport>.stride
    let reports = reports.assumingMemoryBound(to: CodeReport.self)
    for report in UnsafeBufferPointer(start: reports, count: count) {
      let vector = vectors - Int(report.vectorsLeft)
      self.report(report.mask, vector * 8 + report.firstLane, tag: Int(report.tag))
    }
  }

  func report(_ mask: UInt32, _ firstSeat: Int, tag: Int) {
    var mask = mask
    while mask != 0 {
      let lane = rows.seats.lane(at: firstSeat + mask.trailingZeroBitCount)
      mask &= mask - 1
      if lane < count { add(Hit(lane: lane, tag: tag)) }
    }
  }
}

/// The code of one program with a block's own numbers, as plain values.
struct CodeCall {
  let entry: Entry
  let numbers: UnsafeMutableRawPointer
  let noise: FixedTable<NoiseUse>

  /// Tells the code which step it is.
  @inline(__always)
  func tell(_ step: Int) {
    numbers.storeBytes(of: SIMD8(repeating: Double(step)), as: SIMD8<Double>.self)
  }

  init(_ program: ProgramCode) {
    entry = program.code.entry
    numbers = program.code.makeNumbers()
    noise = program.noise
  }
}
