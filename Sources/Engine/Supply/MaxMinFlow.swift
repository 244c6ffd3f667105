/// The max–min fair (lexicographically maximal) delivery of supply over a graph (model §1).
///
/// Raises the served share of the least-served demand as far as any flow allows, fixes the demands
/// behind the tight cut, and goes on with the others (Megiddo 1974). The shares are unique. Each
/// level is found by Newton's method on the violated cuts (Dinkelbach 1967): exact after at most as
/// many steps as there are cuts, a few in practice. No demand can have more than its own links
/// carry, so the first guess asks for that: if it can be delivered, it is the answer. A solution
/// allocates nothing.
final class MaxMinFlow {
  private let places: Int
  private let memory = TableMemory()
  private let ends: FixedTable<(from: Int, to: Int)>
  private let network: FlowNetwork
  private let doubles: UnsafeMutablePointer<Double>
  private let flags: UnsafeMutablePointer<Bool>
  /// Tonnes per day: per link (both ways together), and per place out of a source and for the
  /// troops.
  ///
  /// Set by the caller before `solve`; capacities and outflows may be infinite, 0 = none.
  let capacity: UnsafeMutablePointer<Double>
  let outflow: UnsafeMutablePointer<Double>
  let demand: UnsafeMutablePointer<Double>
  /// After `solve`: delivered/demand per place, 1 where nothing is demanded, and which places a path
  /// of links joins to an outlet.
  let shares: UnsafeMutablePointer<Double>
  let isJoined: UnsafeMutablePointer<Bool>
  /// Share that the place's own links and outlet allow at most.
  private let bound: UnsafeMutablePointer<Double>
  private let wanted: UnsafeMutablePointer<Double>
  private let isOpen: UnsafeMutablePointer<Bool>
  private let isBehindCut: UnsafeMutablePointer<Bool>
  private let isCounted: UnsafeMutablePointer<Bool>
  /// Residuals up to this count as none.
  private var least = 0.0
  private var openPlaces = 0

  var links: Int { ends.count }

  /// `links` are pairs of places; every place may have an outlet of a source and a need.
  init(places: Int, links: [(from: Int, to: Int)]) {
    self.places = places
    ends = memory.table(links)
    network = FlowNetwork(
      nodes: places, pairs: links.map { (tail: $0.from, head: $0.to) })
    doubles = .allocate(capacity: links.count + 5 * places)
    doubles.initialize(repeating: 0, count: links.count + 5 * places)
    flags = .allocate(capacity: 4 * places)
    flags.initialize(repeating: false, count: 4 * places)
    capacity = doubles
    outflow = capacity + links.count
    demand = outflow + places
    shares = demand + places
    bound = shares + places
    wanted = bound + places
    isJoined = flags
    isOpen = isJoined + places
    isBehindCut = isOpen + places
    isCounted = isBehindCut + places
  }

  deinit {
    doubles.deallocate()
    flags.deallocate()
  }

  func solve() {
    var total = 0.0
    openPlaces = 0
    for place in 0..<places {
      shares[place] = 1
      isOpen[place] = demand[place] > 0
      if isOpen[place] { openPlaces += 1 }
      total += demand[place]
    }
    least = total * 1e-13
    var isAllAbove = true
    if total > 0 {
      isAllAbove = clip(capacity, links, to: total)
      if !clip(outflow, places, to: total) { isAllAbove = false }
    }
    for link in 0..<links { network.setCapacity(pair: link, capacity[link], capacity[link]) }
    network.outlet.update(from: outflow, count: places)
    network.findJoined(isJoined)
    guard total > 0 else { return }
    if !isAllAbove { network.prepare(least: least) }
    boundByOwnLinks()
    while openPlaces > 0 { fixNextLevel() }
  }

  /// Holds numbers down to what could ever flow; false where some are above 0 but too small to count.
  private func clip(
    _ numbers: UnsafeMutablePointer<Double>, _ count: Int, to total: Double
  ) -> Bool {
    var isAllAbove = true
    for index in 0..<count {
      numbers[index] = min(numbers[index], total)
      if numbers[index] > 0, numbers[index] <= least { isAllAbove = false }
    }
    return isAllAbove
  }

  private func boundByOwnLinks() {
    bound.update(from: outflow, count: places)
    for (link, end) in ends.enumerated() {
      bound[end.from] += capacity[link]
      bound[end.to] += capacity[link]
    }
    for place in 0..<places where isOpen[place] {
      bound[place] = min(1, bound[place] / demand[place])
    }
  }

  /// Finds the highest common share of the open demands, and fixes those that cannot have more.
  private func fixNextLevel() {
    var level = 1.0
    isBehindCut.update(from: isOpen, count: places)
    while true {
      let total = load(level)
      let missing = total - network.maximise(least: least)
      guard missing > total * 1e-11, findOpenBehindCut() else { return fix(at: level) }
      let room = roomBeyondCut(below: level)
      if room <= 0 || room >= level { return fix(at: min(level, max(0, room))) }
      level = room
    }
  }

  /// Takes note of the open demands behind the minimum cut, if there are any.
  private func findOpenBehindCut() -> Bool {
    guard (0..<places).contains(where: { isOpen[$0] && network.isStarved[$0] }) else {
      return false
    }
    for place in 0..<places { isBehindCut[place] = isOpen[place] && network.isStarved[place] }
    return true
  }

  /// Fixes the demands behind the last cut, or all that are open where nothing holds them back.
  private func fix(at level: Double) {
    for place in 0..<places where isBehindCut[place] {
      shares[place] = min(level, bound[place])
      isOpen[place] = false
      openPlaces -= 1
    }
  }

  /// Puts outflows and the demands at this level into the network; returns the demand in all.
  private func load(_ level: Double) -> Double {
    network.forgetFlow()
    network.outlet.update(from: outflow, count: places)
    var total = 0.0
    for place in 0..<places {
      let share = isOpen[place] ? min(level, bound[place]) : shares[place]
      wanted[place] = demand[place] * share
      total += wanted[place]
    }
    network.want.update(from: wanted, count: places)
    return total
  }

  /// The level at which what enters behind the minimum cut just serves the demands there.
  ///
  /// Demands whose own links allow less than the level keep that; the others share the rest.
  private func roomBeyondCut(below level: Double) -> Double {
    let isStarved = network.isStarved
    var (room, free) = (0.0, 0.0)
    for place in 0..<places where isStarved[place] {
      room += outflow[place] - (isOpen[place] ? 0 : wanted[place])
    }
    for (link, end) in ends.enumerated() where isStarved[end.from] != isStarved[end.to] {
      room += capacity[link]
    }
    for place in 0..<places where isBehindCut[place] { free += demand[place] }
    isCounted.initialize(repeating: false, count: places)
    while let place = leastBound(), bound[place] * free < room {
      isCounted[place] = true
      room -= bound[place] * demand[place]
      free -= demand[place]
    }
    return free > 0 ? room / free : level
  }

  /// The place behind the cut with the least bound that has not been counted; nil = none is left.
  private func leastBound() -> Int? {
    var least: Int?
    for place in 0..<places where isBehindCut[place] && !isCounted[place] {
      if least.map({ bound[place] < bound[$0] }) ?? true { least = place }
    }
    return least
  }
}
