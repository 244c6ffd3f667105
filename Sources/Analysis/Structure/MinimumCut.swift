/// The greatest flow between two nodes, and a cut of the same capacity that proves it.
///
/// Method: shortest augmenting paths (Edmonds and Karp 1972); the cut lies around what the source
/// still reaches (Ford and Fulkerson 1956). Residuals up to 1e-12 of the greatest capacity count as
/// none.
public struct MinimumCut: Sendable, Equatable {
  /// Infinite where a path of infinite capacity joins source and sink.
  public let flow: Double
  /// Whether each node is on the source's side.
  public let isOnSourceSide: [Bool]
  /// Indices of the edges that lead from the source's side to the other.
  public let edges: [Int]

  /// `source` and `sink` differ.
  public init(_ graph: CapacitatedGraph, from source: Int, to sink: Int) {
    var residual = ResidualGraph(graph)
    let flow = residual.saturate(from: source, to: sink)
    let side = residual.reached(from: source).map { $0 >= 0 }
    self.flow = flow
    isOnSourceSide = side
    edges = graph.edges.indices.filter { index in
      let edge = graph.edges[index]
      return side[edge.from] && !side[edge.to]
        || !graph.isDirected && side[edge.to] && !side[edge.from]
    }
  }
}

extension CapacitatedGraph {
  /// The greatest flow from `source` to `sink`.
  public func maximumFlow(from source: Int, to sink: Int) -> Double {
    MinimumCut(self, from: source, to: sink).flow
  }

  /// The greatest total of what reaches the nodes from `source`, each taking at most its demand.
  public func served(from source: Int, demand: [Double]) -> Double {
    let taken = (0..<nodes).filter { demand[$0] > 0 }
      .map { Edge(from: $0, to: nodes, capacity: demand[$0]) }
    guard isDirected else {
      return directed(with: taken).maximumFlow(from: source, to: nodes)
    }
    return CapacitatedGraph(nodes: nodes + 1, edges: edges + taken, isDirected: true)
      .maximumFlow(from: source, to: nodes)
  }

  private func directed(with taken: [Edge]) -> CapacitatedGraph {
    let back = edges.map {
      Edge(from: $0.to, to: $0.from, capacity: $0.capacity, length: $0.length)
    }
    return CapacitatedGraph(nodes: nodes + 1, edges: edges + back + taken, isDirected: true)
  }
}

/// What the edges can still carry.
private struct ResidualGraph {
  private let heads: [Int]
  private let arcsOf: [[Int]]
  /// Arc 2k is edge k forwards, 2k + 1 the same backwards.
  private var room: [Double]
  private let least: Double

  init(_ graph: CapacitatedGraph) {
    var arcsOf = [[Int]](repeating: [], count: graph.nodes)
    for (index, edge) in graph.edges.enumerated() {
      arcsOf[edge.from].append(2 * index)
      arcsOf[edge.to].append(2 * index + 1)
    }
    self.arcsOf = arcsOf
    heads = graph.edges.flatMap { [$0.to, $0.from] }
    room = graph.edges.flatMap { [$0.capacity, graph.isDirected ? 0 : $0.capacity] }
    least = 1e-12 * (room.filter(\.isFinite).max() ?? 0)
  }

  mutating func saturate(from source: Int, to sink: Int) -> Double {
    var flow = 0.0
    while true {
      let via = reached(from: source)
      guard via[sink] >= 0 else { return flow }
      let pushed = push(along: via, to: sink, from: source)
      guard pushed.isFinite else { return .infinity }
      flow += pushed
    }
  }

  /// The arc by which each node is reached; the source by `Int.max`, −1 = not reached.
  func reached(from source: Int) -> [Int] {
    var via = [Int](repeating: -1, count: arcsOf.count)
    via[source] = Int.max
    var queue = [source]
    var next = 0
    while next < queue.count {
      for arc in arcsOf[queue[next]] where room[arc] > least && via[heads[arc]] < 0 {
        via[heads[arc]] = arc
        queue.append(heads[arc])
      }
      next += 1
    }
    return via
  }

  private mutating func push(along via: [Int], to sink: Int, from source: Int) -> Double {
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(via[node])
      node = heads[via[node] ^ 1]
    }
    let pushed = path.map { room[$0] }.min() ?? 0
    guard pushed.isFinite else { return pushed }
    for arc in path {
      room[arc] -= pushed
      room[arc ^ 1] += pushed
    }
    return pushed
  }
}
