/// Warns of dated items that never come, before the first day or after the horizon, and refuses more
/// of them than a run should hold.
struct DatedItemCheck {
  let notes: ReadingNotes
  let calendar: Timeline
  /// The scenario's own start; items between it and a restart count as having happened.
  let origin: Day

  func report() {
    let most = Limits.Counted.occurrences.most
    if notes.occurrences > most, let at = notes.datedItems.last?.at {
      notes.report(.tooMany(.occurrences, count: notes.occurrences), at: at)
    }
    for (day, at) in notes.datedItems where day <= origin || day > calendar.horizon {
      notes.report(.datedOutside(day), at: at)
    }
  }
}
