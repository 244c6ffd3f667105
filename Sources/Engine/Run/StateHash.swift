/// A number that stands for every bit of the state of some runs on every seventh evening.
///
/// For comparing kernels and machines: equal states have equal hashes, and other states almost surely
/// not. Rows that hold nothing from one mechanism to the next are left out. FNV-1a by 64-bit words
/// (Fowler, Noll and Vo).
public func stateHash(of plan: Plan, seed: UInt64, firstRun: UInt64, runs: Int) -> UInt64 {
  let block = Block(plan: plan, seed: seed)
  let rows = (0..<plan.rowCount).filter { !plan.scratchRows[$0] }
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for first in stride(from: 0, to: runs, by: Rows.lanes) {
    let count = min(Rows.lanes, runs - first)
    block.simulate(firstRun: firstRun + UInt64(first), count: count) { block in
      guard block.step % 7 == 0 || block.step == plan.days else { return }
      for row in rows {
        for lane in 0..<count {
          hash = (hash ^ block.rows[row, lane].bitPattern) &* 0x0000_0100_0000_01B3
        }
      }
    }
  }
  return hash
}
