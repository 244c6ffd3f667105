import Chance
import Scenarios

extension FrontLane {
  /// Gives idle axes a place to work on, and moves those that are to be redrawn (model §3, Axes).
  func chooseAxes(_ reason: TraceEvent.AxisReason) {
    guard !isFrozen else { return }
    let main = 0..<tables.axisCount[lane]
    switch plan.policy {
    case .drawn(_, _, let continues):
      drawAxes(main, continues, reason)
    default:
      if reason != .redrawn {
        rank(atLeast: main.count)
        choose(main, reason)
      }
    }
    chooseCounterAxes(reason)
    let isIdle = main.allSatisfy { tables.worked[slotCell($0)] < 0 }
    if isIdle, counterSlots.isEmpty, !canAttack(.challenger) { end() }
  }

  private func drawAxes(_ main: Range<Int>, _ continues: Bool, _ reason: TraceEvent.AxisReason) {
    let scratch = tables.scratch
    if continues { for axis in scratch.freed where main.contains(axis.slot) { goOn(axis) } }
    for slot in scratch.redrawn where main.contains(slot) && !scratch.isFreed(slot) {
      redraw(slot)
    }
    for slot in main where tables.worked[slotCell(slot)] < 0 {
      if let place = drawPlace(slot) { work(slot, on: place, reason) }
    }
  }

  var counterSlots: Range<Int> {
    plan.mainSlots..<tables.slots
  }

  /// Whether a place is the other side's and near enough to be worked on.
  private func isAttackable(_ place: Int, by attacker: SideRole) -> Bool {
    guard tables.owner[cell(place)] == attacker.other, plan.places[place].owner == .holder,
      !plan.places[place].isRear, !plan.interventions.released[place]
    else { return false }
    return isNear(place)
  }

  private func isNear(_ place: Int) -> Bool {
    distance(place) <= value(plan.reach)
  }

  private func canAttack(_ attacker: SideRole) -> Bool {
    var canAttack = false
    PlaceSet.forEach(words: tables.placeWords) {
      owned(attacker.other, $0) & plan.mayFall[$0]
    } _: {
      if isNear($0) { canAttack = true }
    }
    return canAttack
  }

  /// Fills the list of places to choose from.
  private func gather(by attacker: SideRole, onlyFree: Bool) {
    tables.scratch.places.removeAll()
    PlaceSet.forEach(words: tables.placeWords) {
      owned(attacker.other, $0) & plan.mayFall[$0] & (onlyFree ? ~contested.words[$0] : .max)
    } _: { place in
      if isNear(place) { tables.scratch.places.append(place) }
    }
  }

  /// Kilometres that the line still has to move, with the present approach counted.
  func distance(_ place: Int) -> Double {
    let whole = tables.frontDistance[cell(place)]
    return whole > 0 ? whole * max(0, 1 - tables.progress[cell(place)]) : 0
  }

  private func goOn(_ axis: FreedAxis) {
    let next = plan.places[axis.from].neighbours.first {
      tables.slot[cell($0.place)] < 0 && isAttackable($0.place, by: .challenger)
    }
    if let next { work(axis.slot, on: next.place, .continues(from: axis.from)) }
  }

  private func redraw(_ slot: Int) {
    drawRedraw(slot)
    guard tables.worked[slotCell(slot)] >= 0, let place = drawPlace(slot) else { return }
    leave(slot)
    work(slot, on: place, .redrawn)
  }

  /// A free place with probability ∝ weight·exp(−y/L), y counted from the nearest so that no
  /// distance makes all of them 0.
  private func drawPlace(_ slot: Int) -> Int? {
    guard case .drawn(_, let nearness, _) = plan.policy else { return nil }
    gather(by: .challenger, onlyFree: true)
    let scratch = tables.scratch
    let length = value(nearness)
    var nearest = Double.infinity
    for place in scratch.places { nearest = min(nearest, distance(place)) }
    scratch.weights.removeAll()
    var total = 0.0
    for place in scratch.places {
      let nearness = Elementary.plainExponential((nearest - distance(place)) / length)
      scratch.weights.append(value(plan.places[place].weight) * nearness)
      total += scratch.weights[scratch.weights.count - 1]
    }
    guard total > 0 else { return nil }
    return scratch.places[draw(slot, total)]
  }

  /// The position of a draw among the weights of the list.
  private func draw(_ slot: Int, _ total: Double) -> Int {
    let cell = slotCell(slot)
    var left =
      total
      * block.draws.unit(
        block: tables.choiceDraws[cell], run: run, stream: plan.choiceStreams[slot])
    tables.choiceDraws[cell] += 1
    let weights = tables.scratch.weights
    for position in 0..<weights.count {
      left -= weights[position]
      if left < 0 { return position }
    }
    return weights.count - 1
  }

  /// Lists the attackable places in the order of the policy, so many of them if there are.
  private func rank(atLeast count: Int) {
    let scratch = tables.scratch
    switch plan.policy {
    case .ordered(let list):
      scratch.places.removeAll()
      for place in list where isAttackable(place, by: .challenger) {
        scratch.places.append(place)
        if scratch.places.count == count { return }
      }
    case .nearestHub:
      gather(by: .challenger, onlyFree: false)
      let hops = hopsToHub()
      scratch.places.sort {
        (hops[$0], weakness($0), $0) < (hops[$1], weakness($1), $1)
      }
    default:
      gather(by: .challenger, onlyFree: false)
      rankByWeakness()
    }
  }

  private func rankByWeakness() {
    tables.scratch.places.sort { (weakness($0), $0) < (weakness($1), $1) }
  }

  /// f·terrain·s, with s as it was foreseen this evening: D_even is the same everywhere.
  private func weakness(_ place: Int) -> Double {
    value(plan.places[place].strength) * tables.scratch.supply[place]
  }

  private func hopsToHub() -> [Int] {
    var hops = plan.places.indices.map { place in
      plan.places[place].isHub && tables.owner[cell(place)] == .holder ? 0 : Int.max
    }
    var frontier = plan.places.indices.filter { hops[$0] == 0 }
    while let place = frontier.first {
      frontier.removeFirst()
      for next in plan.places[place].neighbours where hops[next.place] == .max {
        hops[next.place] = hops[place] + 1
        frontier.append(next.place)
      }
    }
    return hops
  }

  /// Puts the slots on the first places of the list; those already there stay.
  private func choose(_ slots: Range<Int>, _ reason: TraceEvent.AxisReason) {
    tables.scratch.places.keep(first: slots.count)
    let chosen = tables.scratch.places
    for slot in slots {
      let place = tables.worked[slotCell(slot)]
      if place >= 0, !chosen.contains(place) { leave(slot) }
    }
    for place in chosen where tables.slot[cell(place)] < 0 {
      guard let slot = slots.first(where: { tables.worked[slotCell($0)] < 0 }) else { return }
      work(slot, on: place, reason)
    }
  }

  private func chooseCounterAxes(_ reason: TraceEvent.AxisReason) {
    guard !counterSlots.isEmpty, reason != .redrawn else { return }
    gather(by: .holder, onlyFree: false)
    rankByWeakness()
    choose(counterSlots, reason)
  }

  private func work(_ slot: Int, on place: Int, _ reason: TraceEvent.AxisReason) {
    tables.worked[slotCell(slot)] = place
    setSlot(slot, of: place)
    trace(.axisOpened(attacker: attacker(of: slot), place: place, reason: reason))
  }

  private func leave(_ slot: Int) {
    let place = tables.worked[slotCell(slot)]
    trace(
      .axisLeft(
        attacker: attacker(of: slot), place: place, progress: tables.progress[cell(place)]))
    release(slot)
  }

  func release(_ slot: Int) {
    let place = tables.worked[slotCell(slot)]
    if place >= 0 { setSlot(-1, of: place) }
    tables.worked[slotCell(slot)] = -1
  }
}
