import Analysis

/// A graph as a case states it: named nodes, edges, two ends and perhaps demands.
struct StatedGraph {
  private let named: NamedGraph
  let source: Int
  let sink: Int
  /// Per node; nil where the case states none.
  let demand: [Double]?

  init(_ item: VerificationCase) throws(CaseProblem) {
    named = try NamedGraph(item)
    source = try named.node(item["s"], "s")
    sink = try named.node(item["t"], "t")
    guard source != sink else { throw .unsound("s and t are the same node") }
    demand = try Self.demand(item, named)
  }

  var names: [CaseValue] { named.names }
  var graph: CapacitatedGraph { named.graph }

  private static func demand(
    _ item: VerificationCase, _ named: NamedGraph
  ) throws(CaseProblem) -> [Double]? {
    guard let members = item["demand"]?.object else { return nil }
    var demand = [Double](repeating: 0, count: named.names.count)
    for name in members.keys.sorted() {
      guard let index = named.keys.firstIndex(of: name), let value = members[name]?.number,
        value >= 0, value.isFinite
      else { throw .unsound("demand of \(name): no such node, or no number from 0") }
      demand[index] = value
    }
    return demand
  }

  /// [from, to] by names.
  func name(ofEdge index: Int) -> CaseValue { named.name(ofEdge: index) }

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
