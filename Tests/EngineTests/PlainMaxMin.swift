/// The same levels and cuts as the engine's, over a flow of one shortest path at a time on a matrix
/// of residuals: an oracle for bits, since shares depend on the minimum cuts only.
struct PlainMaxMin {
  let problem: SupplyProblem
  private var residual: [[Double]] = []
  private var outlet: [Double] = []
  private var want: [Double] = []
  private let least: Double
  private let capacity: [Double]
  private let outflow: [Double]
  private let bound: [Double]

  init(_ problem: SupplyProblem) {
    self.problem = problem
    let total = problem.demand.reduce(0, +)
    least = total * 1e-13
    capacity = problem.capacity.map { min($0, total) }
    outflow = problem.outflow.map { min($0, total) }
    var own = outflow
    for (link, end) in problem.links.enumerated() {
      own[end.from] += capacity[link]
      own[end.to] += capacity[link]
    }
    bound = own.indices.map { min(1, own[$0] / problem.demand[$0]) }
  }

  private var places: Range<Int> { problem.demand.indices }

  mutating func shares() -> [Double] {
    var shares = problem.demand.map { _ in 1.0 }
    var open = Set(places.filter { problem.demand[$0] > 0 })
    while !open.isEmpty {
      let (level, fixed) = nextLevel(shares, open)
      for place in fixed { shares[place] = min(level, bound[place]) }
      open.subtract(fixed)
    }
    return shares
  }

  private mutating func nextLevel(_ shares: [Double], _ open: Set<Int>) -> (Double, Set<Int>) {
    var (level, behind) = (1.0, open)
    while true {
      let wanted = places.map {
        problem.demand[$0] * (open.contains($0) ? min(level, bound[$0]) : shares[$0])
      }
      let starved = starved(wanted)
      guard !starved.isDisjoint(with: open) else { return (level, behind) }
      behind = starved.intersection(open)
      let next = room(starved, behind, wanted) ?? level
      guard next > 0, next < level else { return (min(level, max(0, next)), behind) }
      level = next
    }
  }

  /// What enters behind the cut, over what may rise there; nil where nothing may.
  private func room(_ starved: Set<Int>, _ behind: Set<Int>, _ wanted: [Double]) -> Double? {
    var room = 0.0
    for place in starved.sorted() {
      room += outflow[place] - (behind.contains(place) ? 0 : wanted[place])
    }
    for (link, end) in problem.links.enumerated()
    where starved.contains(end.from) != starved.contains(end.to) { room += capacity[link] }
    var free = behind.sorted().reduce(0.0) { $0 + problem.demand[$1] }
    for place in behind.sorted(by: { (bound[$0], $0) < (bound[$1], $1) }) {
      guard bound[place] * free < room else { break }
      room -= bound[place] * problem.demand[place]
      free -= problem.demand[place]
    }
    return free > 0 ? room / free : nil
  }

  /// Places behind a minimum cut; none where everything is delivered.
  private mutating func starved(_ wanted: [Double]) -> Set<Int> {
    residual = places.map { _ in places.map { _ in 0.0 } }
    for (link, end) in problem.links.enumerated() {
      residual[end.from][end.to] += capacity[link]
      residual[end.to][end.from] += capacity[link]
    }
    (outlet, want) = (outflow, wanted)
    while sendOnce() {}
    guard want.reduce(0, +) > wanted.reduce(0, +) * 1e-11 else { return [] }
    var starved = Set(places.filter { want[$0] > least })
    var queue = Array(starved)
    while let place = queue.popLast() {
      for other in places where residual[other][place] > least && !starved.contains(other) {
        starved.insert(other)
        queue.append(other)
      }
    }
    return starved
  }

  private mutating func sendOnce() -> Bool {
    var parent = places.map { outlet[$0] > least ? $0 : -1 }
    var queue = places.filter { parent[$0] >= 0 }
    while !queue.isEmpty {
      let place = queue.removeFirst()
      if want[place] > least {
        var path = [place]
        while let last = path.last, parent[last] != last { path.append(parent[last]) }
        send(along: path)
        return true
      }
      for other in places where parent[other] < 0 && residual[place][other] > least {
        parent[other] = place
        queue.append(other)
      }
    }
    return false
  }

  /// `path` leads from the place that wants to the one with an outlet.
  private mutating func send(along path: [Int]) {
    let (goal, root) = (path[0], path[path.count - 1])
    let arcs = zip(path.dropFirst(), path)
    let room = arcs.map { residual[$0.0][$0.1] }.reduce(min(want[goal], outlet[root]), min)
    want[goal] -= room
    outlet[root] -= room
    for (from, to) in arcs {
      residual[from][to] -= room
      residual[to][from] += room
    }
  }
}
