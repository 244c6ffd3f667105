import Analysis

/// Flows, cuts, and what is most vital in a network.
struct NetworkTopic: Topic {
  let names = ["network", "networks"]
  let inputs = Topics.notes.union(["graph", "s", "t", "demand"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let stated = try StatedGraph(item)
    let own = FlowSolver(
      greatest: { $0.maximumFlow(from: $1, to: $2) }, served: { $0.served(from: $1, demand: $2) })
    var answers = try FlowQuestions(stated, own, relative: tolerance.relative).answers(item)
    let near = Closeness(relative: tolerance.relative, ignoresOrder: true)
    answers.merge(try StructureQuestions(stated: stated, near: near).answers(item)) { $1 }
    answers["shortest_path_len"] = .number(
      stated.graph.shortestPathLength(from: stated.source, to: stated.sink), near)
    let worst = stated.graph.vitalPathEdges(from: stated.source, to: stated.sink)
    answers["vital_edge_path"] = stated.answer(
      .object([
        "length_after": .number(worst.worst),
        "edges": .list(worst.parts.map { stated.name(ofEdge: $0) }),
      ]), near)
    return answers
  }

  /// Undirected graphs as the links of a front, directed ones by the solver behind it.
  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let stated = try StatedGraph(item)
    guard stated.graph.edges.allSatisfy({ $0.capacity.isFinite }) else { return [:] }
    return try FlowQuestions(stated, SupplyFront.solver, relative: tolerance.relative)
      .answers(item)
  }
}
