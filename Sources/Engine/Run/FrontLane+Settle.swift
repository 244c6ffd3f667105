import Chance
import Scenarios

extension FrontLane {
  /// Ends the evening: supply, shares of force and the rows of every axis for tomorrow.
  func settle() {
    let split = ForceSplit(self)
    solveSupply(split)
    var worked = 0.0
    for slot in 0..<tables.slots {
      let place = tables.worked[slotCell(slot)]
      if place >= 0 {
        prepare(slot, place, split)
        worked += 1
      } else {
        idle(slot)
      }
    }
    rows[plan.rows.contested] = worked
    refreshGauges()
  }

  private func prepare(_ slot: Int, _ place: Int, _ split: ForceSplit) {
    let axis = axis(slot)
    let cell = cell(place)
    let attacker = attacker(of: slot)
    let (sent, met) = split.shares(slot, place, self)
    rows[axis.working] = 1
    rows[axis.attackShare] = sent
    rows[axis.defenceShare] = met
    rows[axis.strength] = value(plan.places[place].strength)
    rows[axis.progress] = tables.progress[cell]
    rows[axis.unhinged] = unhinged(place)
    rows[axis.supplyRatio] = tables.supply[cell]
    rows[axis.defenceSupply] = effect(at: place)
    let source = bestSupplied(beside: place, by: attacker)
    rows[axis.attackSupply] = source >= 0 ? effect(at: source) : 1
    let distance = tables.frontDistance[cell]
    let size = distance > 0 ? distance / value(plan.approach) : tables.size[cell]
    let root = size.squareRoot()
    let noise = value(plan.noise)
    rows[axis.speed] = value(plan.speed) / size
    rows[axis.noise] = noise / root
    rows[axis.barrier] = 1 - 0.5826 * noise * plan.rootStep / root
    block.noise.setStream(
      plan.places[place].progressStream, source: axis.noiseSource,
      seat: block.rows.seats.seat(of: lane), from: step * block.plan.substeps)
  }

  /// Nothing of a resting axis changes from day to day, so that it may be passed over or not; a redraw
  /// that was due is drawn anew.
  private func idle(_ slot: Int) {
    let axis = axis(slot)
    guard step == 0 || rows[axis.barrier] < .infinity else { return }
    rows[axis.working] = 0
    rows[axis.attackShare] = 0
    rows[axis.defenceShare] = 0
    rows[axis.attackers] = 0
    rows[axis.defenders] = 0
    rows[axis.progress] = 0
    rows[axis.ratio] = 0
    rows[axis.unhinged] = 0
    rows[axis.gainBase] = 0
    rows[axis.gainSlope] = 0
    rows[axis.barrier] = .infinity
    if rows[axis.hazard] >= rows[axis.threshold] { drawRedraw(slot) }
  }

  /// e^{−t/decay} tomorrow, 0 where no near place fell.
  private func unhinged(_ place: Int) -> Double {
    let since = tables.lastNearFall[cell(place)]
    guard plan.unhinging.isOn, since.isFinite else { return 0 }
    return Elementary.plainExponential(-(Double(step) + 1 - since) / value(plan.unhinging.decay))
  }

  /// φ(s) = max(s, s_min)^η of a place.
  private func effect(at place: Int) -> Double {
    let cell = cell(place)
    if tables.effect[cell].isNaN {
      let supply = max(tables.supply[cell], value(plan.supply.floor))
      tables.effect[cell] =
        tables.supply[cell] == 1 ? 1 : Elementary.plainPower(supply, value(plan.supply.exponent))
    }
    return tables.effect[cell]
  }

  /// The place of the attacker joined to this one with the greatest s; −1 where there is none.
  private func bestSupplied(beside place: Int, by attacker: SideRole) -> Int {
    var (best, most) = (-1, -Double.infinity)
    for neighbour in plan.places[place].neighbours
    where tables.owner[cell(neighbour.place)] == attacker {
      let supply = tables.supply[cell(neighbour.place)]
      if supply > most { (best, most) = (neighbour.place, supply) }
    }
    return best
  }

  /// D_j: the present owner's share of force at a place, of what it has this evening.
  func defenders(at place: Int) -> Double {
    let owner = tables.owner[cell(place)]
    let split = ForceSplit(self)
    let slot = tables.slot[cell(place)]
    let share = slot >= 0 ? split.shares(slot, place, self).defence : split.even(owner)
    return share * force(owner)
  }

  func circumstances(_ fall: Loss, _ garrisonLost: Double) -> TraceEvent.Circumstances {
    let place = fall.place
    let slot = tables.slot[cell(place)]
    let owner = tables.owner[cell(place)]
    func onAxis(_ row: (AxisRows) -> Int) -> Double {
      slot >= 0 ? rows[row(axis(slot))] : .nan
    }
    return TraceEvent.Circumstances(
      ratio: onAxis(\.ratio), supply: tables.supply[cell(place)],
      attackFire: rows[plan.rows.fire[owner.other.rawValue]],
      defenceFire: rows[plan.rows.fire[owner.rawValue]],
      tempo: rows[plan.rows.tempo], garrisonLost: garrisonLost,
      cause: fall.cause)
  }
}
