import Scenarios

/// Where the programs of claims find events, quantities and inputs.
struct ClaimSources {
  let gauges: [Quantity: Int]
  let inputRows: [Int]
  private let events: [Event: Int]
  private let pastSteps: [Event: Double]
  private let calendar: Timeline

  init(_ plan: Plan) {
    gauges = plan.gaugeIndex
    inputRows = plan.inputRows
    events = plan.eventIndex
    pastSteps = plan.pastSteps
    calendar = plan.model.calendar
  }

  /// A number where the event lies before the start or cannot happen.
  func step(of event: Event) -> ClaimStep {
    if let past = pastSteps[event] { return .number(past) }
    return events[event].map { .event($0) } ?? .number(.infinity)
  }

  func isPast(_ event: Event) -> Bool {
    pastSteps[event] != nil
  }

  /// Reads the quantity on the evening before the first of each month, where that evening and the
  /// month's last lie between `from` − 1 and `to`.
  func leastMonthly(_ quantity: Quantity, _ from: Double, _ to: Double) -> ClaimStep {
    let days = Double(calendar.days)
    let first = min(max(0, from - 1), days)
    let steps = stride(from: first, through: min(to, days), by: 1).map { Int($0) }
      .filter { (calendar.start + $0 + 1).civil.day == 1 }
    return .leastChange(gauge: gauges[quantity], steps: steps)
  }
}
