import Dispatch
import Synchronization

/// A number that stands for every bit of a list of words.
///
/// Every word is mixed in by the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable
/// pseudorandom number generators", figure 16), a bijection in which each bit moves half of the others.
struct StateHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    var mixed = (value ^ word) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ mixed >> 31
  }
}

/// A number that stands for every bit of the state of some runs on every seventh evening.
///
/// For comparing kernels, threads and machines: equal states have equal hashes, and other states almost
/// surely not. Rows that hold nothing from one mechanism to the next, or that days do not keep, are left out. `threads`, at least 1,
/// take blocks of runs in turn.
public func stateHash(
  of plan: Plan, seed: UInt64, firstRun: UInt64, runs: Int, threads: Int = 1
) -> UInt64 {
  let starts = Array(stride(from: 0, to: runs, by: Rows.lanes))
  let hashes = Mutex([UInt64](repeating: 0, count: starts.count))
  DispatchQueue.concurrentPerform(iterations: threads) { thread in
    let block = Block(plan: plan, seed: seed)
    for index in stride(from: thread, to: starts.count, by: threads) {
      let start = starts[index]
      let hash = stateHash(
        of: block, firstRun: firstRun + UInt64(start), count: min(Rows.lanes, runs - start))
      hashes.withLock { $0[index] = hash }
    }
  }
  return hashes.withLock { hashes in
    hashes.reduce(into: StateHash()) { $0.add($1) }.value
  }
}

private func stateHash(of block: Block, firstRun: UInt64, count: Int) -> UInt64 {
  let rows = (0..<block.plan.rowCount).filter {
    !block.plan.scratchRows[$0] && !block.plan.unseenRows[$0]
  }
  var hash = StateHash()
  block.simulate(firstRun: firstRun, count: count) { block in
    guard block.step % 7 == 0 || block.step == block.plan.days else { return }
    for row in rows {
      for lane in 0..<count { hash.add(block.rows[row, lane].bitPattern) }
    }
  }
  return hash.value
}
