import Chance
import Scenarios

extension FrontLane {
  /// Gives idle axes a place to work on, and moves those that are to be redrawn (model §3, Axes).
  func chooseAxes(freed: [FreedAxis], redrawn: [Int], reason: TraceEvent.AxisReason) {
    let main = 0..<tables.axisCount[lane]
    switch plan.policy {
    case .drawn(_, _, let continues):
      if continues { for axis in freed where main.contains(axis.slot) { goOn(axis) } }
      let stay = redrawn.filter { slot in !freed.contains { $0.slot == slot } }
      for slot in stay where main.contains(slot) { redraw(slot) }
      for slot in main where tables.worked[slotCell(slot)] < 0 {
        if let place = drawPlace(slot) { work(slot, on: place, reason) }
      }
    default:
      if reason == .start || reason == .afterFall { choose(main, from: ranking(), reason) }
    }
    chooseCounterAxes(reason)
    let isIdle = main.allSatisfy { tables.worked[slotCell($0)] < 0 }
    if isIdle, attackable(by: .challenger).isEmpty, counterSlots.isEmpty { end() }
  }

  var counterSlots: Range<Int> {
    plan.directions[0].axes.count..<tables.slots
  }

  /// Places of the other side near enough to be worked on.
  func attackable(by attacker: SideRole) -> [Int] {
    let reach = value(plan.reach)
    return plan.places.indices.filter { place in
      let cell = cell(place)
      guard tables.owner[cell] == attacker.other, !plan.places[place].isRear,
        plan.places[place].owner == .holder
      else { return false }
      return distance(place) <= reach
    }
  }

  /// Kilometres that the line still has to move, with the present approach counted.
  func distance(_ place: Int) -> Double {
    let whole = tables.frontDistance[cell(place)]
    return whole > 0 ? whole * max(0, 1 - tables.progress[cell(place)]) : 0
  }

  private func free(by attacker: SideRole) -> [Int] {
    attackable(by: attacker).filter { tables.slot[cell($0)] < 0 }
  }

  private func goOn(_ axis: FreedAxis) {
    let candidates = free(by: .challenger)
    let next = plan.places[axis.from].neighbours.first { candidates.contains($0.place) }
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
    let candidates = free(by: .challenger)
    let length = value(nearness)
    let nearest = candidates.map { distance($0) }.min() ?? 0
    let weights = candidates.map { place in
      value(plan.places[place].weight) * Elementary.exp((nearest - distance(place)) / length)
    }
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    let cell = slotCell(slot)
    var left =
      total
      * block.draws.unit(
        block: tables.choiceDraws[cell], run: run, stream: plan.choiceStreams[slot])
    tables.choiceDraws[cell] += 1
    for (place, weight) in zip(candidates, weights) {
      left -= weight
      if left < 0 { return place }
    }
    return candidates.last
  }

  /// Attackable places in the order of the policy.
  private func ranking() -> [Int] {
    let places = attackable(by: .challenger)
    switch plan.policy {
    case .ordered(let list): return list.filter { places.contains($0) }
    case .nearestHub:
      let hops = hopsToHub()
      return places.sorted { (hops[$0], weakness($0), $0) < (hops[$1], weakness($1), $1) }
    default: return places.sorted { (weakness($0), $0) < (weakness($1), $1) }
    }
  }

  /// f·terrain·s: D_even is the same everywhere.
  private func weakness(_ place: Int) -> Double {
    value(plan.places[place].strength) * tables.supply[cell(place)]
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
  private func choose(_ slots: Range<Int>, from ranking: [Int], _ reason: TraceEvent.AxisReason) {
    let chosen = ranking.prefix(slots.count)
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
    let lost = attackable(by: .holder)
    choose(
      counterSlots, from: lost.sorted { (weakness($0), $0) < (weakness($1), $1) }, reason)
  }

  private func work(_ slot: Int, on place: Int, _ reason: TraceEvent.AxisReason) {
    tables.worked[slotCell(slot)] = place
    tables.slot[cell(place)] = slot
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
    if place >= 0 { tables.slot[cell(place)] = -1 }
    tables.worked[slotCell(slot)] = -1
  }
}
