import Scenarios

/// Loss and replacement rates of one front for any forces, with the morning's shares and fire.
struct AttritionRates {
  private let front: Front
  private let rows: FrontRows
  private let layout: Layout
  private let reference: Operand
  /// Coefficient and exponents of the attacker's and of the defender's fire.
  private let attack: Law
  private let defence: Law
  private let quality: Pair<Operand>
  private let frontage: Operand?
  /// Rows in which the losses of several axes are added up, so that idle ones are passed over.
  private let sums: Pair<Int>?

  private struct Law {
    var coefficient: Operand
    var own: Operand
    var opposing: Operand

    init(_ side: Side, _ emitter: inout Emitter) {
      coefficient = emitter.value(side.lossesInflicted)
      own = emitter.value(side.ownExponent)
      opposing = emitter.value(side.opposingExponent)
    }
  }

  init(_ front: Front, _ rows: FrontRows, _ layout: Layout, _ emitter: inout Emitter) {
    self.front = front
    self.rows = rows
    self.layout = layout
    reference = emitter.value(front.referenceForce)
    attack = Law(front.challenger, &emitter)
    defence = Law(front.holder, &emitter)
    quality = Pair(
      emitter.value(front.challenger.quality), emitter.value(front.holder.quality))
    frontage = front.allocation.frontage.map { emitter.value($0) }
    let addsUp = front.integration == .euler && !rows.hasOneAxis
    sums =
      addsUp
      ? Pair(
        emitter.state("loss today(\(front.id), challenger)"),
        emitter.state("loss today(\(front.id), holder)")) : nil
  }

  /// Persons per day that each side loses with these forces.
  func losses(
    at forces: Pair<Operand>, _ step: StepLength, _ emitter: inout Emitter
  ) -> Pair<Operand> {
    var total = Pair<Operand>(0, 0)
    if let sums {
      for role in SideRole.allCases { emitter.assign(sums[role], 0) }
      total = Pair(.row(sums.challenger), .row(sums.holder))
    }
    for direction in rows.directions {
      let attacker = direction.attacker
      for axis in direction.axes {
        emitter.whereAny(axis.working, isAlone: sums == nil) { emitter in
          let lost = losses(of: axis, attacker, at: forces, step, &emitter)
          for role in SideRole.allCases {
            let sum = emitter.add(total[role], lost[role])
            if let sums { emitter.assign(sums[role], sum) } else { total[role] = sum }
          }
        }
      }
    }
    return total
  }

  private func losses(
    of axis: AxisRows, _ attacker: SideRole, at forces: Pair<Operand>, _ step: StepLength,
    _ emitter: inout Emitter
  ) -> Pair<Operand> {
    let sent = sent(axis, forces[attacker], attacker, &emitter)
    let met = met(axis, forces[attacker.other], attacker.other, &emitter)
    let (atRisk, heldAtRisk) = bearers(of: axis, attacker, step, &emitter)
    var lost = Pair<Operand>(0, 0)
    lost[attacker.other] = rate(
      of: attacker, attack, own: sent, opposing: met, axis.attackSupply, atMost: heldAtRisk,
      &emitter)
    lost[attacker] = rate(
      of: attacker.other, defence, own: met, opposing: sent, axis.defenceSupply, atMost: atRisk,
      &emitter)
    return lost
  }

  /// Net change with the replacement that answers these losses.
  func change(
    _ losses: Pair<Operand>, at forces: Pair<Operand>, _ emitter: inout Emitter
  ) -> Pair<ForceChange> {
    func of(_ role: SideRole, _ emitter: inout Emitter) -> ForceChange {
      let joined = replacement(role, loss: losses[role], force: forces[role], &emitter)
      return ForceChange(net: emitter.subtract(joined, losses[role]), lost: losses[role])
    }
    return Pair(of(.challenger, &emitter), of(.holder, &emitter))
  }

  /// The classical four-stage mean of the rates over the step (Kutta 1901).
  func rungeKutta(
    from morning: Pair<Operand>, firstLosses: Pair<Operand>, _ step: StepLength,
    _ emitter: inout Emitter
  ) -> Pair<ForceChange> {
    var stages = [change(firstLosses, at: morning, &emitter)]
    for ahead in [step.days / 2, step.days / 2, step.days] {
      let before = stages[stages.count - 1]
      func moved(_ role: SideRole, _ emitter: inout Emitter) -> Operand {
        let by = emitter.multiply(before[role].net, .constant(ahead))
        return emitter.greatest(emitter.add(morning[role], by), 0)
      }
      let forces = Pair(moved(.challenger, &emitter), moved(.holder, &emitter))
      stages.append(change(losses(at: forces, step, &emitter), at: forces, &emitter))
    }
    func mean(_ part: (ForceChange) -> Operand, _ role: SideRole, _ emitter: inout Emitter)
      -> Operand
    {
      let parts = stages.map { part($0[role]) }
      let middle = emitter.multiply(2, emitter.add(parts[1], parts[2]))
      let sum = emitter.add(emitter.add(parts[0], middle), parts[3])
      return emitter.multiply(sum, .constant(1.0 / 6))
    }
    func of(_ role: SideRole, _ emitter: inout Emitter) -> ForceChange {
      ForceChange(net: mean(\.net, role, &emitter), lost: mean(\.lost, role, &emitter))
    }
    return Pair(of(.challenger, &emitter), of(.holder, &emitter))
  }

  /// Force on an axis if the attacker's whole force were `force`, with the morning's share of it.
  private func sent(
    _ axis: AxisRows, _ force: Operand, _ role: SideRole, _ emitter: inout Emitter
  ) -> Operand {
    if force == .row(rows.force[role.rawValue]) { return .row(axis.attackers) }
    let sent = emitter.multiply(force, .row(axis.attackShare))
    return frontage.map { emitter.least(sent, $0) } ?? sent
  }

  private func met(
    _ axis: AxisRows, _ force: Operand, _ role: SideRole, _ emitter: inout Emitter
  ) -> Operand {
    force == .row(rows.force[role.rawValue])
      ? .row(axis.defenders) : emitter.multiply(force, .row(axis.defenceShare))
  }

  /// The most that attackers and defenders of an axis can lose, persons per day: the morning's
  /// force, and between the stages of rk4 those too who arrive during the day.
  private func bearers(
    of axis: AxisRows, _ attacker: SideRole, _ step: StepLength, _ emitter: inout Emitter
  ) -> (attackers: Operand, defenders: Operand) {
    func perDay(_ force: Operand, _ emitter: inout Emitter) -> Operand {
      emitter.multiply(force, .constant(Double(step.substeps)))
    }
    func withArrivals(_ role: SideRole, _ emitter: inout Emitter) -> Operand {
      let force = Operand.row(rows.force[role.rawValue])
      let arrivals = arrivals(role, &emitter)
      guard front.integration == .rungeKutta4, arrivals != 0 else { return force }
      return emitter.add(force, emitter.multiply(arrivals, .constant(step.days)))
    }
    let attackers = sent(axis, withArrivals(attacker, &emitter), attacker, &emitter)
    let defenders = met(axis, withArrivals(attacker.other, &emitter), attacker.other, &emitter)
    return (perDay(attackers, &emitter), perDay(defenders, &emitter))
  }

  /// a·ε·q·φ(s)·R·(own/R)^p·(opposing/R)^q, what changes on few days first: its product is made when
  /// it changes.
  private func rate(
    of role: SideRole, _ law: Law, own: Operand, opposing: Operand, _ supply: Int,
    atMost limit: Operand, _ emitter: inout Emitter
  ) -> Operand {
    guard law.coefficient != 0 else { return 0 }
    let ability = emitter.multiply(law.coefficient, quality[role])
    let supplied = emitter.multiply(scale(law, &emitter), .row(supply))
    let firing = law.own == 1 ? rows.firing[role.rawValue] : nil
    var strength = emitter.multiply(ability, supplied)
    if firing == nil { strength = emitter.multiply(strength, fire(of: role)) }
    let fighting = relative(firing.map { .row($0) } ?? own, law.own, &emitter)
    let exposed = relative(opposing, law.opposing, &emitter)
    var rate = emitter.multiply(strength, emitter.multiply(fighting, exposed))
    rate = emitter.least(rate, limit)
    return law.own.constantValue.map { $0 > 0 } == true
      ? rate : emitter.multiply(rate, emitter.isPositive(own))
  }

  private func fire(of role: SideRole) -> Operand {
    front.side(role).needs.isEmpty ? 1 : .row(rows.fire[role.rawValue])
  }

  /// R^(1 − n) for n exponents of 1, whose forces are not divided by R.
  private func scale(_ law: Law, _ emitter: inout Emitter) -> Operand {
    switch [law.own, law.opposing].count(where: { $0 == 1 }) {
    case 0: reference
    case 1: 1
    default: emitter.divide(1, reference)
    }
  }

  /// (force/R)^exponent, for an exponent 1 the force (`scale`).
  private func relative(_ force: Operand, _ exponent: Operand, _ emitter: inout Emitter) -> Operand
  {
    if exponent == 1 { return force }
    return exponent == 0 ? 1 : emitter.power(emitter.divide(force, reference), exponent)
  }

  private func replacement(
    _ role: SideRole, loss: Operand, force: Operand, _ emitter: inout Emitter
  ) -> Operand {
    let side = front.side(role)
    var joined: Operand = 0
    var byWill = false
    switch side.replacement {
    case .none: break
    case .constant(let rate, let scales):
      joined = emitter.value(rate)
      byWill = scales
    case .closing(let establishment, let days, let cap, let scales):
      var whole = emitter.value(establishment)
      if let joined = rows.joined[role.rawValue] { whole = emitter.add(whole, .row(joined)) }
      let missing = emitter.subtract(whole, force)
      let closing = emitter.divide(missing, emitter.value(days))
      joined = emitter.greatest(emitter.add(loss, closing), 0)
      joined = emitter.least(joined, limit(cap, role, &emitter))
      byWill = scales
    }
    if byWill { joined = emitter.multiply(joined, .row(layout.powers[side.power].will)) }
    return emitter.add(joined, arrivals(role, &emitter))
  }

  /// Persons per day who come from outside: by date, and allies.
  private func arrivals(_ role: SideRole, _ emitter: inout Emitter) -> Operand {
    let dated: Operand =
      front.side(role).reinforcements.isEmpty ? 0 : .row(rows.reinforcement[role.rawValue])
    return emitter.add(dated, rows.joining[role.rawValue].map { .row($0) } ?? 0)
  }

  private func limit(
    _ cap: ReplacementCap, _ role: SideRole, _ emitter: inout Emitter
  ) -> Operand {
    switch cap {
    case .unlimited: .constant(.infinity)
    case .rate(let rate): emitter.value(rate)
    case .timesFirstLoss(let multiple):
      emitter.multiply(emitter.value(multiple), .row(rows.firstLoss[role.rawValue]))
    }
  }
}
