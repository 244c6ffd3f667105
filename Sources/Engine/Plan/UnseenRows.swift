import Scenarios

/// Rows that days write before they read them, and that nothing but a close look at a run reads: machine
/// code of days keeps them in registers and writes none of them to memory.
///
/// Nothing else changes: the same operations on the same numbers.
enum UnseenRows {
  /// Marks them among `rows` rows; `gauges` are the rows that quantities stand in.
  static func marks(
    _ model: Model, _ layout: Layout, _ programs: Programs, dated: [DatedProgram], gauges: [Gauge],
    rows: Int
  ) -> [Bool] {
    var readElsewhere = Set(gauges.map { Int32($0.row) })
    for cadence in Cadence.allCases where cadence != .day {
      for instruction in programs[cadence] { readElsewhere.formUnion(instruction.rowsRead) }
    }
    for item in dated {
      for instruction in item.instructions { readElsewhere.formUnion(instruction.rowsRead) }
    }
    let read = readElsewhere.union(carriedRows(programs[.day]))
    let written = Set(programs[.day].filter(\.writesRow).map(\.target))
    var marks = [Bool](repeating: false, count: rows)
    for row in candidates(model, layout)
    where written.contains(Int32(row)) && !read.contains(Int32(row)) {
      marks[row] = true
    }
    return marks
  }

  /// What handlers leave alone; reviews of truces look at fire and at who is engaged.
  private static func candidates(_ model: Model, _ layout: Layout) -> [Int] {
    var rows = layout.powers.flatMap { $0.stocks.map(\.fired) }
    for front in layout.fronts {
      if model.truces.isEmpty { rows += front.fire + front.engaged }
      rows += front.firing.compactMap { $0 }
      for axis in front.directions.flatMap(\.axes) {
        rows += [axis.attackers, axis.defenders, axis.ratio]
      }
    }
    return rows
  }

  /// Rows that a day reads before it writes them, or writes in a part that may be passed over.
  private static func carriedRows(_ day: [Instruction]) -> Set<Int32> {
    var (written, carried) = (Set<Int32>(), Set<Int32>())
    var guardedUntil = 0
    for (position, instruction) in day.enumerated() {
      carried.formUnion(instruction.rowsRead.filter { !written.contains($0) })
      if instruction.isSkip {
        guardedUntil = max(guardedUntil, position + 1 + Int(instruction.immediate))
      }
      guard instruction.writesRow else { continue }
      if position < guardedUntil { carried.insert(instruction.target) }
      written.insert(instruction.target)
    }
    return carried
  }
}
