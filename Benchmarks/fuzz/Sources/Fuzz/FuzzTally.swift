import Scenarios
import TestSupport

/// What became of all files.
struct FuzzTally {
  private var read = 0
  private var refused = 0
  private var problems = 0
  private var runs = 0
  private var slowestReading = Slowest()
  private var slowest = Slowest()
  private var misplaced: [UInt64] = []

  private struct Slowest {
    var seconds = 0.0
    var seed: UInt64 = 0

    mutating func add(_ seconds: Double, _ seed: UInt64) {
      if seconds > self.seconds { self = Slowest(seconds: seconds, seed: seed) }
    }

    var words: String {
      "\((seconds * 1_000).rounded() / 1_000) s (seed \(seed))"
    }
  }

  /// Whether no file was slow and every problem lay in its text.
  var isGood: Bool {
    slowest.seconds <= 1 && misplaced.isEmpty
  }

  mutating func add(
    _ reading: DamagedReading, seed: UInt64, reading seconds: Double, all: Double, runs: Int
  ) {
    switch reading {
    case .read: read += 1
    case .refused(let found):
      refused += 1
      problems += found.problems.count
    }
    if reading.misplaced != nil { misplaced.append(seed) }
    self.runs += runs
    slowestReading.add(seconds, seed)
    slowest.add(all, seed)
  }

  var words: String {
    """
    files     \(read + refused)
    read      \(read), \(runs) runs
    refused   \(refused), \(problems) mistakes
    slowest   reading \(slowestReading.words), with plan and runs \(slowest.words)
    misplaced \(misplaced.isEmpty ? "none" : "\(misplaced)")
    """
  }
}
