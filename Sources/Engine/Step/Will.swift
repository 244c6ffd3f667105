import Chance
import Scenarios

/// Phase 3: will of every power, weekly (model §7).
///
/// W ← W̄ + (W − W̄)·e^{−rΔ} − c·(1 − w·aims held)·(loss rate per head)·Δ − b·burden·Δ
/// − Σ ζ·exposure·max(0, X)·Δ + σ_W·√((1 − e^{−2rΔ})/(2r))·Z, clipped to [0, 1]; without recovery
/// (r = 0) the noise is σ_W·√Δ. w = 0 is the casualty school of Mueller (1973), w = 1 the success school of
/// Gelpi, Feaver and Reifler (2005); shocks of falls are added by the handler of the evening.
enum WillOfPowers: Mechanism {
  static let name = "will"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, power) in model.powers.enumerated() {
      let rows = layout.powers[index]
      let start = emitter.value(power.will.start)
      emitter.during(.once) { $0.assign(rows.will, start) }
      if moves(power.will) || sends(index, model) { emit(power, index, model, layout, &emitter) }
      watchFloor(power, index, rows, &emitter)
      emitter.during(.week) { $0.assign(rows.lossesBefore, .row(rows.losses)) }
    }
  }

  /// Will at rest that recovers is not still: shocks of falls move it away and it comes back.
  private static func moves(_ will: Will) -> Bool {
    will.recovery != 0 || will.lossWeight != 0 || will.noise != 0 || will.burdenWeight != 0
  }

  private static func sends(_ power: Int, _ model: Model) -> Bool {
    model.coercion.contains { $0.senders.contains { $0.power == power && $0.willCost != 0 } }
  }

  /// Reports the first week in which will is below its floor.
  private static func watchFloor(
    _ power: Power, _ index: Int, _ rows: PowerRows, _ emitter: inout Emitter
  ) {
    guard power.will.floor != 0 else { return }
    let floor = emitter.value(power.will.floor)
    emitter.during(.once) { $0.assign(rows.floorAwaited, 1) }
    emitter.during(.week) { emitter in
      let isBelow = emitter.isPositive(emitter.subtract(floor, .row(rows.will)))
      let found = emitter.rowHolding(emitter.multiply(isBelow, .row(rows.floorAwaited)))
      emitter.watch(
        .watchAtLeast, left: found, right: emitter.rowHolding(1),
        tag: Watch.belowFloor(power: index).tag)
    }
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
        let edge = edge(power, index, model, layout, &emitter)
        will = emitter.subtract(will, emitter.multiply(emitter.multiply(weight, edge), rate))
      }
      let strain = strain(power, index, model, layout, &emitter)
      will = emitter.subtract(will, emitter.multiply(strain, .constant(StepLength.week)))
      if jump != 0 {
        let stream = Stream.identifier(StreamName.will(power))
        let source = emitter.noiseSource(stream: stream)
        will = emitter.add(will, emitter.multiply(jump, emitter.normal(source)))
      }
      emitter.assign(rows.will, emitter.clamp(will, 0, 1))
    }
  }

  /// 1 − w·(share of the own aims held, the mean over the power's fronts).
  private static func edge(
    _ power: Power, _ index: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Operand {
    guard power.will.successWeight != 0 else { return 1 }
    let held = zip(model.fronts, layout.fronts).flatMap { front, rows in
      SideRole.allCases.compactMap { role in
        front.side(role).power == index ? rows.aimsHeld[role.rawValue] : nil
      }
    }
    guard !held.isEmpty else { return 1 }
    let sum = held.reduce(Operand.constant(0)) { emitter.add($0, .row($1)) }
    let mean = emitter.divide(sum, .constant(Double(held.count)))
    return emitter.subtract(1, emitter.multiply(emitter.value(power.will.successWeight), mean))
  }

  /// b·burden + Σ ζ·exposure·max(0, X) per day; burden is what arms cost per day over output.
  private static func strain(
    _ power: Power, _ index: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Operand {
    var strain = PressuresOn(power: index, model, layout).cost(&emitter) { $0.willCost }
    if power.will.burdenWeight != 0, let output = layout.powers[index].output {
      var cost = Outlay.daily(power, layout.powers[index], &emitter)
      if let purchases = layout.powers[index].purchases {
        cost = emitter.add(cost, .row(purchases))
      }
      let burden = emitter.divide(cost, emitter.greatest(.row(output), 1e-300))
      let weight = emitter.value(power.will.burdenWeight)
      strain = emitter.add(strain, emitter.multiply(weight, burden))
    }
    return strain
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
