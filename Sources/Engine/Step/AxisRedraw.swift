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
          emitter.whereAny(axis.working, isAlone: layout.fronts[index].hasOneAxis) { emitter in
            let more = emitter.multiply(.row(axis.working), rate)
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
