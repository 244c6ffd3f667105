import Analysis

/// A graph whose nodes have names, as a case states it.
struct NamedGraph {
  let names: [CaseValue]
  /// The names as keys of JSON, which are texts: the number 3 is the key "3".
  let keys: [String]
  let graph: CapacitatedGraph

  /// Parts are taken away one by one and in sets, which takes too long for more.
  private static let mostNodes = 2_000

  /// The object under "graph" with nodes, edges and perhaps "directed".
  init(_ item: VerificationCase) throws(CaseProblem) {
    guard let members = item["graph"]?.object, let nodes = members["nodes"]?.list,
      let edges = members["edges"]?.list
    else { throw .missing("graph", wanted: "an object with nodes and edges") }
    guard nodes.count <= Self.mostNodes else {
      throw .unsound("a graph of \(nodes.count) nodes: up to \(Self.mostNodes) can be tried")
    }
    var isDirected = false
    if case .bool(let value) = members["directed"] ?? .bool(false) { isDirected = value }
    try self.init(nodes, edges, isDirected: isDirected, "graph.edges")
  }

  /// Edges are lists of [from, to, capacity, length], the last two 1 where they are left out.
  init(
    _ names: [CaseValue], _ edges: [CaseValue], isDirected: Bool = false, _ key: String
  ) throws(CaseProblem) {
    let keys = names.map(Self.key)
    graph = CapacitatedGraph(
      nodes: names.count,
      edges: try edges.map { value throws(CaseProblem) in
        try Self.edge(value, names, keys, key)
      }, isDirected: isDirected)
    self.names = names
    self.keys = keys
  }

  static func key(_ node: CaseValue) -> String {
    guard case .number(let value) = node, let whole = Int(exactly: value) else {
      return node.text ?? node.summary
    }
    return String(whole)
  }

  /// The node that the value under a key of the case names.
  func node(_ name: CaseValue?, _ key: String) throws(CaseProblem) -> Int {
    try Self.node(name, names, keys, key)
  }

  /// The nodes that a list names.
  func nodes(_ list: CaseValue?, _ key: String) throws(CaseProblem) -> [Int] {
    guard let list = list?.list else { throw .missing(key, wanted: "a list of nodes") }
    return try list.map { name throws(CaseProblem) in try node(name, key) }
  }

  /// [from, to] by names.
  func name(ofEdge index: Int) -> CaseValue {
    .list([names[graph.edges[index].from], names[graph.edges[index].to]])
  }

  private static func edge(
    _ value: CaseValue, _ names: [CaseValue], _ keys: [String], _ key: String
  ) throws(CaseProblem) -> CapacitatedGraph.Edge {
    guard let parts = value.list, parts.count >= 2 else {
      throw .missing(key, wanted: "a list of [from, to, capacity, length]")
    }
    let capacity = parts.count > 2 ? parts[2].number : 1
    let length = parts.count > 3 ? parts[3].number : 1
    guard let capacity, let length, capacity >= 0, length >= 0 else {
      throw .unsound("a capacity or length in \(key) is no number or negative")
    }
    return CapacitatedGraph.Edge(
      from: try node(parts[0], names, keys, key), to: try node(parts[1], names, keys, key),
      capacity: capacity, length: length)
  }

  private static func node(
    _ name: CaseValue?, _ names: [CaseValue], _ keys: [String], _ key: String
  ) throws(CaseProblem) -> Int {
    guard let name,
      let index = names.firstIndex(of: name) ?? keys.firstIndex(of: self.key(name))
    else {
      throw .unsound("\(key) names \(name?.summary ?? "nothing"), which is not among the nodes")
    }
    return index
  }
}
