/// A small capacitated graph whose nodes may have an outlet of a source and a want, and its maximum
/// flow.
///
/// Method: first everything that the tree of shortest paths from all outlets carries, in two passes
/// over it; then shortest augmenting paths (Edmonds and Karp 1972), searched from the wants back, until
/// no outlet is left behind any want. All in a fixed order, so that equal inputs give equal bits. Storage is raw memory of fixed size: a solution allocates nothing.
final class FlowNetwork {
  let nodes: Int
  /// What a node can still send, and what it still wants; set before `maximise`.
  let outlet: UnsafeMutablePointer<Double>
  let want: UnsafeMutablePointer<Double>
  /// After `maximise`: nodes behind a cut that wants more than it lets through.
  let isStarved: UnsafeMutablePointer<Bool>
  private let arcs: Int
  /// Arcs of a node are `start[node] ..< start[node + 1]`; `mate` is each one's reverse.
  let start: UnsafeMutablePointer<Int32>
  let head: UnsafeMutablePointer<Int32>
  let tail: UnsafeMutablePointer<Int32>
  let mate: UnsafeMutablePointer<Int32>
  /// What each arc carries without any flow, and what is left of it.
  private let whole: UnsafeMutablePointer<Double>
  let residual: UnsafeMutablePointer<Double>
  /// The forward arc of each pair.
  private let forward: UnsafeMutablePointer<Int32>
  /// The arc by which a node was reached, `root` for one with an outlet; in a search from the wants the
  /// arc by which it sends.
  let via: UnsafeMutablePointer<Int32>
  let queue: UnsafeMutablePointer<Int32>
  /// The tree before any flow: `via`, and the nodes it reaches, each behind its parent.
  let firstVia: UnsafeMutablePointer<Int32>
  let firstOrder: UnsafeMutablePointer<Int32>
  private(set) var firstReached = 0
  /// What a node passes on or keeps of the first tree's flow.
  let carried: UnsafeMutablePointer<Double>
  let granted: UnsafeMutablePointer<Double>
  static let root: Int32 = -1
  static let unreached: Int32 = -2

  /// `pairs` are (tail, head) of the forward arcs; each has a reverse.
  init(nodes: Int, pairs: [(tail: Int, head: Int)]) {
    self.nodes = nodes
    arcs = 2 * pairs.count
    outlet = .allocate(capacity: nodes)
    want = .allocate(capacity: nodes)
    isStarved = .allocate(capacity: nodes)
    start = .allocate(capacity: nodes + 1)
    head = .allocate(capacity: arcs)
    tail = .allocate(capacity: arcs)
    mate = .allocate(capacity: arcs)
    whole = .allocate(capacity: arcs)
    residual = .allocate(capacity: arcs)
    forward = .allocate(capacity: pairs.count)
    via = .allocate(capacity: nodes)
    firstVia = .allocate(capacity: nodes)
    firstOrder = .allocate(capacity: nodes)
    queue = .allocate(capacity: nodes)
    carried = .allocate(capacity: nodes)
    granted = .allocate(capacity: nodes)
    outlet.initialize(repeating: 0, count: nodes)
    want.initialize(repeating: 0, count: nodes)
    isStarved.initialize(repeating: false, count: nodes)
    whole.initialize(repeating: 0, count: arcs)
    residual.initialize(repeating: 0, count: arcs)
    carried.initialize(repeating: 0, count: nodes)
    granted.initialize(repeating: 0, count: nodes)
    via.initialize(repeating: Self.unreached, count: nodes)
    firstVia.initialize(repeating: Self.unreached, count: nodes)
    firstOrder.initialize(repeating: 0, count: nodes)
    queue.initialize(repeating: 0, count: nodes)
    arrange(pairs)
  }

  private func arrange(_ pairs: [(tail: Int, head: Int)]) {
    var (filled, places) = (0, [Int](repeating: 0, count: arcs))
    for node in 0..<nodes {
      start[node] = Int32(filled)
      for (index, pair) in pairs.enumerated() {
        for (arc, origin, target) in [
          (2 * index, pair.tail, pair.head), (2 * index + 1, pair.head, pair.tail),
        ]
        where origin == node {
          places[arc] = filled
          (tail + filled).initialize(to: Int32(node))
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
    for doubles in [outlet, want, whole, residual, carried, granted] { doubles.deallocate() }
    for integers in [start, head, tail, mate, forward, via, queue, firstVia, firstOrder] {
      integers.deallocate()
    }
    isStarved.deallocate()
  }

  /// Sets what a pair of arcs can carry from the next `prepare` on.
  func setCapacity(pair: Int, _ there: Double, _ back: Double = 0) {
    let arc = Int(forward[pair])
    whole[arc] = there
    whole[Int(mate[arc])] = back
  }

  /// Forgets all flow, and grows the tree from which every `maximise` begins.
  func prepare(least: Double) {
    forgetFlow()
    firstReached = growTree(least)
    firstVia.update(from: via, count: nodes)
    firstOrder.update(from: queue, count: nodes)
  }

  func forgetFlow() {
    residual.update(from: whole, count: arcs)
  }

  /// Whether a path of positive capacity joins a node to an outlet, before any flow.
  func findJoined(_ isJoined: UnsafeMutablePointer<Bool>) {
    prepare(least: 0)
    for node in 0..<nodes { isJoined[node] = via[node] != Self.unreached }
  }

  /// Shortest paths from the outlets; returns how many nodes the tree has.
  private func growTree(_ least: Double) -> Int {
    var (first, last) = (0, 0)
    for node in 0..<nodes {
      via[node] = outlet[node] > least ? Self.root : Self.unreached
      if outlet[node] > least {
        queue[last] = Int32(truncatingIfNeeded: node)
        last += 1
      }
    }
    while first < last {
      let node = Int(queue[first])
      first += 1
      for arc in Int(start[node])..<Int(start[node + 1]) {
        let target = Int(head[arc])
        guard via[target] == Self.unreached, residual[arc] > least else { continue }
        via[target] = Int32(truncatingIfNeeded: arc)
        queue[last] = Int32(truncatingIfNeeded: target)
        last += 1
      }
    }
    return last
  }
}
