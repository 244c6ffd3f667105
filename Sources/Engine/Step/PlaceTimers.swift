import Scenarios

/// Phase 9: evenings on which a repair is done, a cut-off place may surrender, or the holder has no
/// force left.
enum PlaceTimers: Mechanism {
  static let name = "timers of places"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, front) in model.fronts.enumerated() {
      let rows = layout.fronts[index]
      emitter.during(.day) { emitter in
        emitter.watch(
          .watchExhausted, left: rows.force[SideRole.holder.rawValue],
          tag: Watch.exhausted(front: index).tag)
        guard front.supply.repair > 0 || front.encirclement.hazard != 0 else { return }
        emitter.watch(
          .watchDue, left: rows.nextTimer, tag: Watch.timer(front: index).tag)
      }
    }
  }
}
