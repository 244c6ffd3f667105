import Chance
import Scenarios

/// Production that relaxes to what capacity and money allow (model §4): P ← P* + (P − P*)·e^{−Δ/τ},
/// weekly, P* = min(capacity·mobilisation·max(0, 1 − Σ χ_P·X), budget share·budget·output/unit cost).
enum Production: Mechanism {
  static let name = "production"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, power) in model.powers.enumerated() {
      let rows = layout.powers[index]
      let pressures = PressuresOn(power: index, model, layout)
      for (stock, stockRows) in zip(power.stocks, rows.stocks) {
        emit(stock, stockRows, rows, pressures, &emitter)
      }
    }
  }

  private static func emit(
    _ stock: Stock, _ rows: PowerRows.StockRows, _ power: PowerRows, _ pressures: PressuresOn,
    _ emitter: inout Emitter
  ) {
    let start = emitter.value(stock.production)
    emitter.during(.once) { $0.assign(rows.production, start) }
    let isLimited = stock.budgetShare != nil || pressures.moveCapacity || stock.mobilisation != 1
    guard stock.capacity != stock.production || isLimited else { return }
    let full = emitter.value(stock.capacity)
    let mobilised = emitter.value(stock.mobilisation)
    let whole = emitter.during(.once) { $0.multiply(full, mobilised) }
    let buildUp = emitter.value(stock.buildUp)
    let kept = emitter.during(.once) { emitter in
      let share = emitter.divide(.constant(-StepLength.week), buildUp)
      return emitter.exponential(share)
    }
    emitter.during(.week) { emitter in
      var capacity = emitter.multiply(whole, pressures.capacityKept(&emitter))
      if let paid = paid(stock, power, &emitter) { capacity = emitter.least(capacity, paid) }
      let gap = emitter.subtract(.row(rows.production), capacity)
      emitter.assign(rows.production, emitter.add(capacity, emitter.multiply(gap, kept)))
    }
  }
}

extension Production {
  /// Units per day that the kind's share of the budget pays for; nil where money does not limit it.
  private static func paid(
    _ stock: Stock, _ power: PowerRows, _ emitter: inout Emitter
  ) -> Operand? {
    guard let share = stock.budgetShare, let cost = stock.unitCost, let output = power.output,
      let budget = power.budget
    else { return nil }
    let units = emitter.during(.once) { emitter in
      emitter.divide(emitter.value(share), emitter.value(cost))
    }
    return emitter.multiply(emitter.multiply(.row(budget), .row(output)), units)
  }
}

/// Phase 4: S ← S + (P + received)·Δ.
enum StocksIn: Mechanism {
  static let name = "stocks in"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      for (stock, stockRows) in zip(power.stocks, rows.stocks) {
        let start = emitter.value(stock.start)
        emitter.during(.once) { emitter in
          emitter.assign(stockRows.level, start)
          emitter.assign(stockRows.fired, 1)
        }
        let received = emitter.value(stock.received)
        emitter.during(.day) { emitter in
          let rate = emitter.add(.row(stockRows.production), received)
          let arrived = emitter.multiply(rate, .constant(step.days))
          emitter.assign(stockRows.level, emitter.add(.row(stockRows.level), arrived))
        }
      }
    }
  }
}
