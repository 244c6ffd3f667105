extension CapacitatedGraph {
  /// Betweenness of every node with the ends counted: over all unordered pairs, the share of the shortest
  /// paths (in hops) between them that the node lies on or ends.
  ///
  /// Nodes that are not `alive` are left out, with their edges. An undirected graph. Source: Brandes (2001),
  /// "A faster algorithm for betweenness centrality"; endpoints as Motter and Lai (2002) count them.
  public func betweenness(alive: [Bool]) -> [Double] {
    let neighbours = neighbours(alive: alive)
    var sums = [Double](repeating: 0, count: nodes)
    for source in 0..<nodes where alive[source] {
      let search = BreadthFirst(from: source, neighbours)
      var shares = [Double](repeating: 0, count: nodes)
      for node in search.order.reversed() {
        for before in search.before[node] {
          shares[before] += search.paths[before] / search.paths[node] * (1 + shares[node])
        }
        if node != source { sums[node] += shares[node] + 1 }
      }
      sums[source] += Double(search.order.count - 1)
    }
    return sums.map { $0 / 2 }
  }

  /// Nodes beside each node, each once, among those that are alive.
  func neighbours(alive: [Bool]) -> [[Int]] {
    var found = [[Int]](repeating: [], count: nodes)
    for edge in edges where alive[edge.from] && alive[edge.to] && edge.from != edge.to {
      if !found[edge.from].contains(edge.to) { found[edge.from].append(edge.to) }
      if !found[edge.to].contains(edge.from) { found[edge.to].append(edge.from) }
    }
    return found
  }

  /// Nodes of the largest component of those that are alive.
  func largestComponent(alive: [Bool]) -> Int {
    let neighbours = neighbours(alive: alive)
    var isSeen = alive.map { !$0 }
    var largest = 0
    for node in 0..<nodes where !isSeen[node] {
      let component = BreadthFirst(from: node, neighbours).order
      for member in component { isSeen[member] = true }
      largest = max(largest, component.count)
    }
    return largest
  }
}

/// Shortest paths in hops from one node.
private struct BreadthFirst {
  /// Reached nodes, the nearer first.
  var order: [Int]
  /// How many shortest paths lead to each node, and the nodes before it on them.
  var paths: [Double]
  var before: [[Int]]

  init(from source: Int, _ neighbours: [[Int]]) {
    var hops = [Int](repeating: -1, count: neighbours.count)
    paths = [Double](repeating: 0, count: neighbours.count)
    before = [[Int]](repeating: [], count: neighbours.count)
    (hops[source], paths[source], order) = (0, 1, [source])
    var position = 0
    while position < order.count {
      let node = order[position]
      position += 1
      for next in neighbours[node] {
        if hops[next] < 0 {
          hops[next] = hops[node] + 1
          order.append(next)
        }
        if hops[next] == hops[node] + 1 {
          paths[next] += paths[node]
          before[next].append(node)
        }
      }
    }
  }
}
