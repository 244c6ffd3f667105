import Scenarios

/// Shares delivered, and which places are joined to a source of their side; per place of the front.
struct SupplySolution {
  var shares: [Double]
  var isJoined: [Bool]
}

/// Solves the supply of one side, and keeps solutions where no parameter differs between runs.
///
/// Its graph holds the places that the side can ever own, and one link for all links between the
/// same two places.
struct SupplyNetwork {
  private let role: SideRole
  private let places: [Int]
  /// Index of a place of the front among `places`, −1 = not in it.
  private let position: [Int]
  /// Index of the joint link of each link of the front, −1 = not in it.
  private let joint: [Int]
  private var flow: MaxMinFlow
  private var kept: [[UInt64]: SupplySolution] = [:]
  private let isConstant: Bool
  /// A full memo is emptied: that changes speed, never a result.
  private static let most = 65_536

  init(_ plan: FrontPlan, _ role: SideRole) {
    self.role = role
    isConstant = plan.supply.isConstant
    places = plan.places.indices.filter { role == .challenger || plan.places[$0].owner == .holder }
    var position = [Int](repeating: -1, count: plan.places.count)
    for (index, place) in places.enumerated() { position[place] = index }
    var pairs: [(from: Int, to: Int)] = []
    joint = plan.supply.links.map { link in
      let pair = (from: position[link.from], to: position[link.to])
      guard pair.from >= 0, pair.to >= 0 else { return -1 }
      if let known = pairs.firstIndex(where: { $0 == pair }) { return known }
      pairs.append(pair)
      return pairs.count - 1
    }
    self.position = position
    flow = MaxMinFlow(places: places.count, links: pairs)
  }

  mutating func solve(
    _ state: SupplyState, _ split: ForceSplit, _ lane: FrontLane
  ) -> SupplySolution {
    if isConstant, let known = kept[state.key] { return known }
    setCapacities(state, lane)
    setOutflows(lane)
    setDemands(split, lane)
    let solution = wholeFront(flow.solve())
    if isConstant {
      if kept.count >= Self.most { kept.removeAll(keepingCapacity: true) }
      kept[state.key] = solution
    }
    return solution
  }

  private func wholeFront(_ own: SupplySolution) -> SupplySolution {
    SupplySolution(
      shares: position.map { $0 >= 0 ? own.shares[$0] : 1 },
      isJoined: position.map { $0 >= 0 && own.isJoined[$0] })
  }

  /// Capacity·scale·band·(1 − interdiction with a contested end); 0 unless both ends are the side's.
  private mutating func setCapacities(_ state: SupplyState, _ lane: FrontLane) {
    let supply = lane.plan.supply
    let scale = lane.value(supply.capacityScale)
    let open = 1 - lane.value(supply.interdiction)
    let factors = supply.bands.map { lane.value($0.factor) } + [1]
    for index in flow.capacity.indices { flow.capacity[index] = 0 }
    let closed = lane.plan.interventions.closedLinks(on: lane.step)
    for (index, link) in supply.links.enumerated() where joint[index] >= 0 {
      guard !closed.contains(where: { $0.link == index }) else { continue }
      let (from, to) = (state.place(link.from), state.place(link.to))
      guard from.isOpen, to.isOpen else { continue }
      let factor = scale * factors[min(from.band, to.band)]
      let isContested = from.isWorked || to.isWorked
      flow.capacity[joint[index]] += lane.value(link.capacity) * factor * (isContested ? open : 1)
    }
  }

  private mutating func setOutflows(_ lane: FrontLane) {
    for (index, place) in places.enumerated() {
      let source = lane.plan.supply.sources[place]
      let isOwn = source?.owner == role && lane.tables.owner[lane.cell(place)] == role
      flow.outflow[index] = isOwn ? source.map { lane.value($0.outflow) } ?? 0 : 0
    }
  }

  /// Tonnes per day at each place: the troops' share of the side's starting force.
  ///
  /// Those who attack a place draw on the attacker's places joined to it, in equal parts.
  private mutating func setDemands(_ split: ForceSplit, _ lane: FrontLane) {
    let supply = lane.plan.supply
    let tonnes = lane.value(supply.need[role.rawValue]) * lane.value(supply.strength[role.rawValue])
    let even = split.even(role) * tonnes
    for (index, place) in places.enumerated() {
      let isOwn = lane.tables.owner[lane.cell(place)] == role
      flow.demand[index] = isOwn && !lane.plan.places[place].isRear ? even : 0
    }
    for place in 0..<lane.tables.places {
      let slot = lane.tables.slot[lane.cell(place)]
      guard slot >= 0 else { continue }
      let (attack, defence) = split.shares(slot, place)
      if lane.attacker(of: slot) == role {
        addAttackers(attack * tonnes, to: place, lane)
      } else {
        flow.demand[position[place]] = defence * tonnes
      }
    }
  }

  private mutating func addAttackers(_ tonnes: Double, to place: Int, _ lane: FrontLane) {
    let neighbours = lane.plan.places[place].neighbours
    var joined = 0
    for neighbour in neighbours where lane.tables.owner[lane.cell(neighbour.place)] == role {
      joined += 1
    }
    for neighbour in neighbours where lane.tables.owner[lane.cell(neighbour.place)] == role {
      flow.demand[position[neighbour.place]] += tonnes / Double(joined)
    }
  }
}
