import Scenarios

/// Phase 5, before the allocation: the army of a power over its fronts (day.md, Several fronts of one
/// power).
///
/// What the fronts lost and gained since yesterday morning comes back into the army,
/// army ← army + Σ_c (force_c − assigned_c), and each front c that is not over gets
/// army·λ·effort_c with λ = min(1, 1/Σ effort): a front that is over gives its effort free. Where the
/// power's load is worked out (`Loads`), it is army·λ·effort_c/K.
enum Armies: Mechanism {
  static let name = "armies"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for index in model.powers.indices where model.powers[index].army != nil {
      ArmyOfPower(index, model, layout).emit(&emitter)
    }
    emitter.during(.once) { emitter in
      for running in layout.fronts.compactMap(\.running) { emitter.assign(running, 1) }
    }
  }
}

/// One army with the sides of fronts that share it.
struct ArmyOfPower {
  /// nil where the power has no army of its own.
  let start: Parameter?
  private let row: Int?
  private let shares: [Share]
  private let load: LoadRows?

  private struct Share {
    var effort: Operand
    var force: Int
    var assigned: Int
    var running: Int
    var start: Parameter
  }

  init(_ power: Int, _ model: Model, _ layout: Layout) {
    start = model.powers[power].army
    row = layout.powers[power].army
    load = layout.powers[power].load
    shares = zip(model.fronts, layout.fronts).flatMap { front, rows in
      SideRole.allCases.compactMap { role -> Share? in
        let side = front.side(role)
        guard side.power == power, let effort = side.effort,
          let assigned = rows.assigned[role.rawValue], let running = rows.running
        else { return nil }
        return Share(
          effort: rows.efforts[role.rawValue].map { .row($0) } ?? .constant(effort),
          force: rows.force[role.rawValue], assigned: assigned, running: running,
          start: side.force)
      }
    }
  }

  func emit(_ emitter: inout Emitter) {
    guard let row, let start else { return }
    let persons = emitter.value(start)
    emitter.during(.once) { $0.assign(row, persons) }
    for share in shares {
      let force = emitter.value(share.start)
      emitter.during(.once) { $0.assign(share.assigned, force) }
    }
    emitter.during(.day) { emitter in
      emitter.assign(row, gathered(&emitter))
      let available = emitter.multiply(.row(row), effectiveness(&emitter))
      for share in shares {
        let asked = emitter.multiply(.row(share.running), share.effort)
        emitter.assign(share.force, emitter.multiply(available, asked))
        emitter.assign(share.assigned, .row(share.force))
      }
    }
  }

  /// Persons of the army as its fronts stand now.
  func gathered(_ emitter: inout Emitter) -> Operand {
    guard let row else { return 0 }
    return shares.reduce(.row(row)) { army, share in
      emitter.add(army, emitter.subtract(.row(share.force), .row(share.assigned)))
    }
  }

  /// λ = min(1, 1/Σ effort of the fronts that are not over).
  private func effectiveness(_ emitter: inout Emitter) -> Operand {
    if let load {
      let capacity = emitter.greatest(.row(load.capacity), 1e-300)
      return emitter.divide(.row(load.effectiveness), capacity)
    }
    var load: Operand = 0
    for share in shares {
      load = emitter.add(load, emitter.multiply(.row(share.running), share.effort))
    }
    return emitter.least(emitter.divide(1, emitter.greatest(load, 1e-300)), 1)
  }
}
