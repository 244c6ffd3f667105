import Scenarios

/// Units per day of all pledges while one (sub-)day is emitted: what is promised, what can be given, who
/// gets it.
struct PledgeFlows {
  private let model: Model
  private let layout: Layout
  private let step: StepLength
  /// By pledge: what is due in all, what the giver gives, and what another power buys.
  private var bills: [Operand] = []
  private var given: [Operand] = []
  private var bought: [Operand] = []
  /// Dollars per day that each power spends on purchases.
  private var spent: [Operand]

  init(_ model: Model, _ layout: Layout, _ step: StepLength) {
    self.model = model
    self.layout = layout
    self.step = step
    spent = model.powers.map { _ in 0 }
  }

  mutating func promise(_ terms: [PledgeTerms], _ emitter: inout Emitter) {
    for (pledge, terms) in zip(model.pledges, terms) {
      let (bill, handed) = (terms.bill(&emitter), terms.handed(&emitter))
      let kept = emitter.multiply(bill, emitter.subtract(1, handed))
      var promised = emitter.multiply(kept, terms.readiness(&emitter))
      if case .stock(let stock) = pledge.source {
        let level = Operand.row(layout.powers[pledge.giver].stocks[stock].level)
        let wanted = emitter.multiply(terms.units, .constant(Pledge.stockCover))
        let cover = emitter.divide(level, emitter.greatest(wanted, 1e-300))
        promised = emitter.multiply(promised, emitter.least(cover, 1))
      }
      bills.append(bill)
      given.append(promised)
      bought.append(emitter.multiply(bill, handed))
    }
  }

  /// Cuts what comes from production to what is made, then what comes from stock to what is left.
  mutating func draw(_ emitter: inout Emitter) {
    for (power, rows) in layout.powers.enumerated() {
      for (stock, stockRows) in rows.stocks.enumerated() {
        let made = drawing(on: .production(stock), of: power)
        let kept = drawing(on: .stock(stock), of: power)
        cut(made, to: .row(stockRows.production), &emitter)
        guard !kept.isEmpty else { continue }
        let perDay = emitter.multiply(.row(stockRows.level), .constant(1 / step.days))
        let left = emitter.subtract(perDay, sum(made, of: given, &emitter))
        cut(kept, to: emitter.greatest(left, 0), &emitter)
      }
    }
  }

  private func drawing(on source: Pledge.Source, of power: Int) -> [Int] {
    model.pledges.indices.filter {
      model.pledges[$0].giver == power && model.pledges[$0].source == source
    }
  }

  private func sum(
    _ pledges: [Int], of flows: [Operand], _ emitter: inout Emitter
  ) -> Operand {
    pledges.reduce(0) { emitter.add($0, flows[$1]) }
  }

  /// All by the same fraction.
  private mutating func cut(_ pledges: [Int], to most: Operand, _ emitter: inout Emitter) {
    guard !pledges.isEmpty else { return }
    let asked = emitter.greatest(sum(pledges, of: given, &emitter), 1e-300)
    let share = emitter.least(emitter.divide(most, asked), 1)
    for pledge in pledges { given[pledge] = emitter.multiply(given[pledge], share) }
  }

  /// Cuts purchases to the ceilings of who buys, each to its own share of the money.
  mutating func buy(_ terms: [PledgeTerms], _ emitter: inout Emitter) {
    for power in model.powers.indices where model.buys(power) {
      var asked: Operand = 0
      for pledge in model.pledges.indices {
        guard let cost = terms[pledge].cost else { continue }
        if buysItself(pledge, power) {
          asked = emitter.add(asked, emitter.multiply(given[pledge], cost))
        }
        if buysForGiver(pledge, power) {
          asked = emitter.add(asked, emitter.multiply(bought[pledge], cost))
        }
      }
      let money = emitter.greatest(asked, 1e-300)
      for pledge in model.pledges.indices {
        if buysItself(pledge, power) {
          let share = share(of: money, terms[pledge].ceiling, power, &emitter)
          given[pledge] = emitter.multiply(given[pledge], share)
          spend(given[pledge], terms[pledge], power, &emitter)
        }
        if buysForGiver(pledge, power) {
          let share = share(of: money, terms[pledge].buyerCeiling, power, &emitter)
          bought[pledge] = emitter.multiply(bought[pledge], share)
          spend(bought[pledge], terms[pledge], power, &emitter)
        }
      }
    }
  }

  private func buysItself(_ pledge: Int, _ power: Int) -> Bool {
    model.pledges[pledge].giver == power && model.pledges[pledge].source.isPurchase
  }

  private func buysForGiver(_ pledge: Int, _ power: Int) -> Bool {
    model.pledges[pledge].handover?.to == power
  }

  /// min(1, ceiling·G/asked).
  private func share(
    of money: Operand, _ ceiling: Operand?, _ power: Int, _ emitter: inout Emitter
  ) -> Operand {
    guard let ceiling, let output = layout.powers[power].output else { return 1 }
    let most = emitter.multiply(ceiling, .row(output))
    return emitter.least(emitter.divide(most, money), 1)
  }

  private mutating func spend(
    _ units: Operand, _ terms: PledgeTerms, _ power: Int, _ emitter: inout Emitter
  ) {
    guard let cost = terms.cost else { return }
    spent[power] = emitter.add(spent[power], emitter.multiply(units, cost))
  }

  /// Moves the units, counts them and what they cost, and reports a handover that is done.
  func deliver(_ terms: [PledgeTerms], _ emitter: inout Emitter) {
    for (index, pledge) in model.pledges.enumerated() {
      let rows = layout.pledges[index]
      if let own = pledge.source.stock { take(given[index], pledge.giver, own, &emitter) }
      emitter.assign(rows.flow, emitter.add(given[index], bought[index]))
      let units = perStep(.row(rows.flow), &emitter)
      emitter.assign(rows.given, emitter.add(.row(rows.given), units))
      let level = layout.powers[pledge.receiver].stocks[pledge.stock].level
      emitter.assign(level, emitter.add(.row(level), units))
      watchHandover(index, terms[index].done, &emitter)
    }
    for power in model.powers.indices { account(power, terms, &emitter) }
  }

  private func perStep(_ rate: Operand, _ emitter: inout Emitter) -> Operand {
    emitter.multiply(rate, .constant(step.days))
  }

  private func take(
    _ flow: Operand, _ power: Int, _ stock: Int, _ emitter: inout Emitter
  ) {
    let level = layout.powers[power].stocks[stock].level
    let left = emitter.subtract(.row(level), perStep(flow, &emitter))
    emitter.assign(level, emitter.greatest(left, 0))
  }

  private func watchHandover(_ index: Int, _ done: Operand, _ emitter: inout Emitter) {
    guard let awaited = layout.pledges[index].handoverAwaited else { return }
    let missing = emitter.subtract(emitter.multiply(done, bills[index]), bought[index])
    let isDone = emitter.subtract(1, emitter.isPositive(missing))
    let found = emitter.multiply(
      emitter.multiply(isDone, emitter.isPositive(bought[index])), .row(awaited))
    emitter.watch(
      .watchAtLeast, left: emitter.rowHolding(found), right: emitter.rowHolding(1),
      tag: Watch.handed(pledge: index).tag)
  }

  /// Purchases are an outlay; what comes from stock or production was one when it was made.
  private func account(_ power: Int, _ terms: [PledgeTerms], _ emitter: inout Emitter) {
    let rows = layout.powers[power]
    var worth = spent[power]
    for (index, pledge) in model.pledges.enumerated()
    where pledge.giver == power && !pledge.source.isPurchase {
      guard let cost = terms[index].cost else { continue }
      worth = emitter.add(worth, emitter.multiply(given[index], cost))
    }
    if let paid = rows.paid {
      emitter.assign(paid, emitter.add(.row(paid), perStep(worth, &emitter)))
    }
    guard let purchases = rows.purchases, let outlay = rows.outlay else { return }
    emitter.assign(purchases, spent[power])
    emitter.assign(outlay, emitter.add(.row(outlay), perStep(.row(purchases), &emitter)))
  }
}
