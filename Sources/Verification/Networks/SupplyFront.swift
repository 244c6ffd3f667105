import Analysis
import Engine
import Scenarios

/// A graph as the places and links of a front, with the flows that the engine's supply finds.
///
/// The challenger owns every node; its source is the graph's. Beside each node with a demand lies a
/// place of the holder under attack, and those who attack it draw their demand from that node. So
/// the places' max–min fair shares, times their demands, sum to the greatest flow (Megiddo 1974).
enum SupplyFront {
  static let solver = FlowSolver(
    greatest: { graph, source, sink in
      guard graph.edges.allSatisfy({ $0.capacity.isFinite }) else { return .nan }
      guard !graph.isDirected else { return directed(graph, source, sink) }
      // As much as the links at the sink could carry, and a little more.
      let room = graph.edges.filter { $0.from == sink || $0.to == sink }
        .reduce(1) { $0 + $1.capacity }
      var demand = [Double](repeating: 0, count: graph.nodes)
      demand[sink] = room
      return served(graph, source, demand)
    },
    served: { graph, source, demand in
      guard graph.edges.allSatisfy({ $0.capacity.isFinite }) else { return .nan }
      guard graph.isDirected else { return served(graph, source, demand) }
      let taken = (0..<graph.nodes).filter { demand[$0] > 0 }.map {
        CapacitatedGraph.Edge(from: $0, to: graph.nodes, capacity: demand[$0])
      }
      return directed(
        CapacitatedGraph(nodes: graph.nodes + 1, edges: graph.edges + taken, isDirected: true),
        source, graph.nodes)
    })

  private static func directed(_ graph: CapacitatedGraph, _ source: Int, _ sink: Int) -> Double {
    DirectedFlow.greatest(
      nodes: graph.nodes,
      arcs: graph.edges.map { (from: $0.from, to: $0.to, capacity: $0.capacity) }, source: source,
      sink: sink)
  }

  private static func served(
    _ graph: CapacitatedGraph, _ source: Int, _ demand: [Double]
  ) -> Double {
    let wanting = (0..<graph.nodes).filter { demand[$0] > 0 }
    guard !wanting.isEmpty else { return 0 }
    let plan = Plan(model(graph, source, demand, wanting), detail: .everything)
    let replay = Replay(plan, run: 0)
    return wanting.reduce(0) { sum, node in
      let share =
        plan.series.firstIndex(of: .supply(front: 0, place: node))
        .flatMap { replay.series[$0].last } ?? .nan
      return sum + share * demand[node]
    }
  }

  private static func model(
    _ graph: CapacitatedGraph, _ source: Int, _ demand: [Double], _ wanting: [Int]
  ) -> Model {
    let nodes = (0..<graph.nodes).map { node in
      Place(
        id: "a" + number(node), owner: .challenger, isRear: true,
        source: node == source ? SupplySource() : nil)
    }
    let fights = wanting.map { node in
      Place(id: "b" + number(node), weight: .constant(demand[node]))
    }
    let roads = graph.edges.enumerated().filter { $1.from != $1.to }.map { index, edge in
      SupplyLink(
        id: "a" + number(index), from: edge.from, to: edge.to, kilometres: 1,
        capacity: .constant(edge.capacity))
    }
    let ways = wanting.enumerated().map { index, node in
      SupplyLink(
        id: "b" + number(index), from: node, to: graph.nodes + index, kilometres: 1, capacity: 0)
    }
    let front = Front(
      id: "front",
      challenger: Side(
        power: 1, force: .constant(wanting.reduce(0) { $0 + demand[$1] }), supplyNeed: 1),
      holder: Side(power: 0, force: 1), places: nodes + fights, links: roads + ways,
      axes: Axes(count: .constant(Double(wanting.count))), pace: Pace(speed: 0), garrisonLoss: 0)
    let start = Day(rawValue: 0)
    return Model(
      name: "network", calendar: Timeline(start: start, horizon: start + 1),
      powers: [Power(id: "blue"), Power(id: "red")], fronts: [front])
  }

  /// Five digits, so that ids sort as the numbers do.
  private static func number(_ index: Int) -> String {
    String(String(100_000 + index).dropFirst())
  }
}
