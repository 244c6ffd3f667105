import Chance
import Scenarios

/// Phase 9: freezes that break: H ← H + h·(1 − G)·Δ from the first day of the freeze, broken on the evening on
/// which H ≥ E, E ~ Exp(1) (day.md, Hazards).
///
/// The hazard is constant while a freeze lasts, so that the evening is known when it begins.
enum Truces: Mechanism {
  static let name = "truces"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, row) in layout.truceBreaks.enumerated() {
      emitter.during(.once) { $0.assign(row, .constant(.infinity)) }
      guard model.truces[index].breaking != 0 else { continue }
      emitter.during(.day) { $0.watch(.watchDue, left: row, tag: Watch.broken(truce: index).tag) }
    }
  }
}
