import Scenarios

/// Phase 9: when a power joins a front (model §9, Entering).
///
/// H ← H + h·Δ while the condition holds; it enters on the evening on which H ≥ E, or at once.
enum Entries: Mechanism {
  static let name = "entries"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, entry) in model.entries.enumerated() {
      let rows = layout.entries[index]
      let lost = emitter.value(entry.aimsLost)
      emitter.during(.once) { emitter in
        emitter.assign(rows.awaited, 1)
        if let hazard = rows.hazard { emitter.assign(hazard, 0) }
      }
      emitter.during(.day) { emitter in
        let holds = condition(entry, lost, model, layout, &emitter)
        watch(entry, index, rows, while: holds, step, &emitter)
      }
    }
  }

  /// 1 while it holds.
  ///
  /// Shares of aims are compared to one in a billion.
  private static func condition(
    _ entry: Entry, _ lost: Operand, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Operand {
    var holds: Operand = 1
    func require(not isWrong: Operand, _ emitter: inout Emitter) {
      holds = emitter.multiply(holds, emitter.subtract(1, isWrong))
    }
    let day = layout.elapsed.map { Operand.row($0) } ?? 0
    if entry.aimsLost != 0, let held = layout.fronts[entry.front].aimsHeld[entry.side.rawValue] {
      let most = emitter.subtract(.constant(1 + 1e-9), lost)
      require(not: emitter.isPositive(emitter.subtract(.row(held), most)), &emitter)
    }
    if let from = entry.from {
      let morning = Double(from - model.calendar.start - 1)
      let isLater = emitter.isPositive(emitter.subtract(day, .constant(morning)))
      holds = emitter.multiply(holds, isLater)
    }
    if let until = entry.until {
      let evening = Double(until - model.calendar.start)
      require(not: emitter.isPositive(emitter.subtract(day, .constant(evening))), &emitter)
    }
    return holds
  }

  private static func watch(
    _ entry: Entry, _ index: Int, _ rows: EntryRows, while holds: Operand, _ step: StepLength,
    _ emitter: inout Emitter
  ) {
    let tag = Watch.entered(entry: index).tag
    guard case .hazard(let rate) = entry.trigger, let hazard = rows.hazard,
      let threshold = rows.threshold
    else {
      let found = emitter.multiply(holds, .row(rows.awaited))
      return emitter.watch(
        .watchAtLeast, left: emitter.rowHolding(found), right: emitter.rowHolding(1), tag: tag)
    }
    let daily = emitter.multiply(emitter.value(rate), .constant(step.days))
    let added = emitter.multiply(daily, holds)
    emitter.assign(hazard, emitter.add(.row(hazard), added))
    emitter.watch(.watchAtLeast, left: hazard, right: threshold, tag: tag)
  }
}

/// Phase 7, before losses: allies who have entered join their side, evenly over so many days.
enum AlliesJoining: Mechanism {
  static let name = "allies joining"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for row in layout.fronts.flatMap({ $0.joining + $0.joined }).compactMap({ $0 }) {
      emitter.during(.day) { $0.assign(row, 0) }
      emitter.during(.once) { $0.assign(row, 0) }
    }
    for (entry, rows) in zip(model.entries, layout.entries) {
      emit(entry, rows, layout, step, &emitter)
    }
  }

  private static func emit(
    _ entry: Entry, _ rows: EntryRows, _ layout: Layout, _ step: StepLength,
    _ emitter: inout Emitter
  ) {
    let front = layout.fronts[entry.front]
    guard let joining = front.joining[entry.side.rawValue],
      let joined = front.joined[entry.side.rawValue]
    else { return }
    let (force, over) = (emitter.value(entry.force), emitter.value(entry.over))
    emitter.during(.once) { emitter in
      emitter.assign(rows.entered, .constant(.infinity))
      emitter.assign(rows.share, 0)
    }
    emitter.during(.day) { emitter in
      let day = layout.elapsed.map { Operand.row($0) } ?? 0
      let since = emitter.subtract(day, .row(rows.entered))
      let share = emitter.clamp(
        emitter.divide(since, emitter.greatest(over, 1e-300)), 0, 1)
      let before = emitter.multiply(force, .row(rows.share))
      let arrived = emitter.subtract(emitter.multiply(force, share), before)
      let rate = emitter.multiply(arrived, .constant(1 / step.days))
      emitter.assign(joining, emitter.add(.row(joining), rate))
      emitter.assign(joined, emitter.add(.row(joined), before))
      emitter.assign(rows.share, share)
    }
  }
}
