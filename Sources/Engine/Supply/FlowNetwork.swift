/// A small capacitated graph with one source and one sink, and its maximum flow.
///
/// Arcs come in pairs (2k, 2k + 1), each the other's residual. Method: Dinic 1970, with arcs taken
/// in a fixed order, so that equal inputs give equal bits. Storage is raw memory of fixed size: a
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
  private let cursor: UnsafeMutablePointer<Int32>
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
    cursor = .allocate(capacity: nodes)
    queue = .allocate(capacity: nodes)
    residual.initialize(repeating: 0, count: arcs)
    level.initialize(repeating: -1, count: nodes)
    cursor.initialize(repeating: 0, count: nodes)
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
    cursor.deallocate()
    queue.deallocate()
  }

  /// Sets what a pair of arcs can carry; forgets its flow.
  func setCapacity(pair: Int, _ forward: Double, _ backward: Double = 0) {
    residual[2 * pair] = forward
    residual[2 * pair + 1] = backward
  }

  /// Pushes as much as the capacities allow; residuals up to `least` count as none.
  ///
  /// Begins with the shortest path to every arc of the sink; where that serves `wanted` (all that
  /// the sink can take), nothing more is looked for and `isReached` has no meaning.
  func maximise(wanted: Double, least: Double) -> Double {
    var total = pushAlongTree(least)
    if wanted - total <= least { return total }
    while findLevels(least) {
      for node in 0..<nodes { cursor[node] = start[node] }
      total += push(from: source, limit: .infinity, least)
    }
    return total
  }

  /// After `maximise`: whether the node is on the source's side of the minimum cut.
  func isReached(_ node: Int) -> Bool {
    level[node] >= 0
  }

  /// Whether there is a path of positive capacity from the source to a node, before any flow.
  func findJoined(_ isJoined: inout [Bool]) {
    growTree(0)
    for node in isJoined.indices { isJoined[node] = level[node] >= 0 }
  }

  private func pushAlongTree(_ least: Double) -> Double {
    growTree(least)
    var total = 0.0
    for position in Int(start[sink])..<Int(start[sink + 1]) {
      let last = Int(order[position]) ^ 1
      var node = Int(head[last ^ 1])
      guard level[node] >= 0, residual[last] > least else { continue }
      var room = residual[last]
      while node != source {
        room = min(room, residual[Int(cursor[node])])
        node = Int(head[Int(cursor[node]) ^ 1])
      }
      guard room > least else { continue }
      total += room
      carry(room, over: last)
      node = Int(head[last ^ 1])
      while node != source {
        carry(room, over: Int(cursor[node]))
        node = Int(head[Int(cursor[node]) ^ 1])
      }
    }
    return total
  }

  private func carry(_ amount: Double, over arc: Int) {
    residual[arc] -= amount
    residual[arc ^ 1] += amount
  }

  /// Shortest paths from the source: `cursor` holds the arc by which each node was reached.
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
        cursor[target] = Int32(arc)
        queue[last] = Int32(target)
        last += 1
      }
    }
  }

  private func findLevels(_ least: Double) -> Bool {
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
        if level[target] < 0, residual[arc] > least {
          level[target] = level[node] + 1
          queue[last] = Int32(target)
          last += 1
        }
      }
    }
    return level[sink] >= 0
  }

  /// Sends up to `limit` from a node towards the sink along arcs one level down.
  private func push(from node: Int, limit: Double, _ least: Double) -> Double {
    if node == sink { return limit }
    var sent = 0.0
    while cursor[node] < start[node + 1] {
      let arc = Int(order[Int(cursor[node])])
      let target = Int(head[arc])
      if level[target] == level[node] + 1, residual[arc] > least {
        let pushed = push(from: target, limit: min(limit - sent, residual[arc]), least)
        carry(pushed, over: arc)
        sent += pushed
        if limit - sent <= least { return sent }
      }
      cursor[node] += 1
    }
    return sent
  }
}
