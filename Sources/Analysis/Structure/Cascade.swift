/// What goes down with some nodes: overload that is passed on, and imitation that spreads.
public struct Cascade: Sendable, Equatable {
  /// Nodes of each round, ascending; the first, perhaps empty, are those it begins with.
  public var rounds: [[Int]]
  /// Nodes of the largest component that is left.
  public var largestComponent: Int

  /// Rounds after the first in which anything happened.
  public var length: Int { rounds.count - 1 }
  /// All nodes that were touched.
  public var size: Int { rounds.reduce(0) { $0 + $1.count } }

  /// Overload: every node carries its betweenness and bears (1 + tolerance) times what it carried at first;
  /// all that carry more go together, round by round, until none does.
  ///
  /// Source: Motter and Lai (2002), "Cascade-based attacks on complex networks". An undirected graph.
  public static func overload(
    of graph: CapacitatedGraph, attack: [Int], tolerance: Double
  ) -> Cascade {
    var alive = [Bool](repeating: true, count: graph.nodes)
    let limits = graph.betweenness(alive: alive).map { (1 + tolerance) * $0 + 1e-9 }
    var rounds: [[Int]] = []
    var going = Set(attack).sorted()
    repeat {
      rounds.append(going)
      for node in going { alive[node] = false }
      let loads = graph.betweenness(alive: alive)
      going = (0..<graph.nodes).filter { alive[$0] && loads[$0] > limits[$0] }
    } while !going.isEmpty
    return Cascade(rounds: rounds, largestComponent: graph.largestComponent(alive: alive))
  }

  /// Imitation: a node joins where at least the share `threshold` of its neighbours has, all at once, round
  /// by round.
  ///
  /// Source: Watts (2002), "A simple model of global cascades on random networks". An undirected graph; a
  /// node without neighbours never joins.
  public static func imitation(
    on graph: CapacitatedGraph, seed: [Int], threshold: Double
  ) -> Cascade {
    let neighbours = graph.neighbours(alive: [Bool](repeating: true, count: graph.nodes))
    var hasJoined = [Bool](repeating: false, count: graph.nodes)
    var rounds: [[Int]] = []
    var joining = Set(seed).sorted()
    repeat {
      rounds.append(joining)
      for node in joining { hasJoined[node] = true }
      joining = (0..<graph.nodes).filter { node in
        guard !hasJoined[node], !neighbours[node].isEmpty else { return false }
        let share = Double(neighbours[node].count { hasJoined[$0] })
        return share / Double(neighbours[node].count) >= threshold - 1e-12
      }
    } while !joining.isEmpty
    let left = graph.largestComponent(alive: hasJoined.map { !$0 })
    return Cascade(rounds: rounds, largestComponent: left)
  }
}
