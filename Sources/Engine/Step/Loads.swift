import Chance
import Scenarios

/// Every evening: what a power has taken on (model §9), acted on from the next morning.
///
/// L = Σ effort over the contests that run, L/K held to at most 10, λ = min(1, K/L), and 0 where K ≤ 0.
enum Loads: Mechanism {
  static let name = "loads"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, rows) in layout.powers.enumerated() {
      guard let load = rows.load else { continue }
      let efforts = Commitment.all(of: index, model, layout, &emitter)
      emitter.during(.evening) { emitter in
        var (sum, active): (Operand, Operand) = (0, 0)
        for commitment in efforts {
          let effort = emitter.multiply(commitment.running, commitment.effort)
          sum = emitter.add(sum, emitter.multiply(effort, commitment.share(&emitter)))
          active = emitter.add(active, commitment.isIn(effort, &emitter))
        }
        let capacity = emitter.greatest(.row(load.capacity), 1e-300)
        let ratio = emitter.least(emitter.divide(sum, capacity), 10)
        let share = emitter.least(emitter.divide(capacity, emitter.greatest(sum, 1e-300)), 1)
        let isAble = emitter.isPositive(.row(load.capacity))
        emitter.assign(load.overload, ratio)
        emitter.assign(load.effectiveness, emitter.multiply(isAble, share))
        emitter.assign(load.active, active)
      }
    }
  }
}

/// Phase 3: K, weekly: what a power spends on arms over what it spent at the start, 1 without a budget.
enum Capacities: Mechanism {
  static let name = "capacities"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (power, rows) in zip(model.powers, layout.powers) {
      guard let load = rows.load else { continue }
      emitter.during(.once) { $0.assign(load.capacity, 1) }
      guard let output = rows.output, let budget = rows.budget, let start = power.output,
        let share = power.budget
      else { continue }
      let whole = emitter.during(.once) { emitter in
        emitter.multiply(emitter.value(start.start), emitter.value(share.share))
      }
      emitter.during(.week) { emitter in
        let now = emitter.multiply(.row(output), .row(budget))
        emitter.assign(load.capacity, emitter.divide(now, emitter.greatest(whole, 1e-300)))
      }
    }
  }
}

/// What a power gives to one contest.
private struct Commitment {
  var running: Operand
  var effort: Operand
  /// What tells that the power is in it.
  var presence = Presence.effort
  /// 1 while it is frozen, and the share of effort that counts then.
  var frozen: Int?
  var frozenEffort: Operand = 1

  enum Presence {
    case effort
    /// A front whose force is its own needs none.
    case force
    /// It is counted by its force there already.
    case elsewhere
  }

  func isIn(_ effort: Operand, _ emitter: inout Emitter) -> Operand {
    switch presence {
    case .effort: emitter.isPositive(effort)
    case .force: emitter.isPositive(running)
    case .elsewhere: 0
    }
  }

  /// 1 − frozen·(1 − share).
  func share(_ emitter: inout Emitter) -> Operand {
    guard let frozen else { return 1 }
    let left = emitter.subtract(1, frozenEffort)
    return emitter.subtract(1, emitter.multiply(.row(frozen), left))
  }

  static func all(
    of power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> [Commitment] {
    var found =
      ofContests(power, model, layout, &emitter) + ofFronts(power, model, layout)
      + behindOthers(power, model, layout)
    for truce in model.truces {
      let effort = emitter.value(truce.frozenEffort)
      for index in found.indices where found[index].frozen == layout.fronts[truce.front].frozen {
        if found[index].frozen != nil { found[index].frozenEffort = effort }
      }
    }
    return found
  }

  private static func ofContests(
    _ power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> [Commitment] {
    var found: [Commitment] = []
    for (contest, rows) in zip(model.contests, layout.contests) {
      for role in SideRole.allCases where contest.side(role).power == power {
        let effort =
          rows.efforts[role.rawValue].map { Operand.row($0) }
          ?? emitter.value(contest.side(role).effort)
        found.append(Commitment(running: .row(rows.running), effort: effort))
      }
    }
    return found
  }

  private static func ofFronts(
    _ power: Int, _ model: Model, _ layout: Layout
  ) -> [Commitment] {
    zip(model.fronts, layout.fronts).flatMap { front, rows in
      SideRole.allCases.compactMap { role -> Commitment? in
        let side = front.side(role)
        guard side.power == power, let running = rows.running else { return nil }
        if let row = rows.efforts[role.rawValue] {
          return Commitment(running: .row(running), effort: .row(row), frozen: rows.frozen)
        }
        return Commitment(
          running: .row(running), effort: .constant(side.effort ?? 0),
          presence: side.effort == nil ? .force : .effort, frozen: rows.frozen)
      }
    }
  }

  /// Steps in contests whose side is another power's, or has a force of its own; in the order of the contests, so
  /// that the order of the plan does not reach the sum.
  private static func behindOthers(
    _ power: Int, _ model: Model, _ layout: Layout
  ) -> [Commitment] {
    var steps: [(step: SequenceStep, row: Int)] = []
    for (sequence, rows) in zip(model.sequences, layout.steps) where sequence.power == power {
      steps += zip(sequence.steps, rows.map(\.effort)).map { ($0, $1) }
    }
    steps.sort { $0.step.contest < $1.step.contest }
    return steps.compactMap { behindOthers(power, $0.step, effort: $0.row, model, layout) }
  }

  private static func behindOthers(
    _ power: Int, _ step: SequenceStep, effort row: Int, _ model: Model, _ layout: Layout
  ) -> Commitment? {
    switch step.contest {
    case .pressure(let contest):
      guard layout.contests[contest].efforts[step.side.rawValue] != row else { return nil }
      return Commitment(running: .row(layout.contests[contest].running), effort: .row(row))
    case .front(let front):
      guard layout.fronts[front].efforts[step.side.rawValue] != row,
        let running = layout.fronts[front].running
      else { return nil }
      let isOwn = SideRole.allCases.contains { model.fronts[front].side($0).power == power }
      return Commitment(
        running: .row(running), effort: .row(row), presence: isOwn ? .elsewhere : .effort,
        frozen: layout.fronts[front].frozen)
    }
  }
}
