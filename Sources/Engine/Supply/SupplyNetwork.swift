import Scenarios

/// Solves the supply of one side, and keeps solutions where no parameter differs between runs.
///
/// Its graph holds the places that the side can ever own, and one link for all links between the
/// same two places.
final class SupplyNetwork {
  private let role: SideRole
  private let places: FixedTable<Int>
  /// Index of a place of the front among `places`, −1 = not in it.
  private let position: FixedTable<Int>
  /// The links of the front whose both ends are in it.
  private let links: FixedTable<Link>
  private let flow: MaxMinFlow
  /// Scale·band of each band, and of what lies beyond all.
  private let factors: UnsafeMutablePointer<Double>
  private let memo: SupplyMemo?
  private let memory = TableMemory()
  /// The last solution by place of the front: its share, NaN where no path joins it to a source.
  private let solution: UnsafeMutablePointer<Double>

  private struct Link {
    /// Places of the front.
    var from: Int
    var to: Int
    /// Index among the links of the front, and of the joint link.
    var index: Int
    var joint: Int
    var capacity: Operand
  }

  init(_ plan: FrontPlan, _ role: SideRole) {
    self.role = role
    let places = plan.places.indices.filter {
      role == .challenger || plan.places[$0].owner == .holder
    }
    var position = [Int](repeating: -1, count: plan.places.count)
    for (index, place) in places.enumerated() { position[place] = index }
    var pairs: [(from: Int, to: Int)] = []
    var links: [Link] = []
    for (index, link) in plan.supply.links.enumerated() {
      let pair = (from: position[link.from], to: position[link.to])
      guard pair.from >= 0, pair.to >= 0 else { continue }
      let known = pairs.firstIndex { $0 == pair }
      if known == nil { pairs.append(pair) }
      links.append(
        Link(
          from: link.from, to: link.to, index: index, joint: known ?? pairs.count - 1,
          capacity: link.capacity))
    }
    self.places = memory.table(places)
    self.position = memory.table(position)
    self.links = memory.table(links)
    flow = MaxMinFlow(places: places.count, links: pairs)
    factors = .allocate(capacity: plan.supply.bands.count + 1)
    factors.initialize(repeating: 1, count: plan.supply.bands.count + 1)
    memo =
      plan.supply.isConstant
      ? SupplyMemo(
        keyWords: SupplyState.count(places: plan.places.count), places: plan.places.count) : nil
    solution = memory.table(plan.places.count, .nan)
  }

  deinit {
    factors.deallocate()
  }

  /// Share of its demand that each place of the front gets if it is the side's, NaN where no path joins it
  /// to a source; stands until the next solution.
  ///
  /// `split` is that of this evening.
  func solve(
    _ state: SupplyState, _ split: ForceSplit, _ lane: FrontLane
  ) -> UnsafePointer<Double> {
    if let known = memo?.find(state) { return known }
    setCapacities(state, lane)
    setOutflows(lane)
    setDemands(split, lane)
    flow.solve()
    for (index, place) in places.enumerated() {
      solution[place] = flow.isJoined[index] ? flow.shares[index] : .nan
    }
    memo?.keep(state, solution)
    return UnsafePointer(solution)
  }

  /// Capacity·scale·band·(1 − interdiction with a contested end); 0 unless both ends are the side's.
  private func setCapacities(_ state: SupplyState, _ lane: FrontLane) {
    setFactors(lane)
    let open = 1 - lane.value(lane.plan.supply.interdiction)
    let (joint, factors) = (flow.capacity, factors)
    joint.update(repeating: 0, count: flow.links)
    let closed = lane.plan.interventions.closedLinks(on: lane.step)
    let isAnyClosed = !closed.isEmpty
    for position in 0..<links.count {
      let (from, to) = (links[position].from, links[position].to)
      let ends = state.link(from, to)
      let index = links[position].index
      guard ends.isOpen, !isAnyClosed || !closed.contains(where: { $0.link == index }) else {
        continue
      }
      let capacity = lane.value(links[position].capacity)
      joint[links[position].joint] += capacity * factors[ends.band] * (ends.isContested ? open : 1)
    }
  }

  private func setFactors(_ lane: FrontLane) {
    let supply = lane.plan.supply
    let scale = lane.value(supply.capacityScale)
    for (index, band) in supply.bands.enumerated() {
      factors[index] = scale * lane.value(band.factor)
    }
    factors[supply.bands.count] = scale
  }

  private func setOutflows(_ lane: FrontLane) {
    for (index, place) in places.enumerated() {
      let source = lane.plan.supply.sources[place]
      let isOwn = source?.owner == role && lane.tables.owner[lane.cell(place)] == role
      flow.outflow[index] = isOwn ? source.map { lane.value($0.outflow) } ?? 0 : 0
    }
  }

  /// Tonnes per day at each place: the troops' share of the side's starting force.
  ///
  /// Those who attack a place draw on the attacker's places joined to it, in equal parts.
  private func setDemands(_ split: ForceSplit, _ lane: FrontLane) {
    let supply = lane.plan.supply
    let tonnes = lane.value(supply.need[role]) * lane.value(supply.strength[role])
    let even = split.even(role) * tonnes
    for (index, place) in places.enumerated() {
      let isOwn = lane.tables.owner[lane.cell(place)] == role
      flow.demand[index] = isOwn && !lane.plan.places[place].isRear ? even : 0
    }
    lane.forEachContested { place in
      let slot = lane.tables.slot[lane.cell(place)]
      let (attack, defence) = split.shares(slot, place, lane)
      if lane.attacker(of: slot) == role {
        addAttackers(attack * tonnes, to: place, lane)
      } else {
        flow.demand[position[place]] = defence * tonnes
      }
    }
  }

  private func addAttackers(_ tonnes: Double, to place: Int, _ lane: FrontLane) {
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
