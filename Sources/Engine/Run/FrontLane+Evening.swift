import Chance
import Scenarios

extension FrontLane {
  /// Phases 9 and 10 of a lane with something to do.
  func evening(_ watches: [Watch]) {
    guard !tables.isOver[lane] else { return }
    var lost: [Loss] = []
    var redrawn: [Int] = []
    var isExhausted = false
    for watch in watches {
      switch watch {
      case .legDone(_, let direction, let slot): finishLeg(direction, slot, &lost)
      case .timer: surrenders(&lost)
      case .redraw(_, let slot): redrawn.append(slot)
      case .exhausted: isExhausted = true
      case .intervention: fallByIntervention(&lost)
      }
    }
    keepProgress()
    let freed = changeOwners(lost)
    if isExhausted {
      end()
    } else {
      if !lost.isEmpty, !isDrawn { solveSupply(ForceSplit(self)) }
      chooseAxes(freed: freed, redrawn: redrawn, reason: lost.isEmpty ? .redrawn : .afterFall)
    }
    settle()
  }

  /// A place about to change hands.
  struct Loss {
    var place: Int
    var cause: TraceEvent.Cause
  }

  /// An axis whose place is gone.
  struct FreedAxis {
    var slot: Int
    var from: Int
  }

  private func finishLeg(_ direction: Int, _ slotInDirection: Int, _ lost: inout [Loss]) {
    let slot = direction * plan.directions[0].axes.count + slotInDirection
    let place = tables.worked[slotCell(slot)]
    guard place >= 0 else { return }
    let cell = cell(place)
    if tables.frontDistance[cell] > 0 {
      tables.frontDistance[cell] = 0
      tables.progress[cell] = 0
      block.rows[axis(slot).progress, lane] = 0
      arrive(at: place)
    } else if isHeld(place) {
      holdBack(slot)
    } else {
      lost.append(Loss(place: place, cause: .advance))
    }
  }

  func arrive(at place: Int) {
    record(.contact(front: front, place: place))
    trace(.contact(place: place))
  }

  /// Copies the progress of worked places from their axes into the table.
  private func keepProgress() {
    for slot in 0..<tables.slots {
      let place = tables.worked[slotCell(slot)]
      if place >= 0 { tables.progress[cell(place)] = block.rows[axis(slot).progress, lane] }
    }
  }

  /// All falls of the evening together: losses first, then owners, distances and nerves.
  private func changeOwners(_ lost: [Loss]) -> [FreedAxis] {
    let falls = lost.sorted { $0.place < $1.place }
    for fall in falls { loseGarrison(fall) }
    var freed: [FreedAxis] = []
    for fall in falls {
      let slot = tables.slot[cell(fall.place)]
      if slot >= 0 {
        freed.append(FreedAxis(slot: slot, from: fall.place))
        release(slot)
      }
      hand(over: fall.place)
    }
    for fall in falls { bringCloser(neighboursOf: fall.place) }
    return freed.sorted { $0.slot < $1.slot }
  }

  private func loseGarrison(_ fall: Loss) {
    let loser = tables.owner[cell(fall.place)]
    let share = fall.cause == .surrender ? plan.encirclement.surrenderShare : plan.garrisonLoss
    let row = plan.rows.force[loser.rawValue]
    let persons = min(block.rows[row, lane], value(share) * defenders(at: fall.place))
    trace(.fell(place: fall.place, to: loser.other, circumstances: circumstances(fall, persons)))
    block.rows[row, lane] -= persons
    let power = loser == .holder ? plan.holderPower : plan.challengerPower
    block.rows[block.plan.layout.powers[power].losses, lane] += persons
  }

  private func hand(over place: Int) {
    let cell = cell(place)
    let loser = tables.owner[cell]
    tables.owner[cell] = loser.other
    tables.frontDistance[cell] = 0
    tables.progress[cell] = 0
    tables.supply[cell] = 1
    tables.cutOffSince[cell] = .infinity
    tables.surrenderHazard[cell] = 0
    tables.surrenderThreshold[cell] = .infinity
    if plan.supply.repair > 0 {
      tables.repairDone[cell] = Double(step + plan.supply.repair)
    }
    if loser == plan.places[place].owner {
      tables.falls[cell] += 1
      record(.fall(front: front, place: place))
    } else {
      record(.retaken(front: front, place: place))
    }
    let shock = value(plan.places[place].prestige)
    move(will: loser, by: -shock)
    move(will: loser.other, by: shock)
  }

  private func move(will role: SideRole, by shock: Double) {
    let power = role == .holder ? plan.holderPower : plan.challengerPower
    let row = block.plan.layout.powers[power].will
    block.rows[row, lane] = min(1, max(0, block.rows[row, lane] + shock))
  }

  /// y_j ← min(y_j, max(0, km − radius − contact)) for links of a fallen place (model §1).
  private func bringCloser(neighboursOf place: Int) {
    let loser = tables.owner[cell(place)].other
    for neighbour in plan.places[place].neighbours
    where tables.owner[cell(neighbour.place)] == loser {
      let cell = cell(neighbour.place)
      if neighbour.kilometres <= plan.unhinging.within {
        tables.lastNearFall[cell] = Double(step)
      }
      let left = tables.frontDistance[cell] * (1 - tables.progress[cell])
      let closer = neighbour.kilometres - plan.places[place].radius - plan.contact
      guard tables.frontDistance[cell] > 0, max(0, closer) < left else { continue }
      tables.frontDistance[cell] = max(0, closer)
      tables.progress[cell] = 0
      if closer <= 0 { arrive(at: neighbour.place) }
    }
  }

  func end() {
    for slot in 0..<tables.slots where tables.worked[slotCell(slot)] >= 0 { release(slot) }
    tables.isOver[lane] = true
    if let running = plan.rows.running { block.rows[running, lane] = 0 }
    record(.over(front: front))
    trace(.over)
  }
}
