import Scenarios

extension FrontLane {
  /// Refreshes the quantities that change only when a handler has run.
  func refreshGauges() {
    for index in 0..<tables.gauges.count {
      switch tables.gauges[index] {
      case .held(let places, let row): rows[row] = Double(owned(.holder, among: places))
      case .falls(let place, let row):
        rows[row] = Double(tables.falls[cell(place)])
      case .supply(let place, let row): rows[row] = tables.supply[cell(place)]
      case .gained: settleGain()
      case .aimsHeld(let places, let count, let role, let row):
        rows[row] = Double(owned(role, among: places)) / Double(max(1, count))
      }
    }
  }

  /// How many places of a set a side owns.
  private func owned(_ role: SideRole, among places: FixedTable<UInt64>) -> Int {
    var count = 0
    for word in 0..<tables.placeWords {
      count += (owned(role, word) & places[word]).nonzeroBitCount
    }
    return count
  }

  /// km²: settled places as a sum, worked ones as a base and a slope in their progress.
  private func settleGain() {
    var settled = 0.0
    PlaceSet.forEach(words: tables.placeWords) {
      plan.beganHeld[$0]
    } _: { place in
      let cell = cell(place)
      if tables.gainBase[cell].isNaN { workOutGain(place) }
      let (base, slope) = (tables.gainBase[cell], tables.gainSlope[cell])
      let slot = tables.slot[cell]
      if slot >= 0, tables.owner[cell] == .holder {
        rows[axis(slot).gainBase] = base
        rows[axis(slot).gainSlope] = slope
      } else {
        settled += base + slope * tables.progress[cell]
      }
    }
    rows[plan.rows.settledGain] = settled
  }

  /// How much of the way to a place the challenger has done: 1 where it holds it.
  func shareGained(of place: Int) -> Double {
    let cell = cell(place)
    guard tables.owner[cell] == .holder else { return 1 }
    let slot = tables.slot[cell]
    let done = slot >= 0 ? rows[axis(slot).progress] : tables.progress[cell]
    let leg = legShare(of: place)
    return (tables.frontDistance[cell] > 0 ? 0 : 1 - leg) + leg * done
  }

  /// The present leg as a share of the whole way to a place.
  func legShare(of place: Int) -> Double {
    let cell = cell(place)
    let distance = tables.frontDistance[cell]
    let leg = distance > 0 ? distance / value(plan.approach) : tables.size[cell]
    return leg / tables.wholeWay[cell]
  }

  private func workOutGain(_ place: Int) {
    let (base, slope) = gain(place)
    tables.gainBase[cell(place)] = base
    tables.gainSlope[cell(place)] = slope
  }

  /// Area times the share of the way done: at x = 0, and per unit of x of the present leg.
  private func gain(_ place: Int) -> (base: Double, slope: Double) {
    let cell = cell(place)
    let area = plan.places[place].area
    guard tables.owner[cell] == .holder else { return (area, 0) }
    let (distance, size, whole) = (
      tables.frontDistance[cell], tables.size[cell], tables.wholeWay[cell]
    )
    guard distance > 0 else { return (area * (1 - size / whole), area * size / whole) }
    let approach = distance / value(plan.approach)
    return (area * (1 - (approach + size) / whole), area * approach / whole)
  }
}
