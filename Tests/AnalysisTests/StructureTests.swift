import Analysis
import Testing

@Suite("Structure of a network")
struct StructureTests {
  /// Cormen et al., "Introduction to algorithms", figure 26.1: the greatest flow is 23.
  private static let textbook = CapacitatedGraph(
    nodes: 6,
    edges: [
      (0, 1, 16), (0, 2, 13), (1, 3, 12), (2, 1, 4), (2, 4, 14), (3, 2, 9), (3, 5, 20), (4, 3, 7),
      (4, 5, 4),
    ].map { .init(from: $0.0, to: $0.1, capacity: $0.2) }, isDirected: true)

  @Test("The textbook's flow is 23, and its cut has that capacity")
  func textbook() {
    let cut = MinimumCut(Self.textbook, from: 0, to: 5)
    #expect(cut.flow == 23)
    #expect(cut.edges.map { Self.textbook.edges[$0].capacity }.reduce(0, +) == 23)
  }

  /// Every one of 2⁴ cuts of all undirected graphs of five nodes with capacities 0 to 2 on seven
  /// edges: the least is the flow (Ford and Fulkerson 1956).
  @Test("The flow equals the least of all cuts in every small graph")
  func smallGraphs() {
    let pairs = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (3, 4), (1, 4)]
    for code in 0..<2187 {
      var rest = code
      let edges = pairs.map { pair -> CapacitatedGraph.Edge in
        defer { rest /= 3 }
        return .init(from: pair.0, to: pair.1, capacity: Double(rest % 3))
      }
      let graph = CapacitatedGraph(nodes: 5, edges: edges, isDirected: code % 2 == 0)
      let least = (0..<8).map { inner -> Double in
        let side = [true] + (0..<3).map { inner >> $0 & 1 == 1 } + [false]
        return edges.reduce(0) { sum, edge in
          let leaves = side[edge.from] && !side[edge.to]
          let enters = side[edge.to] && !side[edge.from] && !graph.isDirected
          return sum + (leaves || enters ? edge.capacity : 0)
        }
      }.min()
      #expect(graph.maximumFlow(from: 0, to: 4) == least, "graph \(code)")
    }
  }

  @Test("A path of infinite capacity has an infinite flow, a cut one none")
  func extremes() {
    let open = CapacitatedGraph(
      nodes: 2, edges: [.init(from: 0, to: 1, capacity: .infinity)], isDirected: false)
    #expect(open.maximumFlow(from: 0, to: 1) == .infinity)
    #expect(open.without(edge: 0).maximumFlow(from: 0, to: 1) == 0)
    #expect(open.without(edge: 0).shortestPathLength(from: 0, to: 1) == .infinity)
  }

  /// 0 – 1 – 3 and 0 – 2 – 3, each of 1: either inner node takes 1 of 2, and ties are all named.
  @Test("Ties among the most vital nodes and sets are all named")
  func ties() {
    let graph = CapacitatedGraph(
      nodes: 4,
      edges: [(0, 1), (1, 3), (0, 2), (2, 3)].map { .init(from: $0.0, to: $0.1, capacity: 1) },
      isDirected: false)
    #expect(graph.vitalNodes(from: 0, to: 3).parts == [1, 2])
    #expect(graph.vitalEdges(from: 0, to: 3).parts == [0, 1, 2, 3])
    let pairs = graph.servedWithout(2, of: [1, 2], from: 0, demand: [0, 1, 1, 5])
    #expect(pairs.worst == 0)
    #expect(pairs.parts == [[1, 2]])
    #expect(graph.served(from: 0, demand: [0, 0, 0, 5]) == 2)
  }
}
