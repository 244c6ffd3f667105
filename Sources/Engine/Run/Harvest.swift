/// What the threads of a run share, behind one lock: which batch is next, and the sum so far.
///
/// Each thread adds up its batches alone and brings in the sum at the end. A cut asks every thread
/// that holds a sum to bring it in at its next visit. As threads take batches only here, the total is
/// then the sum of the runs begun before the cut: a prefix of all.
struct Harvest<Sum> {
  private(set) var total: Sum
  private var next: Int
  private let end: Int
  private var finished: Int
  private var isStopped = false
  /// Threads that hold a sum of their own.
  private var isHolding: [Bool]
  /// Those of them whose sum a cut waits for.
  private var isAwaited: [Bool]
  private var isCutting = false
  private var isKeeping = false

  /// `begun` is the sum of the runs before `runs`.
  init(of runs: Range<Int>, _ begun: Sum, threads: Int) {
    total = begun
    next = runs.lowerBound
    end = runs.upperBound
    finished = runs.lowerBound
    isHolding = Array(repeating: false, count: threads)
    isAwaited = isHolding
  }

  /// The next batch of a thread, nil where there is none; and the total where this visit completes a
  /// cut, to be answered by `kept`.
  ///
  /// `bring` adds the thread's sum to the total and empties it.
  mutating func take(
    _ thread: Int, bring: (inout Sum) -> Void
  ) -> (batch: Range<Int>?, snapshot: Sum?) {
    let isOver = isStopped || next >= end
    if isOver { isCutting = false }
    if isHolding[thread], isOver || isAwaited[thread] {
      bring(&total)
      isHolding[thread] = false
      isAwaited[thread] = false
    }
    let snapshot = completedCut()
    guard !isOver else { return (nil, snapshot) }
    let batch = next..<min(next + batchRuns, end)
    next = batch.upperBound
    isHolding[thread] = true
    return (batch, snapshot)
  }

  mutating func finish(_ batch: Range<Int>) -> Int {
    finished += batch.count
    return finished
  }

  mutating func stop() {
    isStopped = true
  }

  /// Asks for a snapshot, unless one is being made or kept.
  mutating func cut() {
    guard !isCutting, !isKeeping else { return }
    isCutting = true
    isAwaited = isHolding
  }

  /// The snapshot has been kept; the next may be made.
  mutating func kept() {
    isKeeping = false
  }

  private mutating func completedCut() -> Sum? {
    guard isCutting, !isAwaited.contains(true) else { return nil }
    isCutting = false
    isKeeping = true
    return total
  }
}
