import Chance
import Scenarios

/// Phase 8: progress of contests without places (model §5), seen once a day.
///
/// x ← x + v0·clip((E_ch/E_ho)^η − 1, −1, 3)·Δ + σ·√Δ·Z with E = effort·capability. x ≥ 1: the
/// challenger has neutralised the holder; x ≤ 0: the holder has broken out.
enum PressureContests: Mechanism {
  static let name = "contests"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, contest) in model.contests.enumerated() {
      emit(contest, index, layout.contests[index], step, &emitter)
    }
  }

  private static func emit(
    _ contest: PressureContest, _ index: Int, _ rows: ContestRows, _ step: StepLength,
    _ emitter: inout Emitter
  ) {
    let start = emitter.value(contest.start)
    let daily = emitter.during(.once) { emitter in
      emitter.assign(rows.progress, start)
      emitter.assign(rows.upper, 1)
      emitter.assign(rows.lower, 0)
      return emitter.multiply(drift(contest, &emitter), .constant(step.days))
    }
    let noise = emitter.value(contest.noise)
    let jump = emitter.during(.once) { $0.multiply(noise, .constant(step.days.squareRoot())) }
    emitter.during(.day) { emitter in
      var moved = emitter.add(.row(rows.progress), daily)
      if jump != 0 {
        let source = emitter.noiseSource(stream: Stream.identifier(StreamName.pressure(contest)))
        moved = emitter.add(moved, emitter.multiply(jump, emitter.normal(source)))
      }
      let isOver = emitter.isPositive(emitter.subtract(.row(rows.upper), 1))
      emitter.assign(rows.progress, emitter.select(isOver, .row(rows.progress), moved))
      emitter.watch(
        .watchAtLeast, left: rows.progress, right: rows.upper,
        tag: Watch.won(contest: index, .challenger).tag)
      emitter.watch(
        .watchAtLeast, left: rows.lower, right: rows.progress,
        tag: Watch.won(contest: index, .holder).tag)
    }
  }

  /// v0·clip((E_ch/E_ho)^η − 1, −1, 3).
  private static func drift(_ contest: PressureContest, _ emitter: inout Emitter) -> Operand {
    let weights = SideRole.allCases.map { role in
      let side = contest.side(role)
      return emitter.multiply(emitter.value(side.effort), emitter.value(side.capability))
    }
    let ratio = emitter.divide(weights[0], emitter.greatest(weights[1], 1e-300))
    let pull = emitter.subtract(emitter.power(ratio, emitter.value(contest.exponent)), 1)
    return emitter.multiply(emitter.value(contest.speed), emitter.clamp(pull, -1, 3))
  }
}
