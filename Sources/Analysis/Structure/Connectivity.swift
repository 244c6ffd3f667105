/// What holds a graph together, and how much must go before it falls apart.
extension CapacitatedGraph {
  /// Whether the graph is one part, edges taken either way.
  public var isConnected: Bool { components(without: nil) == 1 }

  /// Nodes without which there are more parts than before, in an undirected graph.
  public var articulationPoints: [Int] {
    let parts = components(without: nil)
    return (0..<nodes).filter { components(without: $0) > parts }
  }

  /// Edges without which there are more parts than before, in an undirected graph.
  public var bridges: [Int] {
    let parts = components(without: nil)
    return edges.indices.filter { without(edge: $0).components(without: nil) > parts }
  }

  /// The fewest edges without which an undirected graph is in parts; 0 for a single node.
  ///
  /// The least of the flows of unit edges between one node and each other (Menger 1927).
  public var edgeConnectivity: Int {
    let unit = CapacitatedGraph(
      nodes: nodes, edges: edges.map { Edge(from: $0.from, to: $0.to, capacity: 1) },
      isDirected: isDirected)
    let flows = (0..<nodes).dropFirst().map { unit.maximumFlow(from: 0, to: $0) }
    return Int(flows.min() ?? 0)
  }

  /// The fewest nodes without which an undirected graph is in parts, or a single node.
  public var nodeConnectivity: Int {
    let pairs = (0..<nodes).flatMap { first in (0..<first).map { ($0, first) } }
    return pairs.compactMap { nodesBetween($0, $1) }.min() ?? max(0, nodes - 1)
  }

  /// The fewest nodes without which no path leads from one node to another; nil where an edge joins them.
  ///
  /// The flow through nodes that each pass one unit (Menger 1927).
  public func nodesBetween(_ source: Int, _ sink: Int) -> Int? {
    let arcs = edges + (isDirected ? [] : edges.map { Edge(from: $0.to, to: $0.from, capacity: 1) })
    guard !arcs.contains(where: { $0.from == source && $0.to == sink }) else { return nil }
    // Node i is entered at i and left at i + nodes.
    let halves = (0..<nodes).map { Edge(from: $0, to: $0 + nodes, capacity: 1) }
    let between = arcs.map {
      Edge(from: $0.from + nodes, to: $0.to, capacity: Double(nodes))
    }
    let split = CapacitatedGraph(nodes: 2 * nodes, edges: halves + between, isDirected: true)
    return Int(split.maximumFlow(from: source + nodes, to: sink))
  }

  /// Parts of the graph without one node, edges taken either way.
  private func components(without removed: Int?) -> Int {
    var isSeen = (0..<nodes).map { $0 == removed }
    let neighbours = neighbours(alive: isSeen.map { !$0 })
    var parts = 0
    for first in 0..<nodes where !isSeen[first] {
      parts += 1
      isSeen[first] = true
      var open = [first]
      while let node = open.popLast() {
        for next in neighbours[node] where !isSeen[next] {
          isSeen[next] = true
          open.append(next)
        }
      }
    }
    return parts
  }
}

extension CapacitatedGraph {
  /// What each candidate adds on average to the demand served, over all orders in which they come.
  ///
  /// All other nodes are there from the beginning. By all 2ᵐ sets of m candidates (`ShapleyValue`).
  public func shapleyServed(
    of candidates: [Int], from source: Int, demand: [Double],
    served: ServiceFunction = { $0.served(from: $1, demand: $2) }
  ) -> [Double] {
    let count = candidates.count
    let worth = (0..<(1 << count)).map { present -> Double in
      let gone = candidates.indices.filter { present >> $0 & 1 == 0 }.map { candidates[$0] }
      var left = demand
      for node in gone { left[node] = 0 }
      return served(without(nodes: gone), source, left)
    }
    return ShapleyValue.values(players: count, worth: worth)
  }
}
