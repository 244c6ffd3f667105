import Foundation
import Reporting
import Synchronization

/// One line on standard error while runs are made, only where that is a terminal.
final class Progress: Sendable {
  private let label: String
  private let runs: Int
  private let begin = ContinuousClock.now
  private let lastShown = Mutex(ContinuousClock.now)
  private let isShown = Console.isTerminal(STDERR_FILENO)
  private static let interval = Duration.milliseconds(200)

  init(label: String, runs: Int) {
    self.label = label
    self.runs = runs
  }

  /// From any thread; at most five times a second anything is written.
  func report(_ finished: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      guard now - last >= Self.interval else { return false }
      last = now
      return true
    }
    if isDue { Console.status(line(finished, seconds: seconds)) }
  }

  func clear() {
    if isShown { Console.status("") }
  }

  var seconds: Double {
    (ContinuousClock.now - begin) / .seconds(1)
  }

  private func line(_ finished: Int, seconds: Double) -> String {
    let rate = Double(finished) / max(seconds, 1e-3)
    let left = Double(runs - finished) / max(rate, 1e-3)
    return "\(label): \(Figures.grouped(finished)) of \(Figures.grouped(runs)) runs, "
      + "\(Figures.fixed(rate, 0)) a second, \(Figures.fixed(left, 0)) s left"
  }
}
