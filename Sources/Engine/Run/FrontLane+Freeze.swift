import Scenarios

extension FrontLane {
  var isFrozen: Bool { tables.frozenSince[lane] >= 0 }

  /// From tomorrow on no drift, noise, losses or fire: no axis works, and nobody cut off has to endure.
  func freeze() {
    keepProgress()
    for slot in 0..<tables.slots where tables.worked[slotCell(slot)] >= 0 { release(slot) }
    tables.frozenSince[lane] = step + 1
    stirSequences()
    noteFrozen()
    settle()
  }

  /// From tomorrow on the front runs again, with axes chosen anew.
  func thaw() {
    let since = Double(tables.frozenSince[lane])
    tables.frozenSince[lane] = -1
    stirSequences()
    for place in plan.places.indices where tables.cutOffSince[cell(place)] < .infinity {
      let endured = max(0, since - 1 - tables.cutOffSince[cell(place)])
      tables.cutOffSince[cell(place)] = Double(step) - endured
    }
    noteFrozen()
    tables.scratch.empty()
    if ranksByWeakness { foreseeSupply() }
    chooseAxes(.resumed)
    settle()
  }

  func noteFrozen() {
    if let frozen = plan.rows.frozen { rows[frozen] = isFrozen ? 1 : 0 }
  }
}
