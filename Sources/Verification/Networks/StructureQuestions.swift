import Analysis

/// The answers of a case about paths and parts of a graph.
struct StructureQuestions {
  let stated: StatedGraph
  let near: Closeness

  func answers(_ item: VerificationCase) throws(CaseProblem) -> [String: Answer] {
    var answers = paths
    if !stated.graph.isDirected { answers.merge(parts) { first, _ in first } }
    if item["min_node_cut"] != nil { answers["min_node_cut"] = try nodeCuts() }
    if item["shapley_served"] != nil, let demand = stated.demand {
      answers["shapley_served"] = try shapley(demand)
    }
    return answers
  }

  private var paths: [String: Answer] {
    let graph = stated.graph
    let (hops, lengths) = (
      PathMeasures(graph, byLength: false), PathMeasures(graph, byLength: true)
    )
    // Of all pairs of other nodes.
    let pairs = Double(max(1, (graph.nodes - 1) * (graph.nodes - 2))) / (graph.isDirected ? 1 : 2)
    let edges = graph.edges.indices.map { edge in
      CaseValue.list((stated.name(ofEdge: edge).list ?? []) + [.number(hops.edges[edge])])
    }
    return [
      "betweenness": byNode(hops.nodes.map { $0 / pairs }),
      "betweenness_unnormalised": byNode(hops.nodes),
      "betweenness_weighted_unnorm": byNode(lengths.nodes),
      "edge_betweenness_unnorm": .value(.list(edges), near), "closeness": byNode(graph.closeness),
    ]
  }

  private var parts: [String: Answer] {
    let graph = stated.graph
    return [
      "connected": .value(.bool(graph.isConnected), near),
      "articulation_points": .value(
        .list(graph.articulationPoints.map { stated.names[$0] }), near),
      "bridges": stated.answer(.list(graph.bridges.map { stated.name(ofEdge: $0) }), near),
      "edge_connectivity": .number(Double(graph.edgeConnectivity), near),
      "node_connectivity": .number(Double(graph.nodeConnectivity), near),
    ]
  }

  private func byNode(_ values: [Double]) -> Answer {
    var members: [String: CaseValue] = [:]
    for (name, value) in zip(stated.names, values) {
      members[NamedGraph.key(name)] = .number(value)
    }
    return .value(.object(members), near)
  }

  /// All smallest sets of nodes that part source and sink; none where an edge joins them.
  private func nodeCuts() throws(CaseProblem) -> Answer {
    guard let size = stated.graph.nodesBetween(stated.source, stated.sink) else {
      return .value(.null, near)
    }
    let inner = stated.inner
    guard (0..<size).reduce(1.0, { $0 * Double(inner.count - $1) / Double($1 + 1) }) <= 200_000
    else { throw .unsound("too many sets of \(size) nodes to try") }
    let cuts = inner.subsets(of: size).filter {
      stated.graph.without(nodes: $0)
        .shortestPathLength(from: stated.source, to: stated.sink) == .infinity
    }
    return .value(
      .object([
        "size": .number(Double(size)),
        "sets": .list(cuts.map { .list($0.map { stated.names[$0] }) }),
      ]), near)
  }

  private func shapley(_ demand: [Double]) throws(CaseProblem) -> Answer {
    let players = stated.inner
    guard players.count <= 12 else {
      throw .unsound("more than 12 nodes have too many sets to try")
    }
    let values = stated.graph.shapleyServed(of: players, from: stated.source, demand: demand)
    var margin = near
    margin.scale = stated.graph.served(from: stated.source, demand: demand)
    return .value(
      .list(zip(players, values).map { .list([stated.names[$0], .number($1)]) }), margin)
  }
}
