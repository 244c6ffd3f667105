import Chance
import Scenarios

extension FrontLane {
  /// Phases 9 and 10 of a lane with something to do.
  ///
  /// `hits` are the block's hits of this lane and front, in the order of their tags.
  func evening(_ hits: Range<Int>) {
    guard !tables.isOver[lane] else { return }
    tables.scratch.empty()
    var isExhausted = false
    for index in hits {
      let tag = block.hits[index].tag
      guard index == hits.lowerBound || block.hits[index - 1].tag != tag else { continue }
      switch Watch(tag: tag) {
      case .legDone(_, let direction, let slot): finishLeg(direction, slot)
      case .timer: surrenders()
      case .redraw(_, let slot): tables.scratch.redrawn.append(slot)
      case .exhausted: isExhausted = true
      case .intervention: fallByIntervention()
      default: break
      }
    }
    keepProgress()
    changeOwners()
    if isExhausted {
      end()
    } else {
      let isCalm = tables.scratch.lost.isEmpty
      if !isCalm, ranksByWeakness { foreseeSupply() }
      chooseAxes(isCalm ? .redrawn : .afterFall)
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

  private func finishLeg(_ direction: Int, _ slotInDirection: Int) {
    let slot = direction * plan.mainSlots + slotInDirection
    let place = tables.worked[slotCell(slot)]
    guard place >= 0 else { return }
    let cell = cell(place)
    if tables.frontDistance[cell] > 0 {
      setDistance(0, of: place)
      tables.progress[cell] = 0
      rows[axis(slot).progress] = 0
      noteState(of: place)
      arrive(at: place)
    } else if isHeld(place) {
      holdBack(slot)
    } else {
      tables.scratch.lost.append(Loss(place: place, cause: .advance))
    }
  }

  func arrive(at place: Int) {
    record(tables.events.contact[place])
    trace(.contact(place: place))
  }

  /// Copies the progress of worked places from their axes into the table.
  func keepProgress() {
    for slot in 0..<tables.slots {
      let place = tables.worked[slotCell(slot)]
      if place >= 0 { tables.progress[cell(place)] = rows[axis(slot).progress] }
    }
  }

  /// All falls of the evening together: losses first, then owners, distances and nerves.
  private func changeOwners() {
    let scratch = tables.scratch
    guard !scratch.lost.isEmpty else { return }
    scratch.lost.sort { $0.place < $1.place }
    for fall in scratch.lost { loseGarrison(fall) }
    for fall in scratch.lost {
      let slot = tables.slot[cell(fall.place)]
      if slot >= 0 {
        scratch.freed.append(FreedAxis(slot: slot, from: fall.place))
        release(slot)
      }
      hand(over: fall.place)
    }
    for fall in scratch.lost { bringCloser(neighboursOf: fall.place) }
    scratch.freed.sort { $0.slot < $1.slot }
  }

  private func loseGarrison(_ fall: Loss) {
    let loser = tables.owner[cell(fall.place)]
    let share = fall.cause == .surrender ? plan.encirclement.surrenderShare : plan.garrisonLoss
    let row = plan.rows.force[loser.rawValue]
    let lost = value(share)
    let persons = lost == 0 ? 0 : min(rows[row], lost * defenders(at: fall.place))
    trace(.fell(place: fall.place, to: loser.other, circumstances: circumstances(fall, persons)))
    rows[row] -= persons
    rows[plan.losses[loser]] += persons
  }

  private func hand(over place: Int) {
    let cell = cell(place)
    let loser = tables.owner[cell]
    setOwner(loser.other, of: place)
    setDistance(0, of: place)
    tables.progress[cell] = 0
    setSupply(of: place, 1)
    tables.cutOffSince[cell] = .infinity
    tables.surrenderHazard[cell] = 0
    tables.surrenderThreshold[cell] = .infinity
    if plan.supply.repair > 0 {
      tables.repairDone[cell] = Double(step + plan.supply.repair)
    }
    noteTimes(of: place)
    noteState(of: place)
    if loser == plan.places[place].owner {
      tables.falls[cell] += 1
      record(tables.events.fall[place])
    } else {
      record(tables.events.retaken[place])
    }
    if plan.isAim(place, of: loser) {
      tables.lastAimLost[2 * lane + loser.rawValue] = step
      stirSequences()
    }
    let shock = value(plan.places[place].prestige)
    move(will: loser, by: -shock)
    move(will: loser.other, by: shock)
  }

  private func move(will role: SideRole, by shock: Double) {
    let row = plan.will[role]
    rows[row] = min(1, max(0, rows[row] + shock))
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
      setDistance(max(0, closer), of: neighbour.place)
      tables.progress[cell] = 0
      noteState(of: neighbour.place)
      if closer <= 0 { arrive(at: neighbour.place) }
    }
  }

  /// The front ends because one side gives way.
  func stop() {
    guard !tables.isOver[lane] else { return }
    end()
    settle()
  }

  func end() {
    for slot in 0..<tables.slots where tables.worked[slotCell(slot)] >= 0 { release(slot) }
    tables.isOver[lane] = true
    stirSequences()
    tables.frozenSince[lane] = -1
    noteFrozen()
    if let running = plan.rows.running { rows[running] = 0 }
    record(tables.events.over)
    trace(.over)
  }
}
