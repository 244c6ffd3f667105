import Scenarios

/// Contests with and without places by one name, for the handlers of one lane.
extension Block {
  /// Who has won it; nil while that is open.
  func winner(of contest: ContestReference, _ lane: Int) -> SideRole? {
    let events = powerEvents.wins(of: contest)
    return SideRole.allCases.first { role in
      let event = events[role]
      return event >= 0 && step(ofEvent: event, lane) <= Double(step)
    }
  }

  /// Whether a front is frozen from tomorrow on.
  func isFrozen(_ contest: ContestReference, _ lane: Int) -> Bool {
    guard case .front(let front) = contest else { return false }
    return tables[front].frozenSince[lane] >= 0
  }

  /// Begins a contest without places; a front runs from the start.
  func begin(_ contest: ContestReference, _ lane: Int) {
    guard case .pressure(let index) = contest else { return }
    let rows = plan.layout.contests[index]
    guard self.rows[rows.upper, lane] < .infinity else { return }
    self.rows[rows.running, lane] = 1
    if let threshold = rows.threshold { self.rows[threshold, lane] = .infinity }
  }

  /// Ends a contest for good: its progress, or its places, as they are.
  func stop(_ contest: ContestReference, _ lane: Int) {
    guard case .pressure(let index) = contest else {
      if case .front(let front) = contest { FrontLane(self, front, lane).stop() }
      return
    }
    let rows = plan.layout.contests[index]
    self.rows[rows.running, lane] = 0
    self.rows[rows.upper, lane] = .infinity
    self.rows[rows.lower, lane] = -.infinity
    if let threshold = rows.threshold { self.rows[threshold, lane] = .infinity }
  }

  /// Counts a move of a power today, or tomorrow.
  func move(of power: Int, isOwn: Bool, on day: Int, _ lane: Int) {
    let power = plan.layout.powers[power]
    let isToday = day <= step
    guard let all = isToday ? power.moves : power.pendingMoves,
      let own = isToday ? power.ownMoves : power.pendingOwnMoves
    else { return }
    rows[all, lane] += 1
    if isOwn { rows[own, lane] += 1 }
  }

  /// The step of an event of the plan, ∞ = not yet; an event that nobody keeps has none.
  func step(ofEvent event: Int, _ lane: Int) -> Double {
    precondition(event >= 0, "nobody keeps the event that is asked for")
    return eventSteps[event * Rows.lanes + lane]
  }

  /// Notes the day of an event of the plan, if it is the first; −1 is an event that nobody keeps, and a
  /// day behind the horizon none.
  func record(_ event: Int, _ lane: Int, on day: Int) {
    guard event >= 0, day <= plan.days else { return }
    let position = event * Rows.lanes + lane
    eventSteps[position] = min(eventSteps[position], Double(day))
  }
}
