/// How much of what goes along shortest paths passes each node and each edge.
public struct PathMeasures: Sendable, Equatable {
  /// Over all pairs (ordered where the graph is directed), the share of the shortest paths between them that
  /// a node lies inside.
  public private(set) var nodes: [Double]
  /// The same for edges, ends counted.
  public private(set) var edges: [Double]

  /// Paths are as long as their edges, or as their number.
  ///
  /// Lengths are above 0. Source: Brandes (2001), "A faster algorithm for betweenness centrality".
  public init(_ graph: CapacitatedGraph, byLength: Bool) {
    nodes = [Double](repeating: 0, count: graph.nodes)
    edges = [Double](repeating: 0, count: graph.edges.count)
    for source in 0..<graph.nodes {
      add(ShortestPathTree(graph, from: source, byLength: byLength), source)
    }
    guard !graph.isDirected else { return }
    nodes = nodes.map { $0 / 2 }
    edges = edges.map { $0 / 2 }
  }

  private mutating func add(_ tree: ShortestPathTree, _ source: Int) {
    var shares = [Double](repeating: 0, count: nodes.count)
    for node in tree.order.reversed() {
      for (edge, before) in tree.before[node] {
        let share = tree.paths[before] / tree.paths[node] * (1 + shares[node])
        shares[before] += share
        edges[edge] += share
      }
      if node != source { nodes[node] += shares[node] }
    }
  }
}

extension CapacitatedGraph {
  /// How near each node is to those that reach it, in hops: r²/((n − 1)·Σ d) with r of them.
  ///
  /// 0 where none does. Source: Wasserman and Faust (1994), "Social network analysis", for graphs in parts.
  public var closeness: [Double] {
    var (reached, sum) = (
      [Double](repeating: 0, count: nodes), [Double](repeating: 0, count: nodes)
    )
    for source in 0..<nodes {
      let tree = ShortestPathTree(self, from: source, byLength: false)
      for node in tree.order where node != source {
        reached[node] += 1
        sum[node] += tree.distance[node]
      }
    }
    return zip(reached, sum).map { $1 > 0 ? $0 * $0 / (Double(nodes - 1) * $1) : 0 }
  }
}

/// All shortest paths from one node, by Dijkstra's algorithm (1959) over an array.
private struct ShortestPathTree {
  private(set) var distance: [Double]
  /// How many shortest paths lead to each node.
  private(set) var paths: [Double]
  /// The last edges of those paths, with the nodes that they come from.
  private(set) var before: [[(edge: Int, node: Int)]]
  /// Reached nodes, the nearer first.
  private(set) var order: [Int] = []

  init(_ graph: CapacitatedGraph, from source: Int, byLength: Bool) {
    distance = [Double](repeating: .infinity, count: graph.nodes)
    paths = [Double](repeating: 0, count: graph.nodes)
    before = [[(edge: Int, node: Int)]](repeating: [], count: graph.nodes)
    (distance[source], paths[source]) = (0, 1)
    var isSettled = [Bool](repeating: false, count: graph.nodes)
    while let node = (0..<graph.nodes).filter({ !isSettled[$0] && distance[$0] < .infinity })
      .min(by: { (distance[$0], $0) < (distance[$1], $1) })
    {
      isSettled[node] = true
      order.append(node)
      for (index, edge) in graph.edges.enumerated() {
        let length = byLength ? edge.length : 1
        if edge.from == node, !isSettled[edge.to] { step(index, node, edge.to, length) }
        if edge.to == node, !graph.isDirected, !isSettled[edge.from] {
          step(index, node, edge.from, length)
        }
      }
    }
  }

  /// Lengths that differ by rounding only are the same.
  private mutating func step(_ edge: Int, _ node: Int, _ next: Int, _ length: Double) {
    let reached = distance[node] + length
    if distance[next].isClearlyAbove(reached) {
      (distance[next], paths[next], before[next]) = (reached, 0, [])
    }
    guard !reached.isClearlyAbove(distance[next]) else { return }
    paths[next] += paths[node]
    before[next].append((edge, node))
  }
}
