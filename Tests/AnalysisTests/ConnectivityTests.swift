import Testing

@testable import Analysis

@Suite("Paths and parts of a graph")
struct ConnectivityTests {
  private func graph(
    _ nodes: Int, _ edges: [(Int, Int, Double)], isDirected: Bool = false
  ) -> CapacitatedGraph {
    CapacitatedGraph(
      nodes: nodes,
      edges: edges.map { .init(from: $0.0, to: $0.1, capacity: 1, length: $0.2) },
      isDirected: isDirected)
  }

  /// Two triangles 0 1 2 and 3 4 5 with an edge from 2 to 3.
  private var bow: CapacitatedGraph {
    graph(
      6, [(0, 1, 1), (1, 2, 1), (2, 0, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1), (5, 3, 1)])
  }

  // A ring of four: opposite nodes have two ways. By length 0.1 + 0.2 and 0.3 are the same, both ways of 0 to 2.
  @Test("Shares of shortest paths are split among ties, in hops and in lengths")
  func betweenness() {
    let ring = graph(4, [(0, 1, 0.1), (1, 2, 0.2), (2, 3, 0.25), (3, 0, 0.05)])
    let hops = PathMeasures(ring, byLength: false)
    #expect(hops.nodes == [0.5, 0.5, 0.5, 0.5])
    #expect(hops.edges == [2, 2, 2, 2])
    // 0 2 by 1 or 3; 1 3 by 0.
    let lengths = PathMeasures(ring, byLength: true)
    #expect(lengths.nodes == [1, 0.5, 0, 0.5])
    #expect(lengths.edges == [2.5, 1.5, 1.5, 2.5])
    let arrow = PathMeasures(graph(3, [(0, 1, 1), (1, 2, 1)], isDirected: true), byLength: false)
    #expect(arrow.nodes == [0, 1, 0])
    #expect(arrow.edges == [2, 2])
  }

  // A line of three and one alone: the middle is reached by 2 of 3 others in 1 hop each, 2²/(3·2).
  @Test("Closeness counts who reaches a node, and how many do")
  func closeness() {
    let line = graph(4, [(0, 1, 7), (1, 2, 7)]).closeness
    let wanted: [Double] = [4.0 / 9, 2.0 / 3, 4.0 / 9, 0]
    #expect(zip(line, wanted).allSatisfy { abs($0 - $1) < 1e-15 })
    let arrows = graph(3, [(0, 1, 1), (1, 2, 1)], isDirected: true).closeness
    let along: [Double] = [0, 0.5, 2.0 / 3]
    #expect(zip(arrows, along).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(graph(1, []).closeness == [0])
  }

  @Test("A bow falls apart at its knot, and nowhere else")
  func bowParts() {
    #expect(bow.isConnected)
    #expect(bow.articulationPoints == [2, 3])
    #expect(bow.bridges == [3])
    #expect((bow.edgeConnectivity, bow.nodeConnectivity) == (1, 1))
    #expect(bow.nodesBetween(0, 5) == 1)
    #expect(bow.nodesBetween(2, 3) == nil)
  }

  @Test("Complete, broken and single graphs have the connectivity of their definitions")
  func extremes() {
    let whole = graph(4, [(0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 2, 1), (1, 3, 1), (2, 3, 1)])
    #expect((whole.edgeConnectivity, whole.nodeConnectivity) == (3, 3))
    let broken = graph(3, [(0, 1, 1)])
    #expect(!broken.isConnected)
    #expect((broken.edgeConnectivity, broken.nodeConnectivity) == (0, 0))
    #expect(broken.nodesBetween(0, 2) == 0)
    let single = graph(1, [])
    #expect(single.isConnected)
    #expect((single.edgeConnectivity, single.nodeConnectivity) == (0, 0))
  }

  // Directed, 0 to 3 over 1 or 2; from 3 nothing leads back.
  @Test("Nodes between are counted along the arrows")
  func directed() {
    let arrows = graph(4, [(0, 1, 1), (1, 3, 1), (0, 2, 1), (2, 3, 1)], isDirected: true)
    #expect(arrows.nodesBetween(0, 3) == 2)
    #expect(arrows.nodesBetween(3, 0) == 0)
  }

  // 2 behind 1: 1 brings its own 1 alone and 3 with 2; 2 brings 2 only where 1 is there: (1 + 3)/2 and (0 + 2)/2.
  @Test("What a node adds to the demand served is its mean over all orders")
  func shapley() {
    let line = CapacitatedGraph(
      nodes: 3,
      edges: [.init(from: 0, to: 1, capacity: 9), .init(from: 1, to: 2, capacity: 9)],
      isDirected: false)
    #expect(line.shapleyServed(of: [1, 2], from: 0, demand: [0, 1, 2]) == [2, 1])
    #expect(line.shapleyServed(of: [2], from: 0, demand: [0, 1, 2]) == [2])
  }
}
