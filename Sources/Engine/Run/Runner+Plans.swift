import Dispatch
import Synchronization

extension Runner {
  /// Measures the same runs of many plans, a plan to a thread: for plans of few runs each.
  ///
  /// Gives one measure a plan, of fewer runs where `progress` stopped it, nil where it was not begun. `plan` is asked for each index once, from any thread.
  /// `progress` is told the runs finished of all plans together. The result is that of one plan after the other.
  public static func measure<Measure: RunMeasure>(
    _ runs: Range<Int>, ofPlans count: Int, seed: UInt64, threads: Int, _ empty: Measure,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true },
    plan: @Sendable (_ index: Int) -> Plan
  ) -> [Measure?] {
    let work = Mutex(PlanWork<Measure>(count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while let index = work.withLock({ $0.take() }) {
        let runner = Runner(plan(index), seed: seed, threads: 1)
        let before = work.withLock { $0.finished }
        let measure = runner.measure(runs, empty) { progress(before + $0) }
        let finished = work.withLock { $0.finish(index, measure, runs: runs.count) }
        if !progress(finished) { work.withLock { $0.stop() } }
      }
    }
    return work.withLock { $0.measures }
  }
}

/// What threads share that measure many plans: which is next, and what is done.
private struct PlanWork<Measure: Sendable> {
  private(set) var measures: [Measure?]
  private(set) var finished = 0
  private var next = 0
  private var isStopped = false

  init(_ count: Int) {
    measures = Array(repeating: nil, count: count)
  }

  mutating func take() -> Int? {
    guard !isStopped, next < measures.count else { return nil }
    next += 1
    return next - 1
  }

  mutating func finish(_ index: Int, _ measure: Measure, runs: Int) -> Int {
    measures[index] = measure
    finished += runs
    return finished
  }

  mutating func stop() {
    isStopped = true
  }
}
