import Chance
import Scenarios

/// Phase 3: will of every power, weekly (model §7).
///
/// W ← W̄ + (W − W̄)·e^{−rΔ} − c·(loss rate per head)·Δ + σ_W·√((1 − e^{−2rΔ})/(2r))·Z, clipped to
/// [0, 1]; without recovery (r = 0) the noise is σ_W·√Δ. The casualty school of Mueller (1973);
/// shocks of falls are added by the handler of the evening.
enum WillOfPowers: Mechanism {
  static let name = "will"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, power) in model.powers.enumerated() {
      let rows = layout.powers[index]
      let start = emitter.value(power.will.start)
      emitter.during(.once) { $0.assign(rows.will, start) }
      if moves(power.will) { emit(power, index, model, layout, &emitter) }
      emitter.during(.week) { $0.assign(rows.lossesBefore, .row(rows.losses)) }
    }
  }

  /// Will at rest that recovers is not still: shocks of falls move it away and it comes back.
  private static func moves(_ will: Will) -> Bool {
    will.recovery != 0 || will.lossWeight != 0 || will.noise != 0
  }

  private static func emit(
    _ power: Power, _ index: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) {
    let rows = layout.powers[index]
    let resting = emitter.value(power.will.resting)
    let weight = emitter.value(power.will.lossWeight)
    let noise = emitter.value(power.will.noise)
    let recovery = emitter.value(power.will.recovery)
    let (kept, spread) = emitter.during(.once) { emitter in
      weekly(recovery, recovers: power.will.recovery != 0, &emitter)
    }
    let jump = emitter.during(.once) { $0.multiply(noise, spread) }
    emitter.during(.week) { emitter in
      let gap = emitter.subtract(.row(rows.will), resting)
      var will = emitter.add(resting, emitter.multiply(gap, kept))
      if weight != 0 {
        let rate = lossesPerHead(index, rows, model, layout, &emitter)
        will = emitter.subtract(will, emitter.multiply(weight, rate))
      }
      if jump != 0 {
        let stream = Stream.identifier(StreamName.will(power))
        let source = emitter.noiseSource(stream: stream)
        will = emitter.add(will, emitter.multiply(jump, emitter.normal(source)))
      }
      emitter.assign(rows.will, emitter.clamp(will, 0, 1))
    }
  }

  /// e^{−rΔ} and √((1 − e^{−2rΔ})/(2r)), Δ a week.
  private static func weekly(
    _ recovery: Operand, recovers: Bool, _ emitter: inout Emitter
  ) -> (kept: Operand, spread: Operand) {
    let week = Operand.constant(StepLength.week)
    guard recovers else { return (1, emitter.squareRoot(week)) }
    let kept = emitter.exponential(emitter.multiply(emitter.multiply(recovery, week), -1))
    let fresh = emitter.subtract(1, emitter.multiply(kept, kept))
    let variance = emitter.divide(fresh, emitter.multiply(2, recovery))
    return (kept, emitter.squareRoot(variance))
  }

  /// Losses of the last week per head of the power's force on all fronts: (loss rate per head)·Δ.
  private static func lossesPerHead(
    _ power: Int, _ rows: PowerRows, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Operand {
    var force: Operand = 0
    for (front, frontRows) in zip(model.fronts, layout.fronts) {
      for role in SideRole.allCases where front.side(role).power == power {
        force = emitter.add(force, .row(frontRows.force[role.rawValue]))
      }
    }
    let lost = emitter.subtract(.row(rows.losses), .row(rows.lossesBefore))
    return emitter.divide(lost, emitter.greatest(force, 1))
  }
}
