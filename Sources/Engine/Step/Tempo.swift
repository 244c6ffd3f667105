import Chance
import Scenarios

/// Phase 8: ln T is an Ornstein–Uhlenbeck process with mean −s²/2 and sd s (model §3), exact step:
/// ln T ← m + (ln T − m)·e^{−Δ/τ} + s·√(1 − e^{−2Δ/τ})·Z (Uhlenbeck and Ornstein 1930).
enum TempoOfFront: Mechanism {
  static let name = "tempo"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (front, rows) in zip(model.fronts, layout.fronts) where front.tempo.spread != 0 {
      let spread = emitter.value(front.tempo.spread)
      let memory = emitter.value(front.tempo.memory)
      emitter.during(.once) { emitter in
        let mean = emitter.multiply(emitter.multiply(spread, spread), -0.5)
        let kept = emitter.exponential(emitter.divide(.constant(-step.days), memory))
        let fresh = emitter.subtract(1, emitter.multiply(kept, kept))
        let jump = emitter.multiply(spread, emitter.squareRoot(fresh))
        emitter.during(.day) { emitter in
          let gap = emitter.subtract(.row(rows.tempoLog), mean)
          let pulled = emitter.add(mean, emitter.multiply(gap, kept))
          let moved = emitter.multiply(jump, emitter.normal(rows.tempoNoise))
          emitter.assign(rows.tempoLog, emitter.add(pulled, moved))
          emitter.assign(rows.tempo, emitter.exponential(.row(rows.tempoLog)))
        }
      }
    }
  }
}
