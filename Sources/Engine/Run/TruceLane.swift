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

  var rows: LaneRows { front.rows }
  private var events: PowerEvents.TruceEvents { block.powerEvents.truce(index) }
  private var tomorrow: Int { block.step + 1 }

  func review() {
    guard tomorrow <= block.plan.days else { return }
    declare()
    guard !front.tables.isOver[lane] else { return }
    if !front.isFrozen { look() }
    let line = line()
    lookAhead(line)
    if front.isFrozen { return lookAtFreeze(line) }
    let share = plan.concession.map { front.value($0.share) }
    if let share, doAllAccept(line, conceding: share) { return begin(conceding: share) }
    if doAllAccept(line, conceding: 0) { return begin(conceding: nil) }
    noteAnswers(line, conceding: share ?? 0)
  }

  private func doAllAccept(_ line: Double, conceding share: Double) -> Bool {
    for party in plan.parties.indices where !choice(party, line, share).accepts { return false }
    return true
  }

  /// Ends a freeze that a party would rather fight than keep.
  private func lookAtFreeze(_ line: Double) {
    let conceded = tables.conceded[lane]
    var hasEnded = false
    for (position, party) in plan.parties.enumerated() {
      let choice = choice(position, line, conceded)
      guard choice.freeze < choice.fight else { continue }
      if !hasEnded { end(by: party.power, on: tomorrow) }
      hasEnded = true
      block.move(of: party.power, isOwn: true, on: tomorrow, lane)
    }
  }

  /// The hazard has struck this evening.
  func breakFreeze() {
    guard front.isFrozen, !front.tables.isOver[lane] else { return }
    end(by: nil, on: block.step)
  }

  private func choice(_ position: Int, _ line: Double, _ conceded: Double) -> TruceChoice {
    let (party, prospect) = (plan.parties[position], tables.prospects[position])
    let isHolder = party.side == .holder
    let isOwn = plan.concession?.side == party.side
    let least = front.value(party.leastConcession)
    let share = (isHolder ? 1 - line : line) + (isOwn ? -conceded : conceded)
    return TruceChoice(
      stake: front.value(party.stake), cost: front.value(party.cost),
      audience: front.value(party.audience), guarantor: front.value(plan.guarantor),
      share: min(1, max(0, share)),
      chance: isHolder ? 1 - prospect.chance : prospect.chance,
      chanceAfterPause: isHolder ? 1 - prospect.chanceAfterPause : prospect.chanceAfterPause,
      days: prospect.days, hasTerms: least <= (isOwn ? 0 : conceded))
  }

  /// A settlement where something is conceded, else a freeze on the line.
  private func begin(conceding share: Double?) {
    tables.conceded[lane] = share ?? 0
    front.freeze()
    block.record(events.freeze, lane, on: tomorrow)
    if share != nil { block.record(events.settlement, lane, on: tomorrow) }
    for (position, party) in plan.parties.enumerated() {
      block.record(events.offered[position], lane, on: tomorrow)
      block.move(of: party.power, isOwn: true, on: tomorrow, lane)
    }
    trace(.frozen(front: plan.front, isSettlement: share != nil), on: tomorrow)
    let rate = front.value(plan.breaking) * (1 - front.value(plan.guarantor))
    let threshold = block.draws.exponential(
      block: tables.draws[lane], run: front.run, stream: plan.stream)
    tables.draws[lane] += 1
    rows[block.plan.layout.truceBreaks[index]] =
      rate > 0 ? Double(block.step) + max(1, (threshold / rate).rounded(.up)) : .infinity
  }

  private func end(by power: Int?, on day: Int) {
    front.thaw()
    rows[block.plan.layout.truceBreaks[index]] = .infinity
    block.record(events.broken, lane, on: day)
    trace(.broken(front: plan.front, by: power), on: day)
  }

  /// Who would take it; and who refuses what every party of the other side would take.
  private func noteAnswers(_ line: Double, conceding share: Double) {
    var accept = Pair(true, true)
    for (position, party) in plan.parties.enumerated()
    where !choice(position, line, share).accepts {
      accept[party.side] = false
    }
    guard accept.challenger != accept.holder else { return }
    let offerer = accept.challenger ? SideRole.challenger : .holder
    for (position, party) in plan.parties.enumerated() {
      let choice = choice(position, line, share)
      if party.side == offerer {
        block.record(events.offered[position], lane, on: tomorrow)
      } else if !choice.accepts {
        let term = choice.decidingTerm
        block.record(events.refused(position, nil), lane, on: tomorrow)
        block.record(events.refused(position, term), lane, on: tomorrow)
        block.move(of: party.power, isOwn: true, on: tomorrow, lane)
        tell(term, of: position)
      }
    }
  }

  /// A refusal for the reason of the last review is no news.
  private func tell(_ term: TruceTerm, of position: Int) {
    let cell = lane * tables.parties + position
    guard tables.toldTerm[cell] != term else { return }
    tables.toldTerm[cell] = term
    trace(
      .refused(front: plan.front, power: plan.parties[position].power, term), on: tomorrow)
  }

  /// Whoever has won the front says so once, at the first review after.
  private func declare() {
    guard let winner = block.winner(of: .front(plan.front), lane) else { return }
    for (position, party) in plan.parties.enumerated() where party.declares[winner] {
      let event = events.declared[position]
      guard block.step(ofEvent: event, lane) == .infinity else { continue }
      block.record(event, lane, on: tomorrow)
      trace(.declared(front: plan.front, power: party.power), on: tomorrow)
    }
  }

  private func trace(_ event: TruceEvent, on day: Int) {
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(TraceEvent(step: day, front: TraceEvent.noFront, kind: .truce(event)))
  }
}
