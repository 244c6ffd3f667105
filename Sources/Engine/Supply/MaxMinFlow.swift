/// The max–min fair (lexicographically maximal) delivery of supply over a graph (model §1).
///
/// Raises the served share of the least-served demand as far as any flow allows, fixes the demands
/// behind the tight cut, and goes on with the others (Megiddo 1974). The shares are unique. Each
/// level is found by Newton's method on the violated cuts (Dinkelbach 1967): exact after at most as
/// many steps as there are cuts, a few in practice.
struct MaxMinFlow {
  private let places: Int
  private let ends: [(from: Int, to: Int)]
  private let network: FlowNetwork
  private var problem = Problem()
  private var shares: [Double]
  private var isOpen: [Bool]
  private var wanted: [Double]

  private struct Problem {
    var capacity: [Double] = []
    var outflow: [Double] = []
    var demand: [Double] = []
    var least = 0.0
  }

  /// `links` are pairs of places; every place may have an outlet of a source and a need.
  init(places: Int, links: [(from: Int, to: Int)]) {
    self.places = places
    ends = links
    let outlets = (0..<places).map { (tail: places, head: $0) }
    let needs = (0..<places).map { (tail: $0, head: places + 1) }
    network = FlowNetwork(
      nodes: places + 2, source: places, sink: places + 1,
      pairs: links.map { (tail: $0.from, head: $0.to) } + outlets + needs)
    shares = Array(repeating: 1, count: places)
    isOpen = Array(repeating: false, count: places)
    wanted = shares
  }

  /// Delivered/demand per place, 1 where nothing is demanded.
  ///
  /// `capacity` per link, both ways together; `outflow` per place, 0 where there is no source;
  /// capacities and outflows may be infinite.
  mutating func shares(
    capacity: [Double], outflow: [Double], demand: [Double]
  ) -> [Double] {
    problem = Problem(capacity: capacity, outflow: outflow, demand: demand)
    var total = 0.0
    for place in 0..<places {
      shares[place] = 1
      isOpen[place] = demand[place] > 0
      total += demand[place]
    }
    guard total > 0 else { return shares }
    for link in problem.capacity.indices {
      problem.capacity[link] = min(problem.capacity[link], total)
    }
    for place in 0..<places { problem.outflow[place] = min(problem.outflow[place], total) }
    problem.least = total * 1e-13
    while isOpen.contains(true) { fixNextLevel() }
    return shares
  }

  /// Finds the highest common share of the open demands, and fixes those that cannot have more.
  private mutating func fixNextLevel() {
    var level = 1.0
    var behindCut: [Int]?
    while true {
      let total = load(level)
      let missing = total - network.maximise(least: problem.least)
      if missing <= total * 1e-11 { return fix(behindCut ?? Array(0..<places), at: level) }
      let (room, beyond) = roomBeyondCut()
      if beyond.isEmpty { return fix(behindCut ?? Array(0..<places), at: level) }
      behindCut = beyond
      if room <= 0 || room >= level { return fix(beyond, at: min(level, max(0, room))) }
      level = room
    }
  }

  private mutating func fix(_ places: [Int], at level: Double) {
    for place in places where isOpen[place] {
      shares[place] = level
      isOpen[place] = false
    }
  }

  /// Puts capacities and the demands at this level into the network; returns the demand in all.
  private mutating func load(_ level: Double) -> Double {
    let links = problem.capacity.count
    for link in 0..<links {
      network.setCapacity(pair: link, problem.capacity[link], problem.capacity[link])
    }
    var total = 0.0
    for place in 0..<places {
      let want = problem.demand[place] * (isOpen[place] ? level : shares[place])
      wanted[place] = want
      total += want
      network.setCapacity(pair: links + place, problem.outflow[place])
      network.setCapacity(pair: links + places + place, want)
    }
    return total
  }

  /// The share that the open demands behind the minimum cut can have, and which they are.
  private func roomBeyondCut() -> (room: Double, open: [Int]) {
    var inflow = 0.0
    var fixedDemand = 0.0
    var openDemand = 0.0
    var open: [Int] = []
    for place in 0..<places where !network.isReached(place) {
      inflow += problem.outflow[place]
      if isOpen[place] {
        openDemand += problem.demand[place]
        open.append(place)
      } else {
        fixedDemand += wanted[place]
      }
    }
    for link in ends.indices
    where network.isReached(ends[link].from) != network.isReached(ends[link].to) {
      inflow += problem.capacity[link]
    }
    return ((inflow - fixedDemand) / openDemand, open)
  }
}
