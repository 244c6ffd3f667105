import Engine

/// Which changes of supply are worth a sentence: those that cross 95, 50 or 5 % and lie at least five
/// points from what was last known of the place.
struct SupplyStory {
  private static let levels = [0.95, 0.5, 0.05]
  private static let leastChange = 0.05

  private var known: [[Int]: Double] = [:]

  /// The change since the last one that was told; nil where it is too small.
  ///
  /// With `isTold` false the new supply counts as known without a sentence.
  mutating func told(_ event: TraceEvent, isTold: Bool) -> TraceEvent? {
    guard case .supply(let place, let before, let now) = event.kind else { return event }
    let key = [event.front, place]
    let last = known[key, default: before]
    guard isTold else {
      known[key] = now
      return nil
    }
    known[key] = last
    let isCrossing = Self.levels.contains { (last >= $0) != (now >= $0) }
    guard isCrossing, (now - last).magnitude >= Self.leastChange - 1e-9 else { return nil }
    known[key] = now
    var change = event
    change.kind = .supply(place: place, from: last, to: now)
    return change
  }
}
