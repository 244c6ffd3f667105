/// A small capacitated graph with one source and one sink, and its maximum flow.
///
/// Arcs come in pairs (2k, 2k + 1), each the other's residual. Method: shortest augmenting paths
/// (Edmonds and Karp 1972) in a fixed order, so that equal inputs give equal bits. Storage is raw memory of fixed size: a
/// solution allocates nothing.
final class FlowNetwork {
  let nodes: Int
  let source: Int
  let sink: Int
  private let arcs: Int
  /// Arcs of a node are `order[start[node]] ..< order[start[node + 1]]`.
  private let start: UnsafeMutablePointer<Int32>
  private let order: UnsafeMutablePointer<Int32>
  private let head: UnsafeMutablePointer<Int32>
  private let residual: UnsafeMutablePointer<Double>
  private let level: UnsafeMutablePointer<Int32>
  private let via: UnsafeMutablePointer<Int32>
  private let isBehindCut: UnsafeMutablePointer<Bool>
  private let queue: UnsafeMutablePointer<Int32>

  /// `pairs` are (tail, head) of the forward arcs; pair k has arcs 2k and 2k + 1.
  init(nodes: Int, source: Int, sink: Int, pairs: [(tail: Int, head: Int)]) {
    self.nodes = nodes
    self.source = source
    self.sink = sink
    arcs = 2 * pairs.count
    start = .allocate(capacity: nodes + 1)
    order = .allocate(capacity: arcs)
    head = .allocate(capacity: arcs)
    residual = .allocate(capacity: arcs)
    level = .allocate(capacity: nodes)
    via = .allocate(capacity: nodes)
    isBehindCut = .allocate(capacity: nodes)
    queue = .allocate(capacity: nodes)
    residual.initialize(repeating: 0, count: arcs)
    level.initialize(repeating: -1, count: nodes)
    via.initialize(repeating: -1, count: nodes)
    isBehindCut.initialize(repeating: false, count: nodes)
    queue.initialize(repeating: 0, count: nodes)
    let tails = pairs.flatMap { [$0.tail, $0.head] }
    for (arc, target) in pairs.flatMap({ [$0.head, $0.tail] }).enumerated() {
      head[arc] = Int32(target)
    }
    var filled = 0
    for node in 0..<nodes {
      start[node] = Int32(filled)
      for arc in 0..<arcs where tails[arc] == node {
        order[filled] = Int32(arc)
        filled += 1
      }
    }
    start[nodes] = Int32(filled)
  }

  deinit {
    start.deallocate()
    order.deallocate()
    head.deallocate()
    residual.deallocate()
    level.deallocate()
    via.deallocate()
    isBehindCut.deallocate()
    queue.deallocate()
  }

  /// Sets what a pair of arcs can carry; forgets its flow.
  func setCapacity(pair: Int, _ forward: Double, _ backward: Double = 0) {
    residual[2 * pair] = forward
    residual[2 * pair + 1] = backward
  }

  /// Pushes as much as the capacities allow; residuals up to `least` count as none.
  ///
  /// Begins with a tree of shortest paths from the source, which mostly serves everyone; what is
  /// still wanted is looked for backwards from each arc of the sink, so that a search that fails
  /// stays behind its cut.
  func maximise(least: Double) -> Double {
    growTree(least)
    for node in 0..<nodes { isBehindCut[node] = false }
    var total = 0.0
    for position in Int(start[sink])..<Int(start[sink + 1]) {
      let last = Int(order[position]) ^ 1
      let node = Int(head[last ^ 1])
      if level[node] >= 0, residual[last] > least { total += pushAlongTree(last, least) }
    }
    for position in Int(start[sink])..<Int(start[sink + 1]) {
      let last = Int(order[position]) ^ 1
      while residual[last] > least, findPath(to: Int(head[last ^ 1]), least) {
        total += pushAlongPath(last)
      }
    }
    return total
  }

  /// After `maximise`: whether the node lies behind a cut that wants more than it lets through.
  func isStarved(_ node: Int) -> Bool {
    isBehindCut[node]
  }

  /// Which of the first `count` nodes a path of positive capacity joins to the source, before any
  /// flow.
  func joined(_ count: Int) -> [Bool] {
    growTree(0)
    return (0..<count).map { level[$0] >= 0 }
  }

  /// Shortest paths from the source: `via` holds the arc by which each node was reached.
  private func growTree(_ least: Double) {
    for node in 0..<nodes { level[node] = -1 }
    level[source] = 0
    queue[0] = Int32(source)
    var (first, last) = (0, 1)
    while first < last {
      let node = Int(queue[first])
      first += 1
      for position in Int(start[node])..<Int(start[node + 1]) {
        let arc = Int(order[position])
        let target = Int(head[arc])
        guard target != sink, level[target] < 0, residual[arc] > least else { continue }
        level[target] = level[node] + 1
        via[target] = Int32(arc)
        queue[last] = Int32(target)
        last += 1
      }
    }
  }

  private func pushAlongTree(_ last: Int, _ least: Double) -> Double {
    let place = Int(head[last ^ 1])
    var room = residual[last]
    var node = place
    while node != source {
      room = min(room, residual[Int(via[node])])
      node = Int(head[Int(via[node]) ^ 1])
    }
    guard room > least else { return 0 }
    carry(room, over: last)
    node = place
    while node != source {
      let arc = Int(via[node])
      carry(room, over: arc)
      node = Int(head[arc ^ 1])
    }
    return room
  }

  /// Searches backwards from a node for the source; `via` then holds the arc by which each node of
  /// the path goes on.
  ///
  /// Where there is no path, everything seen lies behind a cut for good.
  private func findPath(to place: Int, _ least: Double) -> Bool {
    guard !isBehindCut[place] else { return false }
    for node in 0..<nodes { level[node] = isBehindCut[node] ? 0 : -1 }
    level[place] = 0
    level[sink] = 0
    queue[0] = Int32(place)
    via[place] = -1
    var (first, last) = (0, 1)
    while first < last {
      let node = Int(queue[first])
      first += 1
      for position in Int(start[node])..<Int(start[node + 1]) {
        let arc = Int(order[position]) ^ 1
        let tail = Int(head[arc ^ 1])
        guard level[tail] < 0, residual[arc] > least else { continue }
        level[tail] = level[node] + 1
        via[tail] = Int32(arc)
        if tail == source { return true }
        queue[last] = Int32(tail)
        last += 1
      }
    }
    for seen in 0..<last { isBehindCut[Int(queue[seen])] = true }
    return false
  }

  private func pushAlongPath(_ last: Int) -> Double {
    var room = residual[last]
    var node = source
    while via[node] >= 0 {
      room = min(room, residual[Int(via[node])])
      node = Int(head[Int(via[node])])
    }
    carry(room, over: last)
    node = source
    while via[node] >= 0 {
      let arc = Int(via[node])
      carry(room, over: arc)
      node = Int(head[arc])
    }
    return room
  }

  private func carry(_ amount: Double, over arc: Int) {
    residual[arc] -= amount
    residual[arc ^ 1] += amount
  }
}
