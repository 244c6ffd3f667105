/// What the calendar has for one evening, told at a glance.
struct Dues {
  private(set) var hasIntervention = false
  private(set) var hasReview = false
  /// Whether values of quantities outlive it.
  private(set) var isCaptured = false

  var isAny: Bool { hasIntervention || hasReview }

  /// By step, that of the start first.
  static func table(_ plan: Plan) -> [Dues] {
    var table = [Dues](repeating: Dues(), count: plan.days + 1)
    for step in table.indices {
      table[step].hasIntervention = plan.fronts.contains { $0.interventions.steps.contains(step) }
      table[step].hasReview = plan.truces.contains { $0.isDue(on: step + 1) }
      table[step].isCaptured = plan.gauges.contains { $0.kept.contains(step) }
    }
    return table
  }
}
