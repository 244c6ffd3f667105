public import Engine
import Scenarios

/// How well the places of a front are supplied while they stand, over time.
public struct SupplyCourse: Sendable {
  private let plan: Plan
  private let replays: [Replay]

  /// `replays` are runs of `plan`, which keeps every quantity; the more the better is the mean.
  public init(_ plan: Plan, _ replays: [Replay]) {
    (self.plan, self.replays) = (plan, replays)
  }

  /// Mean share of its need that reaches a place in the runs in which its holder still has it; nil where that is no
  /// more than one run in twenty.
  func mean(front: Int, place: Int, step: Int) -> Double? {
    let fall = plan.events.firstIndex(of: .fall(front: front, place: place))
    guard let series = plan.series.firstIndex(of: .supply(front: front, place: place)) else {
      return nil
    }
    let values = replays.compactMap { replay -> Double? in
      let stands = fall.map { replay.eventSteps[$0] > Double(step) } ?? true
      let evenings = replay.series[series]
      return stands && step < evenings.count && evenings[step].isFinite ? evenings[step] : nil
    }
    guard 20 * values.count > replays.count else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }
}
