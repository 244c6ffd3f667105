import Scenarios
import Testing

@testable import Analysis

@Suite("Cascades and simultaneity")
struct CascadeTests {
  private func graph(_ nodes: Int, _ edges: [(Int, Int)]) -> CapacitatedGraph {
    CapacitatedGraph(
      nodes: nodes,
      edges: edges.map { CapacitatedGraph.Edge(from: $0.0, to: $0.1, capacity: 1) },
      isDirected: false)
  }

  private func all(_ count: Int) -> [Bool] { [Bool](repeating: true, count: count) }

  // A line of three: the middle is on all three pairs, the ends on two.
  @Test("Betweenness counts a node's own ends, and splits ties")
  func betweenness() {
    #expect(graph(3, [(0, 1), (1, 2)]).betweenness(alive: all(3)) == [2, 3, 2])
    let square = graph(4, [(0, 1), (1, 2), (2, 3), (3, 0)])
    #expect(square.betweenness(alive: all(4)) == [3.5, 3.5, 3.5, 3.5])
    #expect(graph(2, []).betweenness(alive: all(2)) == [0, 0])
  }

  // Known answer K30: a ring of ten without node 0 becomes a line, whose middle carries most.
  @Test("What is left of a ring grows with the tolerance")
  func ring() {
    let ring = graph(10, (0..<10).map { ($0, ($0 + 1) % 10) })
    let left = [0.0, 0.2, 0.4, 0.6].map {
      Cascade.overload(of: ring, attack: [0], tolerance: $0).largestComponent
    }
    #expect(left == [2, 3, 4, 9])
  }

  // A line of four from its end: each has half of its neighbours joined, one after the other.
  @Test("Imitation goes along a line while the threshold is at most one half")
  func imitation() {
    let line = graph(5, [(0, 1), (1, 2), (2, 3)])
    let spread = Cascade.imitation(on: line, seed: [0], threshold: 0.5)
    #expect(spread.rounds == [[0], [1], [2], [3]])
    #expect((spread.size, spread.length, spread.largestComponent) == (4, 3, 1))
    #expect(Cascade.imitation(on: line, seed: [0], threshold: 0.6).size == 1)
  }

  @Test("What begins with nothing has no round, and a node named twice goes once")
  func edges() {
    let line = graph(3, [(0, 1), (1, 2)])
    let none = Cascade.imitation(on: line, seed: [], threshold: 0.5)
    #expect((none.size, none.length, none.largestComponent) == (0, 0, 3))
    #expect(Cascade.overload(of: line, attack: [], tolerance: 0).rounds == [[]])
    let twice = Cascade.imitation(on: line, seed: [1, 1], threshold: 1)
    #expect((twice.size, twice.rounds) == (3, [[1], [0, 2]]))
    #expect(Cascade.overload(of: line, attack: [1, 1], tolerance: 0).size == 1)
  }

  @Test("Days are counted with both ends, and gaps count as none")
  func simultaneity() throws {
    func days(_ first: String, _ last: String) throws -> ClosedRange<Day> {
      try #require(Day(iso: first))...(try #require(Day(iso: last)))
    }
    let found = Simultaneity([
      try days("1864-02-01", "1864-02-03"), try days("1864-02-03", "1864-02-03"),
      try days("1864-02-06", "1864-02-06"),
    ])
    #expect(found.span == 6)
    #expect(found.daysByCount == [0: 2, 1: 3, 2: 1])
    #expect(found.firstDayWithTwo == Day(iso: "1864-02-03"))
    #expect((found.most, found.daysWithTwoOrMore) == (2, 1))
    #expect(Simultaneity([]).span == 0)
  }
}
