import Scenarios

/// Phase 1: persons who join on a date, evenly over that day.
enum Reinforcements: Mechanism {
  static let name = "reinforcements"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (front, rows) in zip(model.fronts, layout.fronts) {
      for role in SideRole.allCases {
        let row = rows.reinforcement[role.rawValue]
        emitter.during(.once) { $0.assign(row, 0) }
        emit(front.side(role).reinforcements, row, model.calendar, &emitter)
      }
    }
  }

  private static func emit(
    _ arrivals: [Reinforcement], _ row: Int, _ calendar: Timeline, _ emitter: inout Emitter
  ) {
    let dated = arrivals.filter { (1...max(1, calendar.days)).contains($0.day - calendar.start) }
    for arrival in dated.sorted(by: { $0.day < $1.day }) {
      let persons = emitter.value(arrival.persons)
      let step = arrival.day - calendar.start
      emitter.onStep(step) { $0.assign(row, $0.add(.row(row), persons)) }
      emitter.onStep(step + 1) { $0.assign(row, 0) }
    }
  }
}
