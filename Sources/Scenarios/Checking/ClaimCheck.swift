/// Looks through the formulas of one claim.
struct ClaimCheck {
  let claim: String
  let fronts: [Front]
  let notes: ReadingNotes

  /// A fact is about inputs: nothing that only a run knows.
  func reportRunQuantities(in formula: Expression, at range: SourceRange) {
    let asksRun = formula.contains { part in
      switch part {
      case .event, .quantity, .rate, .leastMonthly: true
      default: false
      }
    }
    if asksRun { notes.report(.factNeedsRun(claim: claim), at: range) }
  }

  /// The fall of a place that the challenger has from the start never comes.
  func reportFallenAtStart(in formula: Expression, at range: SourceRange) {
    var fallen: [String] = []
    _ = formula.contains { part in
      if case .event(.fall(let front, let place)) = part {
        let place = fronts[front].places[place]
        if place.owner == .challenger, !fallen.contains(place.id) { fallen.append(place.id) }
      }
      return false
    }
    for place in fallen.sorted(by: bytewise) {
      notes.report(.fallenAtStart(claim: claim, place: place), at: range)
    }
  }
}

extension Expression {
  /// Whether the test holds for it or any part of it; parts are asked until one holds.
  func contains(_ test: (Expression) -> Bool) -> Bool {
    test(self) || parts.contains { $0.contains(test) }
  }

  private var parts: [Expression] {
    switch self {
    case .number, .event, .leastMonthly, .parameter: []
    case .quantity(_, let at), .rate(_, _, let at): [at]
    case .negate(let part), .not(let part): [part]
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right),
      .compare(_, let left, let right), .and(let left, let right), .or(let left, let right):
      [left, right]
    case .least(let parts), .greatest(let parts), .count(let parts): parts
    case .within(let span, let after, let event): [span, after, event]
    }
  }
}
