import Scenarios

/// Phase 6: fire, and the stocks it uses (model §2).
///
/// fired = need·min(1, k + (P/need)(1 − k)), k = min(1, cover/cover0), never more than the stock;
/// several fronts on one stock are cut by the same fraction; ε = Π (fired/need)^κ, 1 without need (where
/// S/need is ∞ or no number). On a front of one axis taken by `euler`, ε·N = min(N, S/(need per person·Δ)) without a
/// division for each side with a single need, of κ = 1 and without rationing, from a stock that nobody else
/// draws on.
enum Fire: Mechanism {
  static let name = "fire"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    let stocks = stocksUsed(model, layout)
    emitter.during(.day) { emitter in
      for stock in stocks where stock.front == nil { emit(stock, layout, step, &emitter) }
      for (index, front) in model.fronts.enumerated() {
        let (own, rows) = (stocks.filter { $0.front == index }, layout.fronts[index])
        let isWhole = rows.hasOneAxis || own.isEmpty || stocks.contains { $0.isShared(by: index) }
        if !isWhole { for row in own.map(\.rows.fired) + rows.fire { emitter.assign(row, 1) } }
        emitter.whereAny(rows.contested, isAlone: isWhole) { emitter in
          for stock in own { emit(stock, layout, step, &emitter) }
          for role in SideRole.allCases {
            emitSufficiency(front.side(role), rows.fire[role.rawValue], layout, &emitter)
          }
        }
      }
    }
  }

  /// Whether a side has a single need, unrationed and of κ = 1, from a stock that nobody else draws on, under
  /// `euler`; the caller sees to it that there is one axis.
  static func isSole(_ role: SideRole, of front: Front, in model: Model) -> Bool {
    let side = front.side(role)
    guard side.needs.count == 1, side.needs[0].elasticity == 1, side.needs[0].rationedBelow == 0,
      front.integration == .euler
    else { return false }
    return uses(of: side.needs[0].stock, power: side.power, model).count == 1
  }

  /// A stock and who draws on it.
  private struct StockUse {
    var rows: PowerRows.StockRows
    var uses: [Use]

    /// The only front that draws on it; nil where there are several.
    var front: Int? {
      let front = uses[0].front
      return uses.allSatisfy { $0.front == front } ? front : nil
    }

    /// Whether a front draws on it beside others: what they fire counts for it even where it rests.
    func isShared(by index: Int) -> Bool {
      front == nil && uses.contains { $0.front == index }
    }
  }

  private struct Use {
    var front: Int
    var role: SideRole
    var need: Need
  }

  private static func stocksUsed(_ model: Model, _ layout: Layout) -> [StockUse] {
    model.powers.indices.flatMap { power in
      model.powers[power].stocks.indices.compactMap { stock in
        let uses = uses(of: stock, power: power, model)
        guard !uses.isEmpty else { return nil }
        return StockUse(rows: layout.powers[power].stocks[stock], uses: uses)
      }
    }
  }

  private static func uses(of stock: Int, power: Int, _ model: Model) -> [Use] {
    model.fronts.indices.flatMap { front in
      SideRole.allCases.flatMap { role in
        let side = model.fronts[front].side(role)
        let needs = side.power == power ? side.needs.filter { $0.stock == stock } : []
        return needs.map { Use(front: front, role: role, need: $0) }
      }
    }
  }

  private static func emit(
    _ stock: StockUse, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter
  ) {
    let (uses, rows) = (stock.uses, stock.rows)
    var need: Operand = 0
    for use in uses {
      let engaged = layout.fronts[use.front].engaged[use.role.rawValue]
      need = emitter.add(
        need, emitter.multiply(.row(engaged), emitter.value(use.need.perPersonDay)))
    }
    let demand = emitter.multiply(need, .constant(step.days))
    emitFiring(uses[0], rows, layout.fronts[uses[0].front], step, &emitter)
    let ration = ration(uses, need, rows, &emitter)
    let covered = emitter.divide(.row(rows.level), demand)
    let share = ration == 1 ? covered : emitter.least(covered, ration)
    emitter.assign(rows.fired, emitter.leastKnown(1, share))
    let used = ration == 1 ? demand : emitter.multiply(demand, .row(rows.fired))
    emitter.assign(
      rows.level, emitter.greatest(emitter.subtract(.row(rows.level), used), 0))
  }

  private static func emitFiring(
    _ use: Use, _ stock: PowerRows.StockRows, _ front: FrontRows, _ step: StepLength,
    _ emitter: inout Emitter
  ) {
    guard let firing = front.firing[use.role.rawValue] else { return }
    let needed = emitter.multiply(emitter.value(use.need.perPersonDay), .constant(step.days))
    let persons = emitter.multiply(.row(stock.level), emitter.divide(1, needed))
    // Neither stock nor need is no number, and leaves N: `minimum` passes over it on the right alone.
    emitter.assign(firing, emitter.least(.row(front.engaged[use.role.rawValue]), persons))
  }

  /// k + (P/need)(1 − k) with k = min(1, S/(need·cover0)); 1 for the hard stop cover0 = 0.
  ///
  /// cover0 is the greatest of those who draw on the stock: all are cut by the same fraction.
  private static func ration(
    _ uses: [Use], _ need: Operand, _ rows: PowerRows.StockRows, _ emitter: inout Emitter
  ) -> Operand {
    var cover: Operand = 0
    for use in uses { cover = emitter.greatest(cover, emitter.value(use.need.rationedBelow)) }
    guard cover != 0 else { return 1 }
    let safe = emitter.greatest(need, 1e-300)
    let wanted = emitter.greatest(emitter.multiply(safe, cover), 1e-300)
    let full = emitter.least(emitter.divide(.row(rows.level), wanted), 1)
    let made = emitter.divide(.row(rows.production), safe)
    return emitter.add(full, emitter.multiply(made, emitter.subtract(1, full)))
  }

  private static func emitSufficiency(
    _ side: Side, _ row: Int, _ layout: Layout, _ emitter: inout Emitter
  ) {
    var product: Operand = 1
    for need in side.needs {
      let fired = layout.powers[side.power].stocks[need.stock].fired
      let exponent = emitter.value(need.elasticity)
      product = emitter.multiply(product, emitter.power(.row(fired), exponent))
    }
    emitter.assign(row, product)
  }
}
