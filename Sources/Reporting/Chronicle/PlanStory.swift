import Engine
import Scenarios

/// How the steps of a plan stand in a run, as far as its events tell.
struct PlanStory {
  private let events: [TraceEvent]
  private let model: Model

  init(_ events: [TraceEvent], _ model: Model) {
    self.events = events
    self.model = model
  }

  /// The last state of a power's step up to a day, and the day on which it came to it; nil where nothing is told.
  func state(of step: SequenceStep, _ power: Int, upTo day: Int) -> (state: StepState, day: Int)? {
    var found: (state: StepState, day: Int)?
    for event in events where event.step <= day {
      if let state = state(after: event, of: step, power) { found = (state, event.step) }
    }
    return found
  }

  private func state(after event: TraceEvent, of step: SequenceStep, _ power: Int) -> StepState? {
    switch event.kind {
    case .won(step.contest, let side): side == step.side ? .won : .lost
    case .course(power, step.contest, let state): state
    case .course(let other, step.contest, .accommodated): givenUp(by: other, step)
    case .pivoted(power, step.contest, _), .imposed(power, step.contest): .courseA
    default: nil
    }
  }

  /// A power that is a side itself ends the contest for all by giving way.
  private func givenUp(by other: Int, _ step: SequenceStep) -> StepState? {
    SideRole.allCases.first { model.power(of: $0, in: step.contest) == other }
      .map { $0 == step.side ? .lost : .won }
  }

  /// `no step of North's plan is left (the Gulf won, the North lost)`, on the day on which none is.
  func ending(of power: Int, on day: Int) -> String {
    let steps = model.sequences.first { $0.power == power }?.steps ?? []
    let states = steps.compactMap { step in
      state(of: step, power, upTo: day).flatMap { Self.word($0.state) }
        .map { "\(model.name(of: step.contest)) \($0)" }
    }
    return say("no step of \(model.powers[power].name)'s plan is left")
      + (states.isEmpty ? "" : " (\(states.joined(separator: ", ")))")
  }

  static func word(_ state: StepState) -> String? {
    switch state {
    case .won: say("won")
    case .lost: say("lost")
    case .contained: say("contained")
    case .accommodated: say("given up")
    case .frozen: say("frozen")
    case .latent, .courseA, .courseB: nil
    }
  }
}
