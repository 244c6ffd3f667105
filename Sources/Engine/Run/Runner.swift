import Dispatch
import Scenarios
import Synchronization

/// Runs that a thread takes at a time: some blocks, so that their weeks are counted together.
let batchRuns = 4 * Rows.lanes

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
    run(runs, after: Tally(plan), progress: progress)
  }

  /// Goes on from a tally of the first runs of the same plan and seed until there are `runs` of them.
  ///
  /// The result is that of one uninterrupted run, in whatever pieces it was made. A tally that has as
  /// many runs already comes back as it is. `progress` is told the runs in the tally and finished
  /// since. `snapshots` are taken while the threads work on.
  public func run(
    _ runs: Int, after tally: Tally, snapshots: Snapshots<Tally>? = nil,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> Tally {
    guard tally.runs < runs else { return tally }
    return batches(tally.runs..<runs, Tally(plan), onto: tally, snapshots: snapshots, progress) {
      tally, block, first, count in
      for done in stride(from: 0, to: count, by: Rows.lanes) {
        block.simulate(
          firstRun: first + UInt64(done), count: min(Rows.lanes, count - done),
          weeklyOffset: done)
        tally.add(block)
      }
      tally.addSeries(block, runs: count)
    } merge: {
      $0.merge($1)
    }
  }

  /// Adds up what `add` makes of every batch, on all threads, on top of `begun`.
  func batches<Sum: Sendable>(
    _ runs: Range<Int>, _ empty: Sum, onto begun: Sum, snapshots: Snapshots<Sum>? = nil,
    _ progress: @Sendable (_ finished: Int) -> Bool,
    add: @Sendable (inout Sum, Block, _ firstRun: UInt64, _ count: Int) -> Void,
    merge: @Sendable (inout Sum, Sum) -> Void
  ) -> Sum {
    let batches = (runs.count + batchRuns - 1) / batchRuns
    let threads = max(1, min(threads, batches))
    let harvest = Mutex(Harvest(of: runs, begun, threads: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var sum = empty
      let block = Block(plan: plan, seed: seed, weeks: batchRuns)
      var isLast = false
      while !isLast {
        let (batch, snapshot) = harvest.withLock { harvest in
          harvest.take(thread) {
            merge(&$0, sum)
            sum = empty
          }
        }
        if let snapshot {
          snapshots?.keep(snapshot)
          harvest.withLock { $0.kept() }
        }
        if let batch {
          add(&sum, block, UInt64(batch.lowerBound), batch.count)
          let finished = harvest.withLock { $0.finish(batch) }
          if !progress(finished) { harvest.withLock { $0.stop() } }
          if snapshots?.isDue() == true { harvest.withLock { $0.cut() } }
        }
        isLast = batch == nil
      }
    }
    return harvest.withLock { $0.total }
  }
}
