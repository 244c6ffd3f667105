import Analysis

/// A graph as a case states it: named nodes, edges, two ends and perhaps demands.
struct StatedGraph {
  let names: [CaseValue]
  let graph: CapacitatedGraph
  let source: Int
  let sink: Int
  /// Per node; nil where the case states none.
  let demand: [Double]?

  /// Parts are taken away one by one and in sets, which takes too long for more.
  private static let mostNodes = 2_000

  init(_ item: VerificationCase) throws(CaseProblem) {
    guard let members = item["graph"]?.object, let nodes = members["nodes"]?.list,
      let edges = members["edges"]?.list
    else { throw .missing("graph", wanted: "an object with nodes and edges") }
    guard nodes.count <= Self.mostNodes else {
      throw .unsound("a graph of \(nodes.count) nodes: up to \(Self.mostNodes) can be tried")
    }
    names = nodes
    var isDirected = false
    if case .bool(let value) = members["directed"] ?? .bool(false) { isDirected = value }
    graph = CapacitatedGraph(
      nodes: nodes.count,
      edges: try edges.map { value throws(CaseProblem) in
        try Self.edge(value, nodes)
      }, isDirected: isDirected)
    source = try Self.node(item["s"], nodes, "s")
    sink = try Self.node(item["t"], nodes, "t")
    guard source != sink else { throw .unsound("s and t are the same node") }
    demand = try Self.demand(item, nodes)
  }

  private static func edge(
    _ value: CaseValue, _ nodes: [CaseValue]
  ) throws(CaseProblem) -> CapacitatedGraph.Edge {
    guard let parts = value.list, parts.count >= 2 else {
      throw .missing("graph.edges", wanted: "a list of [from, to, capacity, length]")
    }
    let capacity = parts.count > 2 ? parts[2].number : 1
    let length = parts.count > 3 ? parts[3].number : 1
    guard let capacity, let length, capacity >= 0, length >= 0 else {
      throw .unsound("a capacity or length in graph.edges is no number or negative")
    }
    return CapacitatedGraph.Edge(
      from: try node(parts[0], nodes, "graph.edges"), to: try node(parts[1], nodes, "graph.edges"),
      capacity: capacity, length: length)
  }

  private static func node(
    _ name: CaseValue?, _ nodes: [CaseValue], _ key: String
  ) throws(CaseProblem) -> Int {
    guard let name, let index = nodes.firstIndex(of: name) else {
      throw .unsound("\(key) names \(name?.summary ?? "nothing"), which is not among graph.nodes")
    }
    return index
  }

  /// Keys of JSON are texts: the number 3 is the key "3".
  private static func demand(
    _ item: VerificationCase, _ nodes: [CaseValue]
  ) throws(CaseProblem) -> [Double]? {
    guard let members = item["demand"]?.object else { return nil }
    let keys = nodes.map(Self.key)
    var demand = [Double](repeating: 0, count: nodes.count)
    for name in members.keys.sorted() {
      guard let index = keys.firstIndex(of: name), let value = members[name]?.number, value >= 0,
        value.isFinite
      else { throw .unsound("demand of \(name): no such node, or no number from 0") }
      demand[index] = value
    }
    return demand
  }

  private static func key(_ node: CaseValue) -> String {
    guard case .number(let value) = node, let whole = Int(exactly: value) else {
      return node.text ?? node.summary
    }
    return String(whole)
  }

  /// [from, to] by names.
  func name(ofEdge index: Int) -> CaseValue {
    .list([names[graph.edges[index].from], names[graph.edges[index].to]])
  }

  /// Nodes other than source and sink.
  var inner: [Int] { (0..<graph.nodes).filter { $0 != source && $0 != sink } }

  /// The edges that a list of [from, to] names, either way round where the graph is undirected;
  /// nil where it names an edge that is not there.
  func edges(named value: CaseValue) -> [Int]? {
    guard let list = value.list else { return nil }
    var found: [Int] = []
    for pair in list {
      guard let ends = pair.list, ends.count == 2 else { return nil }
      let matches = graph.edges.indices.filter { index in
        let (from, to) = (names[graph.edges[index].from], names[graph.edges[index].to])
        return from == ends[0] && to == ends[1]
          || !graph.isDirected && from == ends[1] && to == ends[0]
      }
      guard !matches.isEmpty else { return nil }
      found += matches.filter { !found.contains($0) }
    }
    return found
  }

  /// An answer that names edges, in any order and, where the graph is undirected, either way round.
  func answer(_ got: CaseValue, _ near: Closeness) -> Answer {
    var unordered = near
    unordered.ignoresOrder = true
    return Answer { [self, unordered] expected in
      Judgement(
        passes: unordered.accepts(got, expected: oriented(expected)), got: got,
        tolerance: unordered.text)
    }
  }

  /// The same value with every edge named the way round in which the graph names it.
  private func oriented(_ value: CaseValue) -> CaseValue {
    switch value {
    case .list(let parts):
      let isTurned =
        !graph.isDirected && parts.count == 2
        && graph.edges.contains {
          names[$0.from] == parts[1] && names[$0.to] == parts[0]
        }
        && !graph.edges.contains { names[$0.from] == parts[0] && names[$0.to] == parts[1] }
      return .list(isTurned ? parts.reversed() : parts.map(oriented))
    case .object(let members):
      var turned = members
      for key in members.keys.sorted() where key == "edges" || members["edges"] != nil {
        turned[key] = members[key].map(oriented)
      }
      return .object(turned)
    default: return value
    }
  }
}
