import Scenarios

/// Phase 9: the hazard 1/τ by which an axis of policy `drawn` is redrawn (day.md, Hazards):
/// H ← H + Δ/τ, redrawn on the evening on which H ≥ E, E ~ Exp(1).
enum AxisRedraw: Mechanism {
  static let name = "redraw of axes"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, front) in model.fronts.enumerated() {
      guard case .drawn(let stay, _, _) = front.axes.policy else { continue }
      let days = emitter.value(stay)
      let rate = emitter.during(.once) { $0.divide(.constant(step.days), days) }
      emitter.during(.day) { emitter in
        for (slot, axis) in layout.fronts[index].directions[0].axes.enumerated() {
          emitter.whereAny(axis.attackShare) { emitter in
            let working = emitter.isPositive(.row(axis.attackShare))
            let more = emitter.multiply(working, rate)
            emitter.assign(axis.hazard, emitter.add(.row(axis.hazard), more))
            emitter.watch(
              .watchAtLeast, left: axis.hazard, right: axis.threshold,
              tag: Watch.redraw(front: index, slot: slot).tag)
          }
        }
      }
    }
  }
}

/// Phase 9: steps on which a repair is done or a cut-off place may surrender.
enum EncirclementTimer: Mechanism {
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
