import Scenarios

/// Everything the supply of one side depends on this evening.
struct SupplyState {
  let role: SideRole
  /// The side and how many links are closed by interventions; per place: owned, worked on, links under repair, band of the front distance.
  let key: [UInt64]

  init(_ lane: FrontLane, _ role: SideRole) {
    self.role = role
    var key = [UInt64](repeating: 0, count: lane.tables.places / 4 + 2)
    let closed = lane.plan.interventions.closedLinks(on: lane.step).count
    key[0] = UInt64(role.rawValue) | UInt64(closed) << 1
    for place in lane.plan.places.indices {
      let cell = lane.cell(place)
      var code: UInt64 = lane.tables.owner[cell] == role ? 1 : 0
      if lane.tables.slot[cell] >= 0 { code |= 2 }
      if lane.tables.repairDone[cell] < .infinity { code |= 4 }
      code |= UInt64(Self.band(of: place, lane)) << 3
      key[place / 4 + 1] |= code << UInt64(16 * (place % 4))
    }
    self.key = key
  }

  /// What the key says of one place.
  struct PlaceCode {
    /// The side's own, with no repair of its links under way.
    var isOpen: Bool
    var isWorked: Bool
    var band: Int
  }

  func place(_ index: Int) -> PlaceCode {
    let code = key[index / 4 + 1] >> UInt64(16 * (index % 4)) & 0xffff
    return PlaceCode(isOpen: code & 5 == 1, isWorked: code & 2 != 0, band: Int(code >> 3))
  }

  /// Index of the nearest band that the front distance lies in; the number of bands beyond all.
  static func band(of place: Int, _ lane: FrontLane) -> Int {
    let distance = lane.tables.frontDistance[lane.cell(place)]
    for (index, band) in lane.plan.supply.bands.enumerated() where distance <= band.within {
      return index
    }
    return lane.plan.supply.bands.count
  }
}
