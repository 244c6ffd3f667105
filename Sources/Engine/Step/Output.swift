import Scenarios

/// Phase 3: what a power produces in all (model §4), weekly.
///
/// G ← G·exp((g − Σ χ_G·X − Σ ζ·exposure·max(0, X))·Δ), exact where pressure is still; the output is
/// G·(1 − Σ χ_L·X).
enum OutputOfPowers: Mechanism {
  static let name = "output"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, power) in model.powers.enumerated() {
      guard let output = power.output, let trend = layout.powers[index].trend,
        let row = layout.powers[index].output
      else { continue }
      let start = emitter.value(output.start)
      let growth = emitter.value(output.growth)
      let pressures = PressuresOn(power: index, model, layout)
      emitter.during(.once) { emitter in
        emitter.assign(trend, start)
        emitter.assign(row, emitter.multiply(start, pressures.levelKept(&emitter)))
      }
      guard growth != 0 || pressures.moveOutput else { continue }
      emitter.during(.week) { emitter in
        let rate = emitter.subtract(growth, pressures.growthLost(&emitter))
        let factor = emitter.exponential(emitter.multiply(rate, .constant(StepLength.week)))
        emitter.assign(trend, emitter.multiply(.row(trend), factor))
        emitter.assign(row, emitter.multiply(.row(trend), pressures.levelKept(&emitter)))
      }
    }
  }
}

/// What the pressures of all coercions do to one power.
struct PressuresOn {
  private let model: Model
  private let layout: Layout
  private let power: Int

  init(power: Int, _ model: Model, _ layout: Layout) {
    self.power = power
    self.model = model
    self.layout = layout
  }

  /// Whether output depends on any.
  var moveOutput: Bool {
    model.coercion.contains { coercion in
      coercion.target == power && (coercion.onGrowth != 0 || coercion.onOutput != 0)
        || coercion.senders.contains { $0.power == power && $0.growthCost != 0 }
    }
  }

  /// Whether capacity of production does.
  var moveCapacity: Bool {
    model.coercion.contains { $0.target == power && $0.onProduction != 0 }
  }

  /// 1 − Σ χ_L·X.
  func levelKept(_ emitter: inout Emitter) -> Operand {
    emitter.subtract(1, lost(&emitter) { $0.onOutput })
  }

  /// Σ χ_G·X, and what it costs the power to put others under pressure.
  func growthLost(_ emitter: inout Emitter) -> Operand {
    let suffered = lost(&emitter) { $0.onGrowth }
    return emitter.add(suffered, cost(&emitter) { $0.growthCost })
  }

  /// 1 − Σ χ_P·X, not below 0.
  func capacityKept(_ emitter: inout Emitter) -> Operand {
    emitter.greatest(emitter.subtract(1, lost(&emitter) { $0.onProduction }), 0)
  }

  /// Σ ζ·exposure·max(0, X) over what the power sends.
  func cost(
    _ emitter: inout Emitter, _ weight: (Coercion.Sender) -> Parameter
  ) -> Operand {
    var sum: Operand = 0
    for (coercion, rows) in zip(model.coercion, layout.coercion) {
      for sender in coercion.senders where sender.power == power && weight(sender) != 0 {
        let share = emitter.multiply(
          emitter.value(weight(sender)), emitter.value(sender.exposure))
        sum = emitter.add(
          sum, emitter.multiply(share, emitter.greatest(.row(rows.pressure), 0)))
      }
    }
    return sum
  }

  private func lost(
    _ emitter: inout Emitter, _ weight: (Coercion) -> Parameter
  ) -> Operand {
    var sum: Operand = 0
    for (coercion, rows) in zip(model.coercion, layout.coercion)
    where coercion.target == power && weight(coercion) != 0 {
      let effect = emitter.value(weight(coercion))
      sum = emitter.add(sum, emitter.multiply(effect, .row(rows.pressure)))
    }
    return sum
  }
}
