import Chance
import Scenarios

/// Phase 8: progress of contests without places (model §5), seen once a day.
///
/// x ← x + v0·clip((E_ch/E_ho)^η − 1, −1, 3)·Δ + σ·√Δ·Z with E = effort·λ·capability. x ≥ 1: the
/// challenger has neutralised the holder; x ≤ 0: the holder has broken out.
enum PressureContests: Mechanism {
  static let name = "contests"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, contest) in model.contests.enumerated() {
      emit(
        contest, index, layout.contests[index], layout.powers.map(\.load), step, &emitter)
    }
  }

  private static func emit(
    _ contest: PressureContest, _ index: Int, _ rows: ContestRows, _ loads: [LoadRows?],
    _ step: StepLength, _ emitter: inout Emitter
  ) {
    let start = emitter.value(contest.start)
    let noise = emitter.value(contest.noise)
    let jump = emitter.during(.once) { emitter in
      emitter.assign(rows.progress, start)
      emitter.assign(rows.upper, 1)
      emitter.assign(rows.lower, 0)
      emitter.assign(rows.running, contest.isLatent ? 0 : 1)
      return emitter.multiply(noise, .constant(step.days.squareRoot()))
    }
    let weights = SideRole.allCases.map { Weight(contest, $0, rows, loads, &emitter) }
    let daily = emitter.during(isStill(weights) ? .once : .day) { emitter in
      emitter.multiply(drift(contest, weights, &emitter), .constant(step.days))
    }
    emitter.during(.day) { emitter in
      var moved = emitter.add(.row(rows.progress), daily)
      if jump != 0 {
        let source = emitter.noiseSource(stream: Stream.identifier(StreamName.pressure(contest)))
        moved = emitter.add(moved, emitter.multiply(jump, emitter.normal(source)))
      }
      emitter.assign(rows.progress, emitter.select(.row(rows.running), moved, .row(rows.progress)))
      emitter.watch(
        .watchAtLeast, left: rows.progress, right: rows.upper,
        tag: Watch.won(contest: index, .challenger).tag)
      emitter.watch(
        .watchAtLeast, left: rows.lower, right: rows.progress,
        tag: Watch.won(contest: index, .holder).tag)
    }
  }

  /// The row of a side's capability, which stands still where it does not grow.
  static func capability(
    of side: SideRole, in contest: Int, _ model: Model, _ layout: Layout,
    _ emitter: inout Emitter
  ) -> Int {
    if let row = layout.contests[contest].capabilities[side.rawValue] { return row }
    let row = emitter.state("capability(\(model.contests[contest].id), \(side))")
    let value = emitter.value(model.contests[contest].side(side).capability)
    emitter.mechanism(name) { $0.during(.once) { $0.assign(row, value) } }
    return row
  }

  private static func isStill(_ weights: [Weight]) -> Bool {
    weights.allSatisfy { $0.moving.isEmpty }
  }

  /// v0·clip((E_ch/E_ho)^η − 1, −1, 3).
  private static func drift(
    _ contest: PressureContest, _ weights: [Weight], _ emitter: inout Emitter
  ) -> Operand {
    let (challenger, holder) = (weights[0].value(&emitter), weights[1].value(&emitter))
    let ratio = emitter.divide(challenger, emitter.greatest(holder, 1e-300))
    let pull = emitter.subtract(emitter.power(ratio, emitter.value(contest.exponent)), 1)
    return emitter.multiply(emitter.value(contest.speed), emitter.clamp(pull, -1, 3))
  }

  /// E of one side: effort·λ·capability, what stands still and what moves apart.
  private struct Weight {
    var still: Operand
    var moving: [Operand] = []

    init(
      _ contest: PressureContest, _ role: SideRole, _ rows: ContestRows, _ loads: [LoadRows?],
      _ emitter: inout Emitter
    ) {
      let side = contest.side(role)
      var factors: [Operand] = []
      if let row = rows.efforts[role.rawValue] {
        moving.append(.row(row))
      } else {
        factors.append(emitter.value(side.effort))
      }
      if let row = rows.capabilities[role.rawValue] {
        moving.append(.row(row))
      } else {
        factors.append(emitter.value(side.capability))
      }
      if let load = loads[side.power] { moving.append(.row(load.effectiveness)) }
      still = emitter.during(.once) { emitter in
        factors.reduce(Operand.constant(1)) { emitter.multiply($0, $1) }
      }
    }

    func value(_ emitter: inout Emitter) -> Operand {
      moving.reduce(still) { emitter.multiply($0, $1) }
    }
  }
}

/// Phase 3: what goes on in contests that do not run: capabilities that grow, and the hazard of their
/// opening, h·exp(θ·(L/K − u) + ω·(others active))·Δ.
enum LatentContests: Mechanism {
  static let name = "latent contests"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, contest) in model.contests.enumerated() {
      let rows = layout.contests[index]
      for role in SideRole.allCases {
        guard let row = rows.capabilities[role.rawValue] else { continue }
        grow(contest.side(role), row, rows.running, &emitter)
      }
      guard let opening = contest.opening, let hazard = rows.hazard, let threshold = rows.threshold,
        let load = layout.powers[contest.side(opening.side.other).power].load
      else { continue }
      emitter.during(.once) { $0.assign(hazard, 0) }
      let rate = emitter.value(opening.hazard)
      emitter.during(.week) { emitter in
        let factor = factor(
          opening, load, layout.powers[contest.side(opening.side.other).power].lost, &emitter)
        let isLatent = emitter.subtract(1, .row(rows.running))
        let added = emitter.multiply(emitter.multiply(rate, factor), isLatent)
        let week = emitter.multiply(added, .constant(StepLength.week))
        emitter.assign(hazard, emitter.add(.row(hazard), week))
        emitter.watch(
          .watchAtLeast, left: hazard, right: threshold, tag: Watch.opened(contest: index).tag)
      }
    }
  }

  /// e^{θ·(L/K − u) + ω·(others active) + ξ·(contests lost)}, ξ already in the row.
  private static func factor(
    _ opening: PressureContest.Opening, _ load: LoadRows, _ lost: Int?, _ emitter: inout Emitter
  ) -> Operand {
    let reference = emitter.value(opening.referenceLoad)
    let seen = emitter.multiply(.row(load.overload), emitter.value(opening.belief))
    let beyond = emitter.subtract(seen, reference)
    let byLoad = emitter.multiply(emitter.value(opening.loadWeight), beyond)
    let byOthers = emitter.multiply(emitter.value(opening.othersWeight), .row(load.active))
    let sum = emitter.add(byLoad, byOthers)
    return emitter.exponential(lost.map { emitter.add(sum, .row($0)) } ?? sum)
  }

  private static func grow(
    _ side: PressureSide, _ row: Int, _ running: Int, _ emitter: inout Emitter
  ) {
    let start = emitter.value(side.capability)
    let growth = emitter.value(side.idleGrowth)
    let factor = emitter.during(.once) { emitter in
      emitter.assign(row, start)
      return emitter.exponential(emitter.multiply(growth, .constant(StepLength.week)))
    }
    emitter.during(.week) { emitter in
      let grown = emitter.multiply(.row(row), factor)
      emitter.assign(row, emitter.select(.row(running), .row(row), grown))
    }
  }
}
