/// A graph whose edges carry at most a capacity and have a length.
///
/// Nodes are indices from 0. Parallel edges are allowed and stay edges of their own. An undirected
/// edge carries its capacity either way.
public struct CapacitatedGraph: Sendable, Equatable {
  public struct Edge: Sendable, Equatable {
    public var from: Int
    public var to: Int
    /// Not negative; may be infinite.
    public var capacity: Double
    /// Not negative.
    public var length: Double

    public init(from: Int, to: Int, capacity: Double, length: Double = 1) {
      self.from = from
      self.to = to
      self.capacity = capacity
      self.length = length
    }
  }

  public let nodes: Int
  public let edges: [Edge]
  public let isDirected: Bool

  public init(nodes: Int, edges: [Edge], isDirected: Bool) {
    precondition(
      edges.allSatisfy { (0..<nodes).contains($0.from) && (0..<nodes).contains($0.to) },
      "an edge joins a node that is not among the \(nodes)")
    self.nodes = nodes
    self.edges = edges
    self.isDirected = isDirected
  }

  /// The same nodes without one edge.
  public func without(edge: Int) -> CapacitatedGraph {
    CapacitatedGraph(
      nodes: nodes, edges: edges.indices.filter { $0 != edge }.map { edges[$0] },
      isDirected: isDirected)
  }

  /// The same nodes without the edges that touch one of `removed`.
  public func without(nodes removed: [Int]) -> CapacitatedGraph {
    CapacitatedGraph(
      nodes: nodes,
      edges: edges.filter { !removed.contains($0.from) && !removed.contains($0.to) },
      isDirected: isDirected)
  }
}
