import Foundation
import Reporting
import Synchronization

/// One line on standard error while runs are made, only where that is a terminal.
final class Progress: Sendable {
  private let label: String
  private let begun: Int
  private let expected: Atomic<Int>
  private let isEstimate: Bool
  private let unit: String
  /// Of the one who began it: threads that report do not inherit it.
  private let language = Language.spoken
  private let begin = ContinuousClock.now
  private let lastShown = Mutex(ContinuousClock.now)
  private let isShown = Console.isTerminal(STDERR_FILENO)
  private static let interval = Duration.milliseconds(200)

  /// `begun` runs were there before; with `isEstimate` the number of runs is one that may change.
  init(
    label: String, begun: Int = 0, runs: Int, isEstimate: Bool = false,
    unit: String = say("runs")
  ) {
    self.label = label
    self.begun = begun
    self.isEstimate = isEstimate
    self.unit = unit
    expected = Atomic(runs)
  }

  /// So many runs it will take by the present estimate.
  func expect(_ runs: Int) {
    expected.store(runs, ordering: .relaxed)
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
    let runs = expected.load(ordering: .relaxed)
    let rate = Double(finished - begun) / max(seconds, 1e-3)
    let left = Double(runs - finished) / max(rate, 1e-3)
    return Language.$spoken.withValue(language) {
      let all = Figures.grouped(runs)
      return say(
        "\(label): \(Figures.grouped(finished)) of \(isEstimate ? say("about \(all)") : all) "
          + "\(unit), \(Figures.fixed(rate, 0)) a second, \(Figures.fixed(left, 0)) s left")
    }
  }
}
