/// A small capacitated graph with one source and one sink, and its maximum flow.
///
/// Arcs come in pairs (2k, 2k + 1), each the other's residual. Method: Dinic 1970, with arcs taken
/// in the order in which they were added, so that equal inputs give equal bits.
struct FlowNetwork {
  let nodes: Int
  let source: Int
  let sink: Int
  private var firstArc: [Int32]
  private var nextArc: [Int32] = []
  private var head: [Int32] = []
  private var residual: [Double] = []
  private var level: [Int32]
  private var cursor: [Int32]
  private var queue: [Int32]

  init(nodes: Int, source: Int, sink: Int) {
    self.nodes = nodes
    self.source = source
    self.sink = sink
    firstArc = [Int32](repeating: -1, count: nodes)
    level = [Int32](repeating: -1, count: nodes)
    cursor = firstArc
    queue = [Int32](repeating: 0, count: nodes)
  }

  /// Adds a pair of arcs without capacity and returns the index of the forward one.
  mutating func addArc(from tail: Int, to target: Int) -> Int {
    for (start, end) in [(tail, target), (target, tail)] {
      head.append(Int32(end))
      nextArc.append(firstArc[start])
      residual.append(0)
      firstArc[start] = Int32(head.count - 1)
    }
    return head.count - 2
  }

  /// Sets what a pair of arcs can carry; forgets its flow.
  mutating func setCapacity(_ arc: Int, _ forward: Double, _ backward: Double = 0) {
    residual[arc] = forward
    residual[arc + 1] = backward
  }

  /// Pushes as much as the capacities allow; residuals below `least` count as none.
  mutating func maximise(least: Double) -> Double {
    var total = 0.0
    while findLevels(least) {
      cursor = firstArc
      while true {
        let pushed = push(from: source, limit: .infinity, least)
        if pushed <= least { break }
        total += pushed
      }
    }
    return total
  }

  /// After `maximise`: whether the node is on the source's side of the minimum cut.
  func isReached(_ node: Int) -> Bool {
    level[node] >= 0
  }

  private mutating func findLevels(_ least: Double) -> Bool {
    for node in 0..<nodes { level[node] = -1 }
    level[source] = 0
    queue[0] = Int32(source)
    var (first, last) = (0, 1)
    while first < last {
      let node = Int(queue[first])
      first += 1
      var arc = firstArc[node]
      while arc >= 0 {
        let target = Int(head[Int(arc)])
        if residual[Int(arc)] > least, level[target] < 0 {
          level[target] = level[node] + 1
          queue[last] = Int32(target)
          last += 1
        }
        arc = nextArc[Int(arc)]
      }
    }
    return level[sink] >= 0
  }

  private mutating func push(from node: Int, limit: Double, _ least: Double) -> Double {
    if node == sink { return limit }
    while cursor[node] >= 0 {
      let arc = Int(cursor[node])
      let target = Int(head[arc])
      if residual[arc] > least, level[target] == level[node] + 1 {
        let pushed = push(from: target, limit: min(limit, residual[arc]), least)
        if pushed > least {
          residual[arc] -= pushed
          residual[arc ^ 1] += pushed
          return pushed
        }
      }
      cursor[node] = nextArc[arc]
    }
    return 0
  }
}
