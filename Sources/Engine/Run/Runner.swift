import Dispatch
import Scenarios
import Synchronization

/// Runs a plan many times on several threads.
public struct Runner: Sendable {
  public let plan: Plan
  public let seed: UInt64
  public let threads: Int

  /// `threads` at least 1.
  public init(_ plan: Plan, seed: UInt64 = 1, threads: Int) {
    precondition(threads >= 1, "threads must be at least 1, not \(threads)")
    self.plan = plan
    self.seed = seed
    self.threads = threads
  }

  /// Tallies runs 0 to `runs` − 1, or the longest finished prefix of batches if stopped.
  ///
  /// Threads take batches of 256 runs from one counter; tallies are integers, so the result is the
  /// same bits for any number of threads. `progress` is told the runs finished so far, from any
  /// thread; where it returns false no further batch is begun.
  public func run(
    _ runs: Int, progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> Tally {
    batches(runs, Tally(plan), progress) { tally, block, first, count in
      block.simulate(firstRun: first, count: count)
      tally.add(block)
    } merge: {
      $0.merge($1)
    }
  }

  /// Adds up what `add` makes of every batch, on all threads.
  func batches<Sum: Sendable>(
    _ runs: Int, _ empty: Sum, _ progress: @Sendable (_ finished: Int) -> Bool,
    add: @Sendable (inout Sum, Block, _ firstRun: UInt64, _ count: Int) -> Void,
    merge: @Sendable (inout Sum, Sum) -> Void
  ) -> Sum {
    let batches = (runs + Rows.lanes - 1) / Rows.lanes
    let next = Atomic(0)
    let finished = Atomic(0)
    let isStopped = Atomic(false)
    let total = Mutex(empty)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, batches))) { _ in
      var sum = empty
      let block = Block(plan: plan, seed: seed)
      while !isStopped.load(ordering: .relaxed) {
        let batch = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if batch >= batches { break }
        let count = min(Rows.lanes, runs - batch * Rows.lanes)
        add(&sum, block, UInt64(batch * Rows.lanes), count)
        let done = finished.wrappingAdd(count, ordering: .relaxed).newValue
        if !progress(done) { isStopped.store(true, ordering: .relaxed) }
      }
      total.withLock { merge(&$0, sum) }
    }
    return total.withLock { $0 }
  }
}
