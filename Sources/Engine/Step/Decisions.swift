import Scenarios

/// Phase 2, seen on the evening before: somebody has to decide.
///
/// Moves that were decided on are counted on the day on which they are made.
enum Decisions: Mechanism {
  static let name = "decisions"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for rows in layout.powers {
      guard let all = rows.pendingMoves, let own = rows.pendingOwnMoves else { continue }
      emitter.during(.day) { emitter in
        for (row, pending) in [(rows.moves, all), (rows.ownMoves, own)] {
          emitter.assign(row, emitter.add(.row(row), .row(pending)))
          emitter.assign(pending, 0)
        }
      }
    }
    guard let wake = layout.wake else { return }
    emitter.during(.day) { $0.watch(.watchDue, left: wake, tag: Watch.decision.tag) }
  }
}
