import Chance
import Scenarios

/// The review of one truce in one run (day.md, phase 2): made in the evening, in force from the next morning.
struct TruceLane {
  let block: Block
  let lane: Int
  let index: Int
  let plan: TrucePlan
  let tables: TruceTables
  let front: FrontLane

  init(_ block: Block, _ index: Int, _ lane: Int) {
    self.block = block
    self.lane = lane
    self.index = index
    plan = block.plan.truces[index]
    tables = block.truces[index]
    front = FrontLane(block, plan.front, lane)
  }

  private var events: PowerEvents.TruceEvents { block.powerEvents.truce(index) }
  private var tomorrow: Int { block.step + 1 }

  func review() {
    guard !front.tables.isOver[lane], tomorrow <= block.plan.days else { return }
    if !front.isFrozen { look() }
    let line = line()
    declare()
    if front.isFrozen { return lookAtFreeze(line) }
    let onLine = choices(line, conceded: 0)
    let share = plan.concession.map { block.value($0.share, lane) }
    let settled = share.map { choices(line, conceded: $0) }
    if let share, let settled, settled.allSatisfy(\.accepts) {
      begin(conceding: share)
    } else if onLine.allSatisfy(\.accepts) {
      begin(conceding: nil)
    } else {
      noteAnswers(settled ?? onLine)
    }
  }

  /// Ends a freeze that a party would rather fight than keep.
  private func lookAtFreeze(_ line: Double) {
    let choices = choices(line, conceded: tables.conceded[lane])
    let restless = zip(plan.parties, choices).first { $1.freeze < $1.fight }?.0.power
    if let restless { end(by: restless, on: tomorrow) }
  }

  /// The hazard has struck this evening.
  func breakFreeze() {
    guard front.isFrozen, !front.tables.isOver[lane] else { return }
    end(by: nil, on: block.step)
  }

  // MARK: What the parties see

  /// y: the challenger's share of its aims, by prestige; alike where no aim has any.
  private func line() -> Double {
    var (sum, whole) = (0.0, 0.0)
    for aim in plan.aims {
      let weight = weight(of: aim)
      sum += weight * front.shareGained(of: aim.place)
      whole += weight
    }
    return whole > 0 ? sum / whole : 0
  }

  private func weight(of aim: TrucePlan.Aim) -> Double {
    hasPrestige ? block.value(aim.prestige, lane) : 1
  }

  private var hasPrestige: Bool {
    plan.aims.contains { block.value($0.prestige, lane) > 0 }
  }

  /// Keeps how the fighting stands, so that it can be compared with a freeze while it lasts.
  private func look() {
    var count = 0
    let whole = plan.aims.reduce(0) { $0 + weight(of: $1) }
    for slot in 0..<tables.slots {
      let place = front.tables.worked[front.slotCell(slot)]
      guard place >= 0, let aim = plan.aims.first(where: { $0.place == place }) else { continue }
      let axis = front.axis(slot)
      tables.axes[lane * tables.slots + count] = TruceTables.AxisView(
        speed: block.rows[axis.speed, lane], noise: block.rows[axis.noise, lane],
        ratio: plan.law.ratio(axis, front),
        weight: whole > 0 ? weight(of: aim) / whole * front.legShare(of: place) : 0)
      count += 1
    }
    tables.count[lane] = count
    for role in SideRole.allCases {
      tables.force[2 * lane + role.rawValue] = front.force(role)
      tables.fire[2 * lane + role.rawValue] = block.rows[plan.sides[role].fire, lane]
    }
    for (position, row) in tables.engagedRows.enumerated() {
      tables.engaged[lane * tables.engagedRows.count + position] = block.rows[row, lane]
    }
  }

  private func engaged(_ row: Int) -> Double {
    let position = tables.engagedRows.firstIndex(of: row) ?? 0
    return tables.engaged[lane * tables.engagedRows.count + position]
  }

  /// Factor on the force ratios that were last seen, once both sides have rested for so many days.
  private func ratioFactor(after days: Double) -> Double {
    func strength(_ role: SideRole) -> Double {
      let side = plan.sides[role]
      let then = (tables.force[2 * lane + role.rawValue], tables.fire[2 * lane + role.rawValue])
      let isResting = front.isFrozen || days > 0
      let fire = isResting ? side.sufficiency(after: days, engaged: engaged, front) : then.1
      return side.force(after: days, front) / max(then.0, 1) * fire / max(then.1, 1e-12)
    }
    return strength(.challenger) / max(strength(.holder), 1e-12)
  }

  /// The way, drift and noise of the line per day with force ratios times a factor.
  private func passage(_ line: Double, ratio factor: Double) -> DriftingPassage {
    var (drift, variance) = (0.0, 0.0)
    for position in 0..<tables.count[lane] {
      let axis = tables.axes[lane * tables.slots + position]
      let pace = plan.law.pace(axis.ratio * factor) { block.value($0, lane) }
      drift += axis.weight * axis.speed * pace
      variance += axis.weight * axis.noise * (axis.weight * axis.noise)
    }
    return DriftingPassage(way: 1 - line, drift: drift, noise: variance.squareRoot())
  }

  // MARK: What they decide

  private func choices(_ line: Double, conceded: Double) -> [TruceChoice] {
    let horizon = block.value(plan.horizon, lane)
    let (now, later) = (
      ratioFactor(after: 0), ratioFactor(after: block.value(plan.pause, lane))
    )
    return plan.parties.map { party in
      let belief = block.value(party.belief, lane)
      let seen = party.side == .challenger ? 1 / belief : belief
      let today = passage(line, ratio: now * seen).stopped(by: horizon)
      let rested = passage(line, ratio: later * seen).stopped(by: horizon)
      return choice(party, line, conceded, today, rested.chance)
    }
  }

  private func choice(
    _ party: TrucePlan.Party, _ line: Double, _ conceded: Double,
    _ today: (chance: Double, meanTime: Double), _ rested: Double
  ) -> TruceChoice {
    let isHolder = party.side == .holder
    let isOwn = plan.concession?.side == party.side
    let least = block.value(party.leastConcession, lane)
    let share = (isHolder ? 1 - line : line) + (isOwn ? -conceded : conceded)
    return TruceChoice(
      stake: block.value(party.stake, lane), cost: block.value(party.cost, lane),
      audience: block.value(party.audience, lane), guarantor: block.value(plan.guarantor, lane),
      share: min(1, max(0, share)), chance: isHolder ? 1 - today.chance : today.chance,
      chanceAfterPause: isHolder ? 1 - rested : rested, days: today.meanTime,
      hasTerms: least <= (isOwn ? 0 : conceded))
  }

  /// A settlement where something is conceded, else a freeze on the line.
  private func begin(conceding share: Double?) {
    tables.conceded[lane] = share ?? 0
    front.freeze(effort: block.value(plan.frozenEffort, lane))
    block.record(events.freeze, lane, on: tomorrow)
    if share != nil { block.record(events.settlement, lane, on: tomorrow) }
    for (position, party) in plan.parties.enumerated() {
      block.record(events.offered[position], lane, on: tomorrow)
      block.move(of: party.power, isOwn: true, on: tomorrow, lane)
    }
    trace(.frozen(front: plan.front, isSettlement: share != nil), on: tomorrow)
    let rate = block.value(plan.breaking, lane) * (1 - block.value(plan.guarantor, lane))
    let threshold = block.draws.exponential(
      block: tables.draws[lane], run: front.run, stream: plan.stream)
    tables.draws[lane] += 1
    block.rows[block.plan.layout.truceBreaks[index], lane] =
      rate > 0 ? Double(block.step) + max(1, (threshold / rate).rounded(.up)) : .infinity
  }

  private func end(by power: Int?, on day: Int) {
    front.thaw()
    block.rows[block.plan.layout.truceBreaks[index], lane] = .infinity
    block.record(events.broken, lane, on: day)
    if let power { block.move(of: power, isOwn: true, on: day, lane) }
    trace(.broken(front: plan.front, by: power), on: day)
  }

  /// Who would take it; and who refuses what every party of the other side would take.
  private func noteAnswers(_ choices: [TruceChoice]) {
    let accepting = SideRole.allCases.filter { role in
      zip(plan.parties, choices).allSatisfy { $0.side != role || $1.accepts }
    }
    guard accepting.count == 1, let offerer = accepting.first else { return }
    for (position, party) in plan.parties.enumerated() {
      if party.side == offerer {
        block.record(events.offered[position], lane, on: tomorrow)
      } else if !choices[position].accepts {
        let term = choices[position].decidingTerm
        block.record(events.refused(position, nil), lane, on: tomorrow)
        block.record(events.refused(position, term), lane, on: tomorrow)
        block.move(of: party.power, isOwn: true, on: tomorrow, lane)
        trace(.refused(front: plan.front, power: party.power, term), on: tomorrow)
      }
    }
  }

  /// Whoever has won the front says so once, at the first review after.
  private func declare() {
    guard let winner = block.winner(of: .front(plan.front), lane) else { return }
    for (position, party) in plan.parties.enumerated()
    where party.power == block.plan.model.fronts[plan.front].side(winner).power {
      let event = events.declared[position]
      guard block.eventSteps[event * Rows.lanes + lane] == .infinity else { continue }
      block.record(event, lane, on: tomorrow)
      trace(.declared(front: plan.front, power: party.power), on: tomorrow)
    }
  }

  private func trace(_ event: TruceEvent, on day: Int) {
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(TraceEvent(step: day, front: TraceEvent.noFront, kind: .truce(event)))
  }
}
