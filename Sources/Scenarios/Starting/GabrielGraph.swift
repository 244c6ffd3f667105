/// Which points are neighbours, by a rule that needs no map: Gabriel and Sokal 1969, "A New
/// Statistical Approach to Geographic Variation Analysis", Systematic Zoology 18 (3), 259-278.
///
/// Two points are linked where no third lies inside the circle that has the line between them as its
/// diameter: d(a, b)² ≤ d(a, c)² + d(b, c)² for every c. Distances are great circles, for which the
/// circle is meant in the flat; over a few hundred kilometres the difference does not show.
enum GabrielGraph {
  struct Edge: Hashable {
    /// Indices into the points; `from` is the smaller.
    var from: Int
    var to: Int
    var kilometres: Double
  }

  /// By the order of the points.
  static func edges(_ points: [GreatCircle.Point]) -> [Edge] {
    let distances = points.map { start in points.map { GreatCircle.kilometres(start, $0) } }
    var edges: [Edge] = []
    for from in points.indices {
      for to in points.indices.dropFirst(from + 1) {
        let length = distances[from][to]
        let isFree = points.indices.allSatisfy { other in
          other == from || other == to
            || length * length <= squares(distances[from][other], distances[to][other])
        }
        if isFree { edges.append(Edge(from: from, to: to, kilometres: length)) }
      }
    }
    return edges
  }

  private static func squares(_ left: Double, _ right: Double) -> Double {
    left * left + right * right
  }
}
