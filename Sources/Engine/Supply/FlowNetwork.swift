/// A small capacitated graph whose nodes may have an outlet of a source and a want, and its maximum
/// flow.
///
/// Method: augmenting paths along trees of shortest paths from all outlets (Edmonds and Karp 1972, many
/// paths a search) in a fixed order, so that equal inputs give equal bits. Storage is raw memory of
/// fixed size: a solution allocates nothing.
final class FlowNetwork {
  let nodes: Int
  /// What a node can still send, and what it still wants; set before `maximise`.
  let outlet: UnsafeMutablePointer<Double>
  let want: UnsafeMutablePointer<Double>
  /// After `maximise`: nodes behind a cut that wants more than it lets through.
  let isStarved: UnsafeMutablePointer<Bool>
  private let arcs: Int
  /// Arcs of a node are `start[node] ..< start[node + 1]`; `mate` is each one's reverse.
  private let start: UnsafeMutablePointer<Int32>
  private let head: UnsafeMutablePointer<Int32>
  private let mate: UnsafeMutablePointer<Int32>
  private let residual: UnsafeMutablePointer<Double>
  /// The forward arc of each pair.
  private let forward: UnsafeMutablePointer<Int32>
  /// The arc by which a node was reached, `root` for one with an outlet.
  private let via: UnsafeMutablePointer<Int32>
  /// `via` of the tree before any flow.
  private let firstVia: UnsafeMutablePointer<Int32>
  private let queue: UnsafeMutablePointer<Int32>
  private static let root: Int32 = -1
  private static let unreached: Int32 = -2

  /// `pairs` are (tail, head) of the forward arcs; each has a reverse.
  init(nodes: Int, pairs: [(tail: Int, head: Int)]) {
    self.nodes = nodes
    arcs = 2 * pairs.count
    outlet = .allocate(capacity: nodes)
    want = .allocate(capacity: nodes)
    isStarved = .allocate(capacity: nodes)
    start = .allocate(capacity: nodes + 1)
    head = .allocate(capacity: arcs)
    mate = .allocate(capacity: arcs)
    residual = .allocate(capacity: arcs)
    forward = .allocate(capacity: pairs.count)
    via = .allocate(capacity: nodes)
    firstVia = .allocate(capacity: nodes)
    queue = .allocate(capacity: nodes)
    outlet.initialize(repeating: 0, count: nodes)
    want.initialize(repeating: 0, count: nodes)
    isStarved.initialize(repeating: false, count: nodes)
    residual.initialize(repeating: 0, count: arcs)
    via.initialize(repeating: Self.unreached, count: nodes)
    firstVia.initialize(repeating: Self.unreached, count: nodes)
    queue.initialize(repeating: 0, count: nodes)
    arrange(pairs)
  }

  private func arrange(_ pairs: [(tail: Int, head: Int)]) {
    var (filled, places) = (0, [Int](repeating: 0, count: arcs))
    for node in 0..<nodes {
      start[node] = Int32(filled)
      for (index, pair) in pairs.enumerated() {
        for (arc, tail, target) in [
          (2 * index, pair.tail, pair.head), (2 * index + 1, pair.head, pair.tail),
        ]
        where tail == node {
          places[arc] = filled
          (head + filled).initialize(to: Int32(target))
          filled += 1
        }
      }
    }
    start[nodes] = Int32(filled)
    for index in pairs.indices {
      let (there, back) = (places[2 * index], places[2 * index + 1])
      forward[index] = Int32(there)
      mate[there] = Int32(back)
      mate[back] = Int32(there)
    }
  }

  deinit {
    for doubles in [outlet, want, residual] { doubles.deallocate() }
    for integers in [start, head, mate, forward, via, firstVia, queue] { integers.deallocate() }
    isStarved.deallocate()
  }

  /// Sets what a pair of arcs can carry; forgets its flow.
  func setCapacity(pair: Int, _ there: Double, _ back: Double = 0) {
    let arc = Int(forward[pair])
    residual[arc] = there
    residual[Int(mate[arc])] = back
  }

  /// Sends as much as the capacities allow from outlets to wants; what is left of them up to `least`
  /// counts as nothing.
  ///
  /// `prepare` was called with the same capacities and outlets before any flow.
  func maximise(least: Double) -> Double {
    via.update(from: firstVia, count: nodes)
    var total = 0.0
    var sent = 0.0
    repeat {
      sent = 0
      var isWanting = false
      for node in 0..<nodes where want[node] > least {
        if via[node] != Self.unreached { sent += send(to: node, least) }
        if want[node] > least { isWanting = true }
      }
      total += sent
      guard isWanting else { break }
      if sent > 0 { growTree(least) }
    } while sent > 0
    findStarved(least)
    return total
  }

  /// Grows the tree from which every `maximise` begins.
  func prepare(least: Double) {
    growTree(least)
    firstVia.update(from: via, count: nodes)
  }

  /// Whether a path of positive capacity joins a node to an outlet, before any flow.
  func findJoined(_ isJoined: UnsafeMutablePointer<Bool>) {
    prepare(least: 0)
    for node in 0..<nodes { isJoined[node] = via[node] != Self.unreached }
  }

  /// Shortest paths from the outlets.
  private func growTree(_ least: Double) {
    var (first, last) = (0, 0)
    for node in 0..<nodes {
      via[node] = outlet[node] > least ? Self.root : Self.unreached
      if outlet[node] > least {
        queue[last] = Int32(node)
        last += 1
      }
    }
    while first < last {
      let node = Int(queue[first])
      first += 1
      for arc in Int(start[node])..<Int(start[node + 1]) {
        let target = Int(head[arc])
        guard via[target] == Self.unreached, residual[arc] > least else { continue }
        via[target] = Int32(arc)
        queue[last] = Int32(target)
        last += 1
      }
    }
  }

  /// Sends along the tree what its path to the node still carries.
  private func send(to goal: Int, _ least: Double) -> Double {
    var room = want[goal]
    var node = goal
    while via[node] >= 0 {
      room = min(room, residual[Int(via[node])])
      node = tail(of: Int(via[node]))
    }
    room = min(room, outlet[node])
    guard room > least else { return 0 }
    outlet[node] -= room
    want[goal] -= room
    node = goal
    while via[node] >= 0 {
      let arc = Int(via[node])
      residual[arc] -= room
      residual[Int(mate[arc])] += room
      node = tail(of: arc)
    }
    return room
  }

  private func tail(of arc: Int) -> Int {
    Int(head[Int(mate[arc])])
  }

  /// Everything that could still send to a node that wants.
  private func findStarved(_ least: Double) {
    var (first, last) = (0, 0)
    for node in 0..<nodes {
      isStarved[node] = want[node] > least
      if isStarved[node] {
        queue[last] = Int32(node)
        last += 1
      }
    }
    while first < last {
      let node = Int(queue[first])
      first += 1
      for arc in Int(start[node])..<Int(start[node + 1]) {
        let source = Int(head[arc])
        guard !isStarved[source], residual[Int(mate[arc])] > least else { continue }
        isStarved[source] = true
        queue[last] = Int32(source)
        last += 1
      }
    }
  }
}
