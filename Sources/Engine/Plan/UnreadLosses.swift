/// Sums of a power's losses where neither its will nor a claim nor a series reads them: days do not add
/// them up.
///
/// Handlers add what garrisons lose all the same, to rows that nobody reads.
struct UnreadLosses {
  /// The two rows of each power that are no quantity.
  private let sums: [Set<Int32>]

  /// `gauges` are the rows that quantities stand in.
  init(_ layout: Layout, gauges: [Gauge]) {
    sums = layout.powers.map { [Int32($0.losses), Int32($0.lossesBefore)] }
      .filter { rows in !gauges.contains { rows.contains(Int32($0.row)) } }
  }

  /// Takes what only adds them up out of programs.
  func remove(from programs: inout [[Instruction]], dated: [DatedProgram]) {
    let all = programs.joined() + dated.flatMap(\.instructions)
    for rows in sums {
      func isSum(_ instruction: Instruction) -> Bool {
        instruction.writesRow && rows.contains(instruction.target)
      }
      if all.contains(where: { !isSum($0) && $0.rowsRead.contains(where: rows.contains) }) {
        continue
      }
      programs = programs.map { $0.without($0.map(isSum)) }
    }
  }
}
