/// What the calendar has for one evening, told at a glance.
struct Dues {
  private(set) var hasIntervention = false
  private(set) var hasReview = false
  /// Whether values of quantities outlive it.
  private(set) var isCaptured = false

  var isAny: Bool { hasIntervention || hasReview }

  /// By step: the last until which every evening concerns only those whom the day itself calls; itself where
  /// the next is another.
  static func quietUntil(_ plan: Plan) -> [Int] {
    let dated = Set(plan.dated.map(\.step))
    var table = Array(0...plan.days)
    for step in table.indices.dropLast().reversed() {
      let next = step + 1
      let isQuiet =
        step > 0 && next < plan.lastStep && next % 7 != 0 && !plan.dues[next].isAny
        && !dated.contains(next)
      if isQuiet { table[step] = table[next] }
    }
    return table
  }

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
