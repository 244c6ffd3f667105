import Scenarios

/// Days since the start, for ramps that rise day by day; at the end of every (sub-)day.
enum ElapsedDays: Mechanism {
  static let name = "days"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    guard let elapsed = layout.elapsed else { return }
    emitter.during(.once) { $0.assign(elapsed, 0) }
    emitter.during(.day) { emitter in
      emitter.assign(elapsed, emitter.add(.row(elapsed), .constant(step.days)))
    }
  }
}

/// Phase 1: the day on which a bill begins to go over is a move of the giver, by its own choice.
enum Handovers: Mechanism {
  static let name = "handovers"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for pledge in model.pledges {
      guard let day = pledge.handover?.begins, let step = model.calendar.step(of: day) else {
        continue
      }
      let giver = layout.powers[pledge.giver]
      emitter.onStep(step) { emitter in
        for row in [giver.moves, giver.ownMoves] {
          emitter.assign(row, emitter.add(.row(row), 1))
        }
      }
    }
  }
}

/// Phase 4, after what was made has come in: what powers give each other (model §9, Coalition).
///
/// f = pledge·ramp·gate·(1 − handed)·min(1, S/(pledge·30 d))·λ·e/a; a giver gives at most what it has, or what
/// it makes, and pays at most its ceiling, shared in proportion to what is promised. All givers read the
/// same stocks: what comes in today is given on tomorrow.
enum Pledges: Mechanism {
  static let name = "pledges"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    guard !model.pledges.isEmpty else { return }
    for (pledge, rows) in zip(model.pledges, layout.pledges) {
      begin(pledge, rows, layout, &emitter)
    }
    for power in layout.powers {
      for row in [power.paid, power.purchases, power.outlay] {
        if let row { emitter.during(.once) { $0.assign(row, 0) } }
      }
    }
    let terms = model.pledges.indices.map { PledgeTerms($0, model, layout, step, &emitter) }
    emitter.during(.day) { emitter in
      for (index, rows) in layout.pledges.enumerated() {
        if let open = rows.open { terms[index].moveGate(open, index, layout, &emitter) }
      }
      var flows = PledgeFlows(model, layout, step)
      flows.promise(terms, &emitter)
      flows.draw(&emitter)
      flows.buy(terms, &emitter)
      flows.deliver(terms, &emitter)
    }
  }

  private static func begin(
    _ pledge: Pledge, _ rows: PledgeRows, _ layout: Layout, _ emitter: inout Emitter
  ) {
    let floor = emitter.value(pledge.willFloor)
    emitter.during(.once) { emitter in
      emitter.assign(rows.flow, 0)
      emitter.assign(rows.given, 0)
      if let awaited = rows.handoverAwaited { emitter.assign(awaited, 1) }
      guard let open = rows.open else { return }
      let will = Operand.row(layout.powers[pledge.giver].will)
      let isBelow = emitter.isPositive(emitter.subtract(floor, will))
      emitter.assign(open, emitter.subtract(1, isBelow))
    }
  }
}
