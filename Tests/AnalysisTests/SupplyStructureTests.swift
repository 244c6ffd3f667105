import Scenarios
import Testing

@testable import Analysis

@Suite("A front's supply by structure")
struct SupplyStructureTests {
  /// s feeds a over 30 t/d and a feeds b over 20 t/d; each place needs 50 t/d.
  private func model() -> Model {
    let places = [
      Place(id: "a"), Place(id: "b"), Place(id: "s", isRear: true, source: SupplySource()),
    ]
    var front = LinchpinModel.front(places, axes: 1, speed: 0.01)
    front.links = [
      SupplyLink(id: "ab", from: 0, to: 1, kilometres: 10, capacity: 20),
      SupplyLink(id: "as", from: 0, to: 2, kilometres: 10, capacity: 30),
    ]
    front.holder.supplyNeed = 1
    return LinchpinModel.model(front, days: 10)
  }

  @Test("A place in the middle of a line lets through, parts it and serves both")
  func line() throws {
    let structure = try #require(SupplyStructure(model(), front: 0))
    let hubs = structure.hubs.compactMap { $0 }
    #expect(hubs.map(\.minimumCut) == [30, 20, .infinity])
    #expect(hubs.map(\.isArticulation) == [true, false, false])
    // One pair of others, b and s, meets over a.
    #expect(hubs.map(\.betweenness) == [1, 0, 0])
    // Without a, b's 20 of 50 are gone; without b, a still has its 30.
    #expect(hubs[0].lostService == 0.4)
    #expect(hubs[1].lostService == 0)
    // Served is 30 with a and s and 0 else: each is half of it.
    #expect(hubs.map { ($0.shapley * 1000).rounded() } == [500, 0, 500])
    let ways = structure.ways.compactMap { $0 }
    #expect(ways.map(\.isBridge) == [true, true])
    #expect(ways.map(\.lostService) == [0, 0.3])
    // Of 3 pairs, 2 go over each.
    #expect(ways.map { ($0.betweenness * 3).rounded() } == [2, 2])
  }

  @Test("Orders drawn from a seed come near the exact Shapley values, and sum to what is served")
  func sampled() {
    let edges = [(0, 1, 9.0), (0, 2, 6), (1, 3, 5), (2, 3, 4), (3, 4, 8), (1, 4, 2)].map {
      CapacitatedGraph.Edge(from: $0.0, to: $0.1, capacity: $0.2)
    }
    let graph = CapacitatedGraph(nodes: 5, edges: edges, isDirected: false)
    let demand = [0.0, 2, 3, 4, 5]
    let exact = graph.shapleyServed(of: [1, 2, 3, 4], from: 0, demand: demand)
    let drawn = graph.shapleyServed(of: [1, 2, 3, 4], from: 0, demand: demand, orders: 1024)
    for (one, two) in zip(exact, drawn) { #expect(abs(one - two) < 0.15) }
    let served = graph.served(from: 0, demand: demand)
    #expect(abs(drawn.reduce(0, +) - served) < 1e-9)
  }

  @Test("Without links or sources there is no structure")
  func none() {
    var bare = model()
    bare.fronts[0].links = []
    #expect(SupplyStructure(bare, front: 0) == nil)
  }
}
