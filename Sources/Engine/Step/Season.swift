import Scenarios

/// Phase 1: the factor of the month on every drift of a front, 1 all year by default.
///
/// The factor is a row; dated items of the calendar refill it on the first day of each month.
enum Season: Mechanism {
  static let name = "season"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (front, rows) in zip(model.fronts, layout.fronts) {
      guard let season = front.season else { continue }
      let months = season.map { emitter.value($0) }
      let first = (model.calendar.start + 1).civil.month
      emitter.during(.once) { $0.assign(rows.season, months[first - 1]) }
      for day in monthStarts(model.calendar) {
        emitter.onStep(day - model.calendar.start) {
          $0.assign(rows.season, months[day.civil.month - 1])
        }
      }
    }
  }

  private static func monthStarts(_ calendar: Timeline) -> [Day] {
    (1...max(1, calendar.days)).map { calendar.start + $0 }.filter { $0.civil.day == 1 }
  }
}
