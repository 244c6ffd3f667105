import Engine
import Scenarios

/// What one run did, as whole numbers that can be compared between runs.
struct RunCourse: Sendable, Equatable {
  var run: Int
  /// Days of the plan's events, those that never came counted one day after the horizon; then the
  /// answers to the event claims: 0 false, 1 open, 2 true.
  var features: [Int]

  init(run: Int, features: [Int]) {
    self.run = run
    self.features = features
  }

  /// `state` is at its horizon.
  init(_ state: RunState, events: [Event], claims: [Claim], days: Int) {
    run = Int(state.run)
    let steps = events.map { event in
      let step = state.step(of: event)
      return step.isFinite ? Int(step) : days + 1
    }
    let answers = claims.map { claim in
      switch state.verdict(on: claim) {
      case .no: 0
      case .undefined, .notGiven: 1
      case .yes: 2
      }
    }
    features = steps + answers
  }
}
