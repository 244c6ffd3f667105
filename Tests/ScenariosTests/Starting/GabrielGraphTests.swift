import Testing

@testable import Scenarios

@Suite struct GabrielGraphTests {
  private func edges(_ points: [(Double, Double)]) -> [[Int]] {
    GabrielGraph.edges(points.map { GreatCircle.Point(latitude: $0.0, longitude: $0.1) })
      .map { [$0.from, $0.to] }
  }

  @Test func `A point inside the circle over a connection parts it, one outside does not`() {
    #expect(edges([(0, 0), (0, 1), (0.4, 0.5)]) == [[0, 2], [1, 2]])
    #expect(edges([(0, 0), (0, 1), (0.6, 0.5)]) == [[0, 1], [0, 2], [1, 2]])
  }

  @Test func `Points in a row are linked one to the next`() {
    #expect(edges((0..<6).map { (10, Double($0) / 5) }) == (0..<5).map { [$0, $0 + 1] })
  }

  @Test func `One point has no links, and the date line parts nothing`() {
    #expect(edges([(1, 1)]).isEmpty)
    #expect(edges([(0, 179.9), (0, -179.9)]) == [[0, 1]])
    let edge = GabrielGraph.edges([(0, 179.9), (0, -179.9)].map(GreatCircle.Point.init))[0]
    // 0.2° of a great circle of 2π·6371.0088 km.
    #expect(abs(edge.kilometres - 22.239) < 0.001)
  }

  /// By the definition in other words: no third point sees the connection under an angle above 90°.
  @Test(arguments: 0..<20)
  func `The links of points in the flat are those of the definition`(seed: UInt64) {
    var state = seed
    func draw() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    let points = (0..<12).map { _ in (draw() / 100, draw() / 100) }
    var expected: [[Int]] = []
    for from in points.indices {
      for to in points.indices where from < to {
        let isFree = points.indices.allSatisfy { other in
          let (a, b, c) = (points[from], points[to], points[other])
          return other == from || other == to
            || (a.0 - c.0) * (b.0 - c.0) + (a.1 - c.1) * (b.1 - c.1) >= 0
        }
        if isFree { expected.append([from, to]) }
      }
    }
    #expect(edges(points) == expected, "seed \(seed)")
    #expect(expected.count <= 3 * points.count - 8, "a Gabriel graph is planar")
  }
}
