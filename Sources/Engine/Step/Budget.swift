import Scenarios

/// Phase 3: the share of output on arms moves to its target, weekly, by `rate`·Δ at most (model §4).
enum BudgetOfPowers: Mechanism {
  static let name = "budget"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      guard let budget = power.budget, let row = rows.budget, let target = rows.budgetTarget else {
        continue
      }
      let (start, aim) = (emitter.value(budget.share), emitter.value(budget.target))
      let rate = emitter.value(budget.rate)
      emitter.during(.once) { emitter in
        emitter.assign(row, start)
        emitter.assign(target, aim)
      }
      guard budget.moves else { continue }
      emitter.during(.week) { emitter in
        let most = emitter.multiply(rate, .constant(StepLength.week))
        let gap = emitter.subtract(.row(target), .row(row))
        let move = emitter.clamp(gap, emitter.multiply(most, -1), most)
        emitter.assign(row, emitter.add(.row(row), move))
      }
    }
  }
}

/// Phase 1: new targets of budgets.
enum BudgetChanges: Mechanism {
  static let name = "budget changes"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      guard let row = rows.budgetTarget else { continue }
      for change in power.budget?.changes ?? [] {
        guard let step = model.calendar.step(of: change.day) else { continue }
        let target = emitter.value(change.target)
        emitter.onStep(step) { $0.assign(row, target) }
      }
    }
  }
}

/// Phase 3: dollars spent on what was made in the week that ends, Σ P·unit cost·Δ.
enum Outlay: Mechanism {
  static let name = "outlay"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      guard let outlay = rows.outlay else { continue }
      emitter.during(.once) { $0.assign(outlay, 0) }
      emitter.during(.week) { emitter in
        let week = emitter.multiply(
          daily(power, rows, &emitter), .constant(StepLength.week))
        emitter.assign(outlay, emitter.add(.row(outlay), week))
      }
    }
  }

  /// Dollars per day that the production of a power costs now.
  static func daily(_ power: Power, _ rows: PowerRows, _ emitter: inout Emitter) -> Operand {
    var sum: Operand = 0
    for (stock, stockRows) in zip(power.stocks, rows.stocks) {
      guard let cost = stock.unitCost else { continue }
      let price = emitter.value(cost)
      sum = emitter.add(sum, emitter.multiply(.row(stockRows.production), price))
    }
    return sum
  }
}
