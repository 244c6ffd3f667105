import Scenarios

/// Phase 1: units that arrive in a stock on the morning of a date.
enum Deliveries: Mechanism {
  static let name = "deliveries"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      for (stock, stockRows) in zip(power.stocks, rows.stocks) {
        for delivery in stock.deliveries {
          guard let step = model.calendar.step(of: delivery.day) else { continue }
          let units = emitter.value(delivery.units)
          emitter.onStep(step) {
            $0.assign(stockRows.level, $0.add(.row(stockRows.level), units))
          }
        }
      }
    }
  }
}

/// Phase 1: elections, campaigns and other dated changes of will, clipped to [0, 1].
enum ShocksOfWill: Mechanism {
  static let name = "shocks of will"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      for shock in power.will.shocks {
        guard let step = model.calendar.step(of: shock.day) else { continue }
        let change = emitter.value(shock.change)
        emitter.onStep(step) { emitter in
          let moved = emitter.add(.row(rows.will), change)
          emitter.assign(rows.will, emitter.clamp(moved, 0, 1))
        }
      }
    }
  }
}

extension Timeline {
  /// The step of a day of the run, 1…T; nil for any other day.
  func step(of day: Day) -> Int? {
    let step = day - start
    return step >= 1 && step <= days ? step : nil
  }
}
