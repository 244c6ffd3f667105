import Chance
import Scenarios

extension FrontLane {
  /// Works out s of every place for both sides, and who is cut off.
  ///
  /// `split` is that of this evening.
  func solveSupply(_ split: ForceSplit) {
    let isModelled = plan.supply.isModelled
    guard isModelled.challenger || isModelled.holder else { return }
    if plan.supply.repair > 0 { finishRepairs() }
    if isModelled.challenger { solveSupply(.challenger, split) }
    if isModelled.holder { solveSupply(.holder, split) }
    if plan.encirclement.isOn || plan.supply.repair > 0 { setTimer() }
  }

  private func finishRepairs() {
    forEachTimed { place in
      guard tables.repairDone[cell(place)] <= Double(step) else { return }
      tables.repairDone[cell(place)] = .infinity
      noteTimes(of: place)
      noteState(of: place)
    }
  }

  private var closedLinks: Int {
    plan.interventions.closedLinks(on: step).count
  }

  /// Works out s of every place as it is before axes are chosen this evening, with those that are left.
  ///
  /// Nobody is cut off or relieved by it: that waits for the axes.
  func foreseeSupply() {
    let isModelled = plan.supply.isModelled
    if plan.supply.repair > 0, isModelled.challenger || isModelled.holder { finishRepairs() }
    for role in SideRole.allCases { foreseeSupply(role, isModelled: isModelled[role]) }
  }

  private func foreseeSupply(_ role: SideRole, isModelled: Bool) {
    var solution: UnsafePointer<Double>?
    if isModelled {
      let split = ForceSplit(self)
      tables.supplyState(lane, role).look(closedLinks: closedLinks) {
        solution = tables.supplySolution(role, $0, split, self)
      }
    }
    PlaceSet.forEach(words: tables.placeWords) {
      owned(role, $0) & plan.allPlaces[$0]
    } _: { place in
      let share = solution?[place] ?? tables.supply[cell(place)]
      tables.scratch.supply[place] = share.isNaN ? 0 : share
    }
  }

  private func solveSupply(_ role: SideRole, _ split: ForceSplit) {
    let state = tables.supplyState(lane, role)
    guard state.takeChange(closedLinks: closedLinks) else { return }
    let solution = tables.supplySolution(role, state, split, self)
    let (held, all) = (held.words, plan.allPlaces)
    let (supply, cutOffSince) = (tables.supply + cell(0), tables.cutOffSince + cell(0))
    let others: UInt64 = role == .holder ? 0 : .max
    PlaceSet.forEach(words: tables.placeWords) {
      (held[$0] ^ others) & all[$0]
    } _: { place in
      if solution[place] != supply[place] || cutOffSince[place] < .infinity {
        deliver(solution[place], to: place)
      }
    }
  }

  /// `share` is NaN where no path joins the place to a source.
  private func deliver(_ share: Double, to place: Int) {
    let cell = cell(place)
    let before = tables.supply[cell]
    let now = share.isNaN ? 0 : share
    setSupply(of: place, now)
    let isUnderRepair = tables.repairDone[cell] < .infinity
    if now != before, !isUnderRepair { trace(.supply(place: place, from: before, to: now)) }
    if !share.isNaN || isUnderRepair { relieve(place) } else { cutOff(place) }
  }

  func setSupply(of place: Int, _ share: Double) {
    tables.supply[cell(place)] = share
    tables.effect[cell(place)] = .nan
  }

  private func cutOff(_ place: Int) {
    let cell = cell(place)
    guard tables.cutOffSince[cell] == .infinity else { return }
    tables.cutOffSince[cell] = Double(step)
    timed.insert(place)
    trace(.cutOff(place: place))
    if tables.surrenderThreshold[cell] == .infinity {
      tables.surrenderThreshold[cell] = block.draws.exponential(
        block: tables.surrenderDraws[cell], run: run, stream: plan.places[place].surrenderStream)
      tables.surrenderDraws[cell] += 1
    }
  }

  private func relieve(_ place: Int) {
    let cell = cell(place)
    guard tables.cutOffSince[cell] < .infinity else { return }
    let until = isFrozen ? Double(tables.frozenSince[lane] - 1) : Double(step)
    let endured = until - tables.cutOffSince[cell] - value(plan.encirclement.endurance)
    tables.surrenderHazard[cell] += max(0, endured) * value(plan.encirclement.hazard)
    tables.cutOffSince[cell] = .infinity
    noteTimes(of: place)
    trace(.relieved(place: place))
  }

  /// The evening on which H ≥ E: exact for a constant hazard, so that no day needs counting.
  private func surrenderStep(_ place: Int) -> Double {
    let cell = cell(place)
    let hazard = value(plan.encirclement.hazard)
    guard tables.cutOffSince[cell] < .infinity, hazard > 0, mayFall(place), !isFrozen else {
      return .infinity
    }
    let left = max(0, tables.surrenderThreshold[cell] - tables.surrenderHazard[cell]) / hazard
    let days = (value(plan.encirclement.endurance) + left).rounded(.up)
    return tables.cutOffSince[cell] + max(1, days)
  }

  /// Rear places are none that a side may lose.
  private func mayFall(_ place: Int) -> Bool {
    guard !plan.places[place].isRear, !isHeld(place) else { return false }
    let isLost = tables.owner[cell(place)] == .challenger
    return plan.places[place].owner == .holder && (!isLost || plan.hasRecapture)
  }

  private func setTimer() {
    var next = Double.infinity
    forEachTimed { place in
      next = min(next, min(surrenderStep(place), tables.repairDone[cell(place)]))
    }
    rows[plan.rows.nextTimer] = next
  }

  /// Places that give up this evening.
  func surrenders() {
    forEachTimed { place in
      guard surrenderStep(place) <= Double(step), !tables.scratch.isLost(place) else { return }
      tables.surrenderThreshold[cell(place)] = .infinity
      tables.scratch.lost.append(Loss(place: place, cause: .surrender))
    }
  }
}
