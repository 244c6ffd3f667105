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
    let batches = (runs + Rows.lanes - 1) / Rows.lanes
    let next = Atomic(0)
    let finished = Atomic(0)
    let isStopped = Atomic(false)
    let total = Mutex(Tally(plan))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, batches))) { _ in
      var tally = Tally(plan)
      let block = Block(plan: plan, seed: seed)
      while !isStopped.load(ordering: .relaxed) {
        let batch = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if batch >= batches { break }
        let first = batch * Rows.lanes
        let count = min(Rows.lanes, runs - first)
        block.simulate(firstRun: UInt64(first), count: count)
        tally.add(block)
        let done = finished.wrappingAdd(count, ordering: .relaxed).newValue
        if !progress(done) { isStopped.store(true, ordering: .relaxed) }
      }
      total.withLock { $0.merge(tally) }
    }
    return total.withLock { $0 }
  }
}
