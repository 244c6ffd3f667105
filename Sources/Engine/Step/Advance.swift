import Scenarios

/// Phase 8: progress on every worked axis (model §3, Legs).
///
/// x ← |x + (v0/z)·T·u_j·g(ρ_j)·season·Δ + (σ/√z)·√Δ·Z|, nothing without force on the axis. The leg
/// is done on the first evening with x ≥ 1 − 0.5826·σ·√(Δ/z): the correction for watching once a day
/// (Broadie, Glasserman and Kou 1997, constant −ζ(½)/√(2π)). With `watch: each step` the barrier is 1.
enum Advance: Mechanism {
  static let name = "advance"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, front) in model.fronts.enumerated() {
      let rows = layout.fronts[index]
      var law = AdvanceLaw(front, rows, step, &emitter)
      emitter.during(.once) { emitter in
        for axis in rows.directions.flatMap(\.axes) { emitter.assign(axis.working, 0) }
      }
      emitter.during(.day) { emitter in
        law.emitShared(&emitter)
        for (side, direction) in rows.directions.enumerated() {
          law.enter(direction.attacker, &emitter)
          if side == 0, front.usesStartRatio {
            emitter.onFirstStep { law.emitStartRatio(direction, &$0) }
          }
          for (slot, axis) in direction.axes.enumerated() {
            emitter.whereAny(axis.working, isAlone: rows.hasOneAxis) { emitter in
              law.emit(axis, &emitter)
              emitter.watch(
                .watchAtLeast, left: axis.progress, right: axis.barrier,
                tag: Watch.legDone(front: index, direction: side, slot: slot).tag)
            }
          }
        }
      }
    }
  }
}

/// The parts of the law that all axes of a front share, and one axis.
private struct AdvanceLaw {
  let front: Front
  let rows: FrontRows
  let step: StepLength
  let leastDefenders: Operand
  /// Defenders up to so many are nobody: 0; where ρ is worked out from those who have fire, enough for none of its
  /// divisors to be 0.
  let nobody: Operand
  let quality: Pair<Operand>
  let response: ResponseLaw
  let unhinging: Operand
  let decay: Operand
  /// T·season·Δ, and ε and q of the attacker and of the defender of the present direction.
  var common: Operand = 1
  var attack = Fighting(fire: 1, quality: 1)
  var defence = Fighting(fire: 1, quality: 1)

  struct Fighting {
    var fire: Operand
    var quality: Operand
  }

  /// Bound below of what is divided by, so that neither it nor a product of two is 0.
  private static let least: Operand = 1e-150

  init(_ front: Front, _ rows: FrontRows, _ step: StepLength, _ emitter: inout Emitter) {
    self.front = front
    self.rows = rows
    self.step = step
    leastDefenders = emitter.greatest(emitter.value(front.pace.leastHolderForce), Self.least)
    nobody = rows.firing[SideRole.holder.rawValue] == nil ? 0 : 1e-60
    quality = Pair(emitter.value(front.challenger.quality), emitter.value(front.holder.quality))
    response = ResponseLaw(front, rows, &emitter)
    unhinging = emitter.value(front.unhinging.strength)
    let days = emitter.value(front.unhinging.decay)
    decay = emitter.during(.once) { emitter in
      emitter.exponential(emitter.divide(.constant(-step.days), days))
    }
  }

  mutating func emitShared(_ emitter: inout Emitter) {
    common = .constant(step.days)
    if front.hasTempo { common = emitter.multiply(common, .row(rows.tempo)) }
    if front.season != nil { common = emitter.multiply(common, .row(rows.season)) }
  }

  mutating func enter(_ attacker: SideRole, _ emitter: inout Emitter) {
    func fighting(_ role: SideRole) -> Fighting {
      Fighting(
        fire: front.side(role).needs.isEmpty ? 1 : .row(rows.fire[role.rawValue]),
        quality: quality[role])
    }
    attack = fighting(attacker)
    defence = fighting(attacker.other)
    defence.fire = emitter.greatest(defence.fire, Self.least)
  }

  /// Mean ρ over the worked axes; 1 where nobody attacks on the first day.
  func emitStartRatio(_ direction: Direction, _ emitter: inout Emitter) {
    var sum: Operand = 0
    var worked: Operand = 0
    for axis in direction.axes {
      let ratio = ratio(axis, ratioWhereMet(axis, &emitter), &emitter)
      sum = emitter.add(sum, emitter.select(.row(axis.working), ratio, 0))
      worked = emitter.add(worked, .row(axis.working))
    }
    let mean = emitter.divide(sum, emitter.greatest(worked, 1))
    let known = emitter.isPositive(mean)
    emitter.assign(rows.startRatio, emitter.select(known, mean, 1))
    emitter.assign(rows.perStartRatio, emitter.divide(1, .row(rows.startRatio)))
  }

  func emit(_ axis: AxisRows, _ emitter: inout Emitter) {
    let ratio = ratioWhereMet(axis, &emitter)
    emitter.assign(axis.ratio, self.ratio(axis, ratio, &emitter))
    let closed = emitter.isPositive(emitter.subtract(.row(axis.defenders), opening(axis, &emitter)))
    var drift = response.pace(ratio, where: closed, &emitter)
    drift = emitter.multiply(emitter.multiply(drift, .row(axis.speed)), common)
    if unhinging != 0 {
      let boost = emitter.exponential(emitter.multiply(unhinging, .row(axis.unhinged)))
      drift = emitter.multiply(drift, boost)
      emitter.assign(axis.unhinged, emitter.multiply(.row(axis.unhinged), decay))
    }
    var moved = emitter.add(.row(axis.progress), drift)
    if front.pace.noise != 0 {
      let root = Operand.constant(step.days.squareRoot())
      let shock = emitter.multiply(
        emitter.multiply(.row(axis.noise), emitter.normal(axis.noiseSource)), root)
      moved = emitter.add(moved, shock)
    }
    let working = emitter.isPositive(.row(axis.attackers))
    emitter.assign(
      axis.progress,
      emitter.select(working, emitter.absolute(moved), .row(axis.progress)))
  }

  /// ρ_j = ε_A q_A φ(s_A,j) A_j / (ε_D q_D φ(s_j) max(D_j, D_min) f·terrain).
  ///
  /// Where those of the defenders who have fire are known 1/ε_D is D_j over them, which is no number without
  /// defenders.
  private func ratioWhereMet(_ axis: AxisRows, _ emitter: inout Emitter) -> Operand {
    let (attackers, defenders) = (attackers(axis), Operand.row(axis.defenders))
    let met = emitter.greatest(defenders, leastDefenders)
    guard let row = rows.firing[SideRole.holder.rawValue] else {
      return emitter.divide(
        weighted(attackers, axis, &emitter), emitter.multiply(met, defence.fire))
    }
    let firing = emitter.greatest(.row(row), emitter.multiply(defenders, Self.least))
    return emitter.divide(
      weighted(emitter.multiply(attackers, defenders), axis, &emitter),
      emitter.multiply(met, firing))
  }

  /// ρ_j, whether or not there are defenders.
  private func ratio(
    _ axis: AxisRows, _ whereMet: Operand, _ emitter: inout Emitter
  ) -> Operand {
    guard nobody != 0 else { return whereMet }
    let unmet = emitter.divide(weighted(attackers(axis), axis, &emitter), leastDefenders)
    let isMet = emitter.isPositive(emitter.subtract(.row(axis.defenders), nobody))
    return emitter.select(isMet, whereMet, unmet)
  }

  /// Those who have fire, or all.
  private func attackers(_ axis: AxisRows) -> Operand {
    .row(rows.firing[SideRole.challenger.rawValue] ?? axis.attackers)
  }

  /// Attackers by what supply and quality make of them, and by ε_A where it is not in their number yet.
  private func weighted(
    _ attackers: Operand, _ axis: AxisRows, _ emitter: inout Emitter
  ) -> Operand {
    let weighted = emitter.multiply(attackers, advantage(axis, &emitter))
    let hasFire = rows.firing[SideRole.challenger.rawValue] != nil
    return hasFire ? weighted : emitter.multiply(weighted, attack.fire)
  }

  /// What changes on few days: what defenders have to be above for the place not to be open, infinite
  /// where it has no supply (day.md, Guards).
  private func opening(_ axis: AxisRows, _ emitter: inout Emitter) -> Operand {
    emitter.select(emitter.isPositive(.row(axis.supplyRatio)), nobody, .constant(.infinity))
  }

  /// What changes on few days: q_A φ(s_A,j) / (q_D φ(s_j) f·terrain).
  private func advantage(_ axis: AxisRows, _ emitter: inout Emitter) -> Operand {
    let supplied = emitter.multiply(.row(axis.attackSupply), attack.quality)
    let strength = emitter.multiply(
      emitter.multiply(.row(axis.defenceSupply), .row(axis.strength)), defence.quality)
    return emitter.divide(supplied, emitter.greatest(strength, Self.least))
  }
}
