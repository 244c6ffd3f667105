import Engine
import Foundation
import Storage
import Synchronization

/// Keeps the tally of one view from time to time while its runs are made.
final class TallyKeeper: Sendable {
  private let kept: KeptRuns
  private let view: String
  private let secondsBefore: Double
  private let begin = ContinuousClock.now
  private let state: Mutex<State>
  private static let interval = Duration.seconds(2)
  /// Writing takes at most one part in so many of the time.
  private static let restPerWriting = 50

  private struct State {
    var due: ContinuousClock.Instant
    var failure: StorageProblem?
  }

  init(_ kept: KeptRuns, view: String, secondsBefore: Double) {
    self.kept = kept
    self.view = view
    self.secondsBefore = secondsBefore
    state = Mutex(State(due: begin + Self.interval))
  }

  var isDue: Bool {
    let now = ContinuousClock.now
    return state.withLock { $0.failure == nil && now >= $0.due }
  }

  /// Why the last attempt failed; after that nothing is written.
  var failure: StorageProblem? { state.withLock { $0.failure } }

  func keep(_ tally: Tally, _ openBefore: [String]) {
    guard failure == nil else { return }
    let start = ContinuousClock.now
    var problem: StorageProblem?
    do {
      try kept.keep(
        tally, openBefore: openBefore, view: view,
        seconds: secondsBefore + (start - begin) / .seconds(1))
    } catch {
      problem = error
    }
    let end = ContinuousClock.now
    let rest = max(Self.interval, (end - start) * Self.restPerWriting)
    let outcome = State(due: end + rest, failure: problem)
    state.withLock { $0 = outcome }
  }
}
