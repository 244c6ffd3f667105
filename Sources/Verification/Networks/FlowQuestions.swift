import Analysis

/// How the flows of a graph are found: by an algorithm of its own, or by the engine's supply.
struct FlowSolver: Sendable {
  /// The greatest flow from source to sink.
  let greatest: @Sendable (CapacitatedGraph, _ source: Int, _ sink: Int) -> Double
  /// The greatest total that reaches the demands.
  let served: @Sendable (CapacitatedGraph, _ source: Int, _ demand: [Double]) -> Double
}

/// The answers of a case about flows, with one way to find them.
struct FlowQuestions {
  let stated: StatedGraph
  let solver: FlowSolver
  let near: Closeness
  /// The greatest flow of the whole graph.
  let flow: Double

  init(_ stated: StatedGraph, _ solver: FlowSolver, relative: Double) {
    self.stated = stated
    self.solver = solver
    flow = solver.greatest(stated.graph, stated.source, stated.sink)
    near = Closeness(relative: relative, scale: flow.isFinite ? flow : 0, atZero: 1e-9 * flow)
  }

  func answers(_ item: VerificationCase) throws(CaseProblem) -> [String: Answer] {
    var answers: [String: Answer] = [
      "max_flow": .number(flow, near), "min_cut_capacity": .number(flow, near),
      "a_min_cut": cut,
    ]
    if item["vital_node_flow"] != nil { answers["vital_node_flow"] = vitalNodes }
    if item["vital_edge_flow"] != nil { answers["vital_edge_flow"] = vitalEdges }
    guard let demand = stated.demand else { return answers }
    let served = solver.served(stated.graph, stated.source, demand)
    let total = demand.reduce(0, +)
    let margin = Closeness(relative: near.relative, scale: served)
    answers["served_total"] = .number(served, margin)
    answers["served_fraction"] = .number(total > 0 ? served / total : 1, near)
    if let sizes = item["best_node_interdiction_by_served"]?.object {
      answers["best_node_interdiction_by_served"] = try interdictions(sizes, demand, margin)
    }
    return answers
  }

  /// A set of edges whose capacities sum to the greatest flow and without which nothing flows.
  private var cut: Answer {
    Answer { [stated, solver, flow, near] expected in
      guard let edges = stated.edges(named: expected) else {
        return Judgement(passes: false, got: .null, tolerance: "edges of the graph")
      }
      let capacity = edges.reduce(0) { $0 + stated.graph.edges[$1].capacity }
      let rest = CapacitatedGraph(
        nodes: stated.graph.nodes,
        edges: stated.graph.edges.indices.filter { !edges.contains($0) }.map {
          stated.graph.edges[$0]
        }, isDirected: stated.graph.isDirected)
      let isCut =
        near.accepts(.number(capacity), expected: .number(flow))
        && solver.greatest(rest, stated.source, stated.sink) <= 1e-9 * flow
      let own = MinimumCut(stated.graph, from: stated.source, to: stated.sink).edges
      return Judgement(
        passes: isCut, got: .list(own.map { stated.name(ofEdge: $0) }),
        tolerance: "any cut of the greatest flow's capacity")
    }
  }

  private var vitalNodes: Answer {
    let found = stated.graph.vitalNodes(
      from: stated.source, to: stated.sink, flow: solver.greatest)
    return ranked(found, parts: "nodes") { stated.names[$0] }
  }

  private var vitalEdges: Answer {
    let found = stated.graph.vitalEdges(
      from: stated.source, to: stated.sink, flow: solver.greatest)
    return ranked(found, parts: "edges") { stated.name(ofEdge: $0) }
  }

  private func ranked(
    _ found: Interdiction<Int>, parts: String, name: (Int) -> CaseValue
  ) -> Answer {
    let all = found.trials.map { CaseValue.list([name($0.part), .number($0.value)]) }
    let got = CaseValue.object([
      "drop": .number(found.worst), parts: .list(found.parts.map(name)), "all": .list(all),
    ])
    return stated.answer(got, near)
  }

  private func interdictions(
    _ sizes: [String: CaseValue], _ demand: [Double], _ near: Closeness
  ) throws(CaseProblem) -> Answer {
    var got: [String: CaseValue] = [:]
    for key in sizes.keys.sorted() {
      guard let count = Int(key), count >= 0, count <= 4 else {
        throw .unsound("an interdiction of \(key) nodes: from 0 to 4 can be tried")
      }
      let possible = stated.inner.count
      guard (0..<count).reduce(1, { $0 * (possible - $1) }) <= 200_000 else {
        throw .unsound("too many sets of \(count) nodes to try")
      }
      let found = stated.graph.servedWithout(
        count, of: stated.inner, from: stated.source, demand: demand, served: solver.served)
      got[key] = .object([
        "served": .number(found.worst),
        "sets": .list(found.parts.map { .list($0.map { stated.names[$0] }) }),
      ])
    }
    var unordered = near
    unordered.ignoresOrder = true
    return .value(.object(got), unordered)
  }
}
