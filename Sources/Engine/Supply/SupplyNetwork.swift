import Scenarios

/// Everything the supply of one side depends on this evening.
struct SupplyState {
  let role: SideRole
  /// Per place: owned, worked on, links under repair, band of the front distance.
  let key: [UInt64]

  init(_ lane: FrontLane, _ role: SideRole) {
    self.role = role
    var key = [UInt64](repeating: 0, count: lane.tables.places / 4 + 2)
    key[0] = UInt64(role.rawValue)
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

  /// Index of the nearest band that the front distance lies in; the number of bands beyond all.
  static func band(of place: Int, _ lane: FrontLane) -> Int {
    let distance = lane.tables.frontDistance[lane.cell(place)]
    for (index, band) in lane.plan.supply.bands.enumerated() where distance <= band.within {
      return index
    }
    return lane.plan.supply.bands.count
  }
}

/// Shares delivered, and which places are joined to a source of their side.
struct SupplySolution {
  var shares: [Double]
  var isJoined: [Bool]
}

/// Solves the supply of a front, and keeps solutions where no parameter differs between runs.
struct SupplyNetwork {
  private var flow: MaxMinFlow
  private var kept: [[UInt64]: SupplySolution] = [:]
  private let isConstant: Bool
  /// A full memo is emptied: that changes speed, never a result.
  private static let most = 65_536

  init(_ plan: FrontPlan) {
    flow = MaxMinFlow(
      places: plan.places.count, links: plan.supply.links.map { (from: $0.from, to: $0.to) })
    isConstant = plan.supply.isConstant
  }

  mutating func solve(
    _ state: SupplyState, _ split: ForceSplit, _ lane: FrontLane
  ) -> SupplySolution {
    if isConstant, let known = kept[state.key] { return known }
    let capacity = capacities(state.role, lane)
    let outflow = outflows(state.role, lane)
    let demand = demands(state.role, split, lane)
    let solution = SupplySolution(
      shares: flow.shares(capacity: capacity, outflow: outflow, demand: demand),
      isJoined: flow.joined(capacity: capacity, outflow: outflow))
    if isConstant {
      if kept.count >= Self.most { kept.removeAll(keepingCapacity: true) }
      kept[state.key] = solution
    }
    return solution
  }

  /// Capacity·scale·band·(1 − interdiction with a contested end); 0 unless both ends are the side's.
  private func capacities(_ role: SideRole, _ lane: FrontLane) -> [Double] {
    let supply = lane.plan.supply
    let scale = lane.value(supply.capacityScale)
    let open = 1 - lane.value(supply.interdiction)
    let factors = supply.bands.map { lane.value($0.factor) } + [1]
    let owned = lane.plan.places.indices.map { lane.isOpen($0, role) }
    let bands = lane.plan.places.indices.map { SupplyState.band(of: $0, lane) }
    return supply.links.map { link in
      guard owned[link.from], owned[link.to] else { return 0 }
      let isContested = lane.isWorked(link.from) || lane.isWorked(link.to)
      let factor = factors[min(bands[link.from], bands[link.to])]
      return lane.value(link.capacity) * scale * factor * (isContested ? open : 1)
    }
  }

  private func outflows(_ role: SideRole, _ lane: FrontLane) -> [Double] {
    lane.plan.supply.sources.enumerated().map { place, source in
      guard let source, source.owner == role, lane.tables.owner[lane.cell(place)] == role else {
        return 0
      }
      return lane.value(source.outflow)
    }
  }

  /// Tonnes per day at each place: the troops' share of the side's starting force.
  ///
  /// Those who attack a place draw on the attacker's places joined to it, in equal parts.
  private func demands(
    _ role: SideRole, _ split: ForceSplit, _ lane: FrontLane
  ) -> [Double] {
    let supply = lane.plan.supply
    let tonnes = lane.value(supply.need[role.rawValue]) * lane.value(supply.strength[role.rawValue])
    let even = split.even(role)
    var shares = lane.plan.places.indices.map { place in
      lane.tables.owner[lane.cell(place)] == role && !lane.plan.places[place].isRear ? even : 0
    }
    for slot in 0..<lane.tables.slots {
      let place = lane.tables.worked[lane.slotCell(slot)]
      guard place >= 0 else { continue }
      let (attack, defence) = split.shares(slot, place)
      if lane.attacker(of: slot) == role {
        let joined = lane.plan.places[place].neighbours.map(\.place)
          .filter { lane.tables.owner[lane.cell($0)] == role }
        for base in joined { shares[base] += attack / Double(joined.count) }
      } else {
        shares[place] = defence
      }
    }
    return shares.map { $0 * tonnes }
  }
}

extension FrontLane {
  func isWorked(_ place: Int) -> Bool {
    tables.slot[cell(place)] >= 0
  }

  /// Whether links of the place serve a side: it owns the place and no repair is under way.
  func isOpen(_ place: Int, _ role: SideRole) -> Bool {
    tables.owner[cell(place)] == role && tables.repairDone[cell(place)] == .infinity
  }
}
