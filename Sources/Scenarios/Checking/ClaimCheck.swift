/// Looks through the formulas of one claim.
struct ClaimCheck {
  let claim: String
  let fronts: [Front]
  let past: [PastEvent]
  let notes: ReadingNotes

  /// A fact is about inputs: nothing that only a run knows.
  func reportRunQuantities(in formula: Expression, at range: SourceRange) {
    if formula.usesRunQuantities { notes.report(.factNeedsRun(claim: claim), at: range) }
  }

  /// The fall of a place that the challenger has from the start never comes.
  func reportFallenAtStart(in formula: Expression, at range: SourceRange) {
    for event in formula.events {
      guard case .fall(let front, let index) = event else { continue }
      let place = fronts[front].places[index]
      let isKnown = past.contains { $0.event == event }
      guard place.owner == .challenger, !isKnown else { continue }
      notes.report(.fallenAtStart(claim: claim, place: place.id), at: range)
    }
  }
}
