extension CapacitatedGraph {
  /// The length of the shortest path, infinite where there is none.
  ///
  /// Method: Dijkstra (1959) over an array, which is enough for the sizes of a front.
  public func shortestPathLength(from source: Int, to sink: Int) -> Double {
    var distance = [Double](repeating: .infinity, count: nodes)
    var isSettled = [Bool](repeating: false, count: nodes)
    distance[source] = 0
    while let node = (0..<nodes).filter({ !isSettled[$0] && distance[$0] < .infinity })
      .min(by: { (distance[$0], $0) < (distance[$1], $1) })
    {
      if node == sink { break }
      isSettled[node] = true
      for edge in edges {
        if edge.from == node {
          distance[edge.to] = min(distance[edge.to], distance[node] + edge.length)
        } else if edge.to == node, !isDirected {
          distance[edge.from] = min(distance[edge.from], distance[node] + edge.length)
        }
      }
    }
    return distance[sink]
  }
}
