/// The max–min fair (lexicographically maximal) delivery of supply over a graph (model §1).
///
/// Raises the served share of the least-served demand as far as any flow allows, fixes the demands
/// behind the tight cut, and goes on with the others (Megiddo 1974). The shares are unique. Each
/// level is found by Newton's method on the violated cuts (Dinkelbach 1967): exact after at most as
/// many steps as there are cuts, a few in practice. No demand can have more than its own links
/// carry, so the first guess asks for that: if it can be delivered, it is the answer.
struct MaxMinFlow {
  private let places: Int
  private let ends: [(from: Int, to: Int)]
  private let network: FlowNetwork
  private var shares: [Double]
  private var isOpen: [Bool]
  /// Share that the place's own links and outlet allow at most.
  private var bound: [Double]
  private var wanted: [Double]
  /// Tonnes per day: per link (both ways together), and per place out of a source and for the
  /// troops.
  ///
  /// Set by the caller before `solve`; capacities and outflows may be infinite, 0 = none.
  var capacity: [Double]
  var outflow: [Double]
  var demand: [Double]
  /// Residuals up to this count as none.
  private var least = 0.0

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
    bound = shares
    wanted = shares
    capacity = Array(repeating: 0, count: links.count)
    outflow = Array(repeating: 0, count: places)
    demand = outflow
  }

  /// Delivered/demand per place, 1 where nothing is demanded, and which places a path of links joins
  /// to an outlet.
  mutating func solve() -> SupplySolution {
    var total = 0.0
    for place in 0..<places {
      shares[place] = 1
      isOpen[place] = demand[place] > 0
      total += demand[place]
    }
    let joined = isJoined()
    guard total > 0 else { return SupplySolution(shares: shares, isJoined: joined) }
    for link in capacity.indices { capacity[link] = min(capacity[link], total) }
    for place in 0..<places { outflow[place] = min(outflow[place], total) }
    least = total * 1e-13
    boundByOwnLinks()
    while isOpen.contains(true) { fixNextLevel() }
    return SupplySolution(shares: shares, isJoined: joined)
  }

  private func isJoined() -> [Bool] {
    for link in capacity.indices { network.setCapacity(pair: link, capacity[link], capacity[link]) }
    for place in 0..<places {
      network.setCapacity(pair: capacity.count + place, outflow[place])
    }
    return network.joined(places)
  }

  private mutating func boundByOwnLinks() {
    for place in 0..<places { bound[place] = outflow[place] }
    for link in ends.indices {
      bound[ends[link].from] += capacity[link]
      bound[ends[link].to] += capacity[link]
    }
    for place in 0..<places where isOpen[place] {
      bound[place] = min(1, bound[place] / demand[place])
    }
  }

  /// Finds the highest common share of the open demands, and fixes those that cannot have more.
  private mutating func fixNextLevel() {
    var level = 1.0
    var behindCut: [Int]?
    while true {
      let total = load(level)
      let missing = total - network.maximise(least: least)
      if missing <= total * 1e-11 { return fix(behindCut, at: level) }
      let beyond = (0..<places).filter { isOpen[$0] && network.isStarved($0) }
      if beyond.isEmpty { return fix(behindCut, at: level) }
      behindCut = beyond
      let room = roomBeyondCut(beyond, below: level)
      if room <= 0 || room >= level { return fix(beyond, at: min(level, max(0, room))) }
      level = room
    }
  }

  /// Fixes the places at the level, or all that are open where nothing holds them back.
  private mutating func fix(_ behindCut: [Int]?, at level: Double) {
    for place in behindCut ?? Array(0..<places) where isOpen[place] {
      shares[place] = min(level, bound[place])
      isOpen[place] = false
    }
  }

  /// Puts capacities and the demands at this level into the network; returns the demand in all.
  private mutating func load(_ level: Double) -> Double {
    let links = capacity.count
    for link in 0..<links {
      network.setCapacity(pair: link, capacity[link], capacity[link])
    }
    var total = 0.0
    for place in 0..<places {
      let share = isOpen[place] ? min(level, bound[place]) : shares[place]
      wanted[place] = demand[place] * share
      total += wanted[place]
      network.setCapacity(pair: links + place, outflow[place])
      network.setCapacity(pair: links + places + place, wanted[place])
    }
    return total
  }

  /// The level at which what enters behind the minimum cut just serves the demands there.
  ///
  /// Demands whose own links allow less than the level keep that; the others share the rest.
  private func roomBeyondCut(_ open: [Int], below level: Double) -> Double {
    var room = 0.0
    for place in 0..<places where network.isStarved(place) {
      room += outflow[place] - (isOpen[place] ? 0 : wanted[place])
    }
    for link in ends.indices
    where network.isStarved(ends[link].from) != network.isStarved(ends[link].to) {
      room += capacity[link]
    }
    var free = open.reduce(0) { $0 + demand[$1] }
    for place in open.sorted(by: { (bound[$0], $0) < (bound[$1], $1) }) {
      if bound[place] * free >= room { break }
      room -= bound[place] * demand[place]
      free -= demand[place]
    }
    return free > 0 ? room / free : level
  }
}
