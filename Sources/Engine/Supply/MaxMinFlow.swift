/// The max–min fair (lexicographically maximal) delivery of supply over a graph (model §1).
///
/// Raises the served share of the least-served demand as far as any flow allows, fixes the demands
/// behind the tight cut, and goes on with the others (Megiddo 1974). The shares are unique. Each
/// level is found by Newton's method on the violated cuts (Dinkelbach 1967): exact after at most as
/// many steps as there are cuts, a few in practice.
struct MaxMinFlow {
  private var network: FlowNetwork
  private let links: [Int]
  private let ends: [(from: Int, to: Int)]
  private let outlets: [Int]
  private let needs: [Int]

  /// `links` are pairs of places; every place may have an outlet of a source and a need.
  init(places: Int, links: [(from: Int, to: Int)]) {
    var network = FlowNetwork(nodes: places + 2, source: places, sink: places + 1)
    self.links = links.map { network.addArc(from: $0.from, to: $0.to) }
    outlets = (0..<places).map { network.addArc(from: places, to: $0) }
    needs = (0..<places).map { network.addArc(from: $0, to: places + 1) }
    ends = links
    self.network = network
  }

  /// Delivered/demand per place, 1 where nothing is demanded.
  ///
  /// `capacity` per link, both ways together; `outflow` per place, 0 where there is no source;
  /// capacities and outflows may be infinite.
  mutating func shares(
    capacity: [Double], outflow: [Double], demand: [Double]
  ) -> [Double] {
    var shares = [Double](repeating: 1, count: demand.count)
    var isOpen = demand.map { $0 > 0 }
    let total = demand.reduce(0, +)
    guard total > 0 else { return shares }
    let problem = Problem(
      capacity: capacity.map { min($0, total) }, outflow: outflow.map { min($0, total) },
      demand: demand, least: total * 1e-13)
    while isOpen.contains(true) {
      let (level, fixed) = nextLevel(problem, shares, isOpen)
      for place in fixed {
        shares[place] = level
        isOpen[place] = false
      }
    }
    return shares
  }

  private struct Problem {
    var capacity: [Double]
    var outflow: [Double]
    var demand: [Double]
    var least: Double
  }

  /// The highest common share of the open demands, and those that cannot have more.
  private mutating func nextLevel(
    _ problem: Problem, _ shares: [Double], _ isOpen: [Bool]
  ) -> (level: Double, fixed: [Int]) {
    let open = isOpen.indices.filter { isOpen[$0] }
    var level = 1.0
    var behindCut = open
    while true {
      let served = open.reduce(into: shares) { $0[$1] = level }
      let wanted = zip(served, problem.demand).map { $0 * $1 }
      load(problem, wanted)
      let total = wanted.reduce(0, +)
      let missing = total - network.maximise(least: problem.least)
      let beyond = isOpen.indices.filter { !network.isReached($0) }
      let openBeyond = beyond.filter { isOpen[$0] }
      let openDemand = openBeyond.reduce(0) { $0 + problem.demand[$1] }
      if missing <= total * 1e-11 || openDemand == 0 { return (level, behindCut) }
      let fixedDemand = beyond.reduce(0) { $0 + (isOpen[$1] ? 0 : wanted[$1]) }
      let room = (inflow(into: beyond, problem) - fixedDemand) / openDemand
      behindCut = openBeyond
      if room <= 0 || room >= level { return (min(level, max(0, room)), behindCut) }
      level = room
    }
  }

  private mutating func load(_ problem: Problem, _ wanted: [Double]) {
    for (arc, capacity) in zip(links, problem.capacity) {
      network.setCapacity(arc, capacity, capacity)
    }
    for (arc, outflow) in zip(outlets, problem.outflow) { network.setCapacity(arc, outflow) }
    for (arc, want) in zip(needs, wanted) { network.setCapacity(arc, want) }
  }

  private func inflow(into beyond: [Int], _ problem: Problem) -> Double {
    var sum = beyond.reduce(0) { $0 + problem.outflow[$1] }
    for (end, capacity) in zip(ends, problem.capacity)
    where network.isReached(end.from) != network.isReached(end.to) {
      sum += capacity
    }
    return sum
  }
}
