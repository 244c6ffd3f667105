import Scenarios

/// What one pledge asks for, from its parameters per run and the calendar.
struct PledgeTerms {
  let units: Operand
  let cost: Operand?
  /// Of a purchase, and of who buys after a handover.
  let ceiling: Operand?
  let buyerCeiling: Operand?
  let done: Operand
  private let pledge: Pledge
  private let over: Operand
  private let handoverOver: Operand
  private let floor: Operand
  private let start: Day
  private let step: StepLength
  private let elapsed: Operand
  private let gate: Operand
  private let backing: Backing?

  /// Of the pledge at that index of `Model.pledges`.
  init(
    _ index: Int, _ model: Model, _ layout: Layout, _ step: StepLength,
    _ emitter: inout Emitter
  ) {
    let pledge = model.pledges[index]
    self.pledge = pledge
    self.step = step
    start = model.calendar.start
    elapsed = layout.elapsed.map { .row($0) } ?? 0
    units = emitter.value(pledge.units)
    cost = pledge.unitCost.map { emitter.value($0) }
    over = emitter.value(pledge.over)
    floor = emitter.value(pledge.willFloor)
    handoverOver = emitter.value(pledge.handover?.over ?? 0)
    done = emitter.value(pledge.handover?.done ?? 1)
    buyerCeiling = pledge.handover?.ceiling.map { emitter.value($0) }
    if case .purchase(let ceiling) = pledge.source {
      self.ceiling = ceiling.map { emitter.value($0) }
    } else {
      ceiling = nil
    }
    gate = layout.pledges[index].open.map { .row($0) } ?? 1
    backing = Backing(of: pledge.receiver, by: pledge.giver, model, layout, &emitter)
  }

  /// Units per day that are due, whoever pays.
  func bill(_ emitter: inout Emitter) -> Operand {
    var bill = emitter.multiply(units, ramp(from: pledge.begins, over, &emitter))
    if let ends = pledge.ends {
      let isOver = emitter.isPositive(
        emitter.subtract(elapsed, .constant(Double(ends - start))))
      bill = emitter.multiply(bill, emitter.subtract(1, isOver))
    }
    return bill
  }

  /// Share of the bill that goes to another power; 0 without a handover.
  func handed(_ emitter: inout Emitter) -> Operand {
    guard let handover = pledge.handover else { return 0 }
    return ramp(from: handover.begins, handoverOver, &emitter)
  }

  /// Factor on what the giver promises: its gate, and how far it stands behind the receiver.
  func readiness(_ emitter: inout Emitter) -> Operand {
    emitter.multiply(gate, backing?.factor(&emitter) ?? 1)
  }

  /// clip((t − ½Δ − morning of `day`)/`over`, 0, 1): the mean of a straight ramp over the (sub-)day.
  private func ramp(from day: Day?, _ over: Operand, _ emitter: inout Emitter) -> Operand {
    let morning = day.map { Double($0 - start - 1) } ?? 0
    if over == 0, morning <= 0 { return 1 }
    let since = emitter.subtract(elapsed, .constant(morning + step.days / 2))
    return emitter.clamp(emitter.divide(since, emitter.greatest(over, 1e-300)), 0, 1)
  }

  /// Closed below the floor, open again above it by the width.
  func moveGate(_ open: Int, _ index: Int, _ layout: Layout, _ emitter: inout Emitter) {
    let will = Operand.row(layout.powers[pledge.giver].will)
    let isBelow = emitter.isPositive(emitter.subtract(floor, will))
    let upper = emitter.add(floor, .constant(Pledge.gateWidth))
    let isAbove = emitter.isPositive(emitter.subtract(will, upper))
    let now = emitter.select(.row(open), emitter.subtract(1, isBelow), isAbove)
    let moved = emitter.absolute(emitter.subtract(now, .row(open)))
    emitter.watch(
      .watchAtLeast, left: emitter.rowHolding(moved), right: emitter.rowHolding(1),
      tag: Watch.gate(pledge: index).tag)
    emitter.assign(open, now)
  }
}

/// How far a power with a plan stands behind the power of a side: λ·e/a, the greatest over its steps.
struct Backing {
  private let effectiveness: Operand
  /// Present effort and that of course A.
  private let efforts: [(now: Operand, full: Operand)]

  /// nil where it has no step in a front on a side of that power.
  init?(
    of receiver: Int, by giver: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) {
    guard giver != receiver, let load = layout.powers[giver].load else { return nil }
    var efforts: [(now: Operand, full: Operand)] = []
    for (sequence, rows) in zip(model.sequences, layout.steps)
    where sequence.power == giver {
      for (step, row) in zip(sequence.steps, rows.map(\.effort)) {
        guard case .front(let front) = step.contest,
          model.fronts[front].side(step.side).power == receiver
        else { continue }
        efforts.append((.row(row), emitter.value(step.effort)))
      }
    }
    guard !efforts.isEmpty else { return nil }
    self.efforts = efforts
    effectiveness = .row(load.effectiveness)
  }

  func factor(_ emitter: inout Emitter) -> Operand {
    var greatest: Operand = 0
    for effort in efforts {
      let share = emitter.divide(effort.now, emitter.greatest(effort.full, 1e-300))
      greatest = emitter.greatest(greatest, share)
    }
    return emitter.multiply(effectiveness, greatest)
  }
}
