import Chance
import Scenarios

/// Production that relaxes to capacity (model §4): P ← P* + (P − P*)·e^{−Δ/τ}, weekly.
enum Production: Mechanism {
  static let name = "production"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      for (stock, stockRows) in zip(power.stocks, rows.stocks) {
        emit(stock, stockRows, &emitter)
      }
    }
  }

  private static func emit(
    _ stock: Stock, _ rows: PowerRows.StockRows, _ emitter: inout Emitter
  ) {
    let start = emitter.value(stock.production)
    emitter.during(.once) { $0.assign(rows.production, start) }
    guard stock.capacity != stock.production else { return }
    let capacity = emitter.value(stock.capacity)
    let buildUp = emitter.value(stock.buildUp)
    let kept = emitter.during(.once) { emitter in
      let share = emitter.divide(.constant(-StepLength.week), buildUp)
      return emitter.exponential(share)
    }
    emitter.during(.week) { emitter in
      let gap = emitter.subtract(.row(rows.production), capacity)
      emitter.assign(rows.production, emitter.add(capacity, emitter.multiply(gap, kept)))
    }
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
