/// What is lost when parts of a graph are taken away, and which parts cost most.
///
/// Sources: Wollmer (1964), "Removing arcs from a network"; Corley and Sha (1982), "Most vital links
/// and nodes in weighted networks". Found by trying every part, since exact answers with all ties
/// are wanted.
public struct Interdiction<Part: Sendable>: Sendable {
  /// A part with the value after it is gone.
  public struct Trial: Sendable {
    public let part: Part
    public let value: Double
  }

  /// Every part in its order.
  public let trials: [Trial]
  /// The worst value, and all parts that reach it up to 1e-9 of the scale.
  public let worst: Double
  public let parts: [Part]

  /// `scale` is the size of the values of the whole graph.
  init(_ trials: [Trial], isLeastWorst: Bool, scale: Double) {
    let values = trials.map(\.value)
    let worst = (isLeastWorst ? values.min() : values.max()) ?? 0
    let margin = worst.isFinite && scale.isFinite ? 1e-9 * max(abs(worst), scale) : 0
    self.trials = trials
    self.worst = worst
    parts = trials.filter { $0.value == worst || abs($0.value - worst) <= margin }.map(\.part)
  }
}

extension CapacitatedGraph {
  /// A way to find the greatest flow of a graph from a source to a sink.
  public typealias FlowFunction = (CapacitatedGraph, _ source: Int, _ sink: Int) -> Double
  /// A way to find the greatest total that a graph brings from a source to the demands.
  public typealias ServiceFunction =
    (CapacitatedGraph, _ source: Int, _ demand: [Double]) -> Double

  /// The drop of the greatest flow when each node but source and sink is gone.
  public func vitalNodes(
    from source: Int, to sink: Int,
    flow: FlowFunction = { $0.maximumFlow(from: $1, to: $2) }
  ) -> Interdiction<Int> {
    let whole = flow(self, source, sink)
    let inner = (0..<nodes).filter { $0 != source && $0 != sink }
    return Interdiction(
      inner.map { node in
        .init(part: node, value: whole - flow(without(nodes: [node]), source, sink))
      }, isLeastWorst: false, scale: whole)
  }

  /// The drop of the greatest flow when each edge is gone.
  public func vitalEdges(
    from source: Int, to sink: Int,
    flow: FlowFunction = { $0.maximumFlow(from: $1, to: $2) }
  ) -> Interdiction<Int> {
    let whole = flow(self, source, sink)
    return Interdiction(
      edges.indices.map { edge in
        .init(part: edge, value: whole - flow(without(edge: edge), source, sink))
      }, isLeastWorst: false, scale: whole)
  }

  /// The shortest way when each edge is gone; the longest is the worst.
  public func vitalPathEdges(from source: Int, to sink: Int) -> Interdiction<Int> {
    Interdiction(
      edges.indices.map { edge in
        .init(part: edge, value: without(edge: edge).shortestPathLength(from: source, to: sink))
      }, isLeastWorst: false, scale: 0)
  }

  /// The demand still served when each set of `count` of the candidates is gone, their own demand
  /// with them.
  public func servedWithout(
    _ count: Int, of candidates: [Int], from source: Int, demand: [Double],
    served: ServiceFunction = { $0.served(from: $1, demand: $2) }
  ) -> Interdiction<[Int]> {
    Interdiction(
      candidates.subsets(of: count).map { gone in
        var left = demand
        for node in gone { left[node] = 0 }
        return .init(part: gone, value: served(without(nodes: gone), source, left))
      }, isLeastWorst: true, scale: demand.reduce(0, +))
  }
}

extension Array {
  /// Every choice of `count` elements, in the order of the array.
  public func subsets(of count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    guard count <= self.count else { return [] }
    return indices.dropLast(count - 1).flatMap { first in
      Array(self[(first + 1)...]).subsets(of: count - 1).map { [self[first]] + $0 }
    }
  }
}
