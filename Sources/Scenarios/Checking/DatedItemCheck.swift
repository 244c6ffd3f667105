/// Warns of dated items that never come: before the first day or after the horizon.
struct DatedItemCheck {
  let notes: ReadingNotes
  let calendar: Timeline
  /// The scenario's own start; items between it and a restart count as having happened.
  let origin: Day

  func report() {
    for (day, at) in notes.datedItems where day <= origin || day > calendar.horizon {
      notes.report(.datedOutside(day), at: at)
    }
  }
}
