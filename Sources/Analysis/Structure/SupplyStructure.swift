import Chance
public import Scenarios

/// A front's supply on the evening of the start as a graph: what a place or a link is worth by structure alone.
///
/// The holder's places and the links between them, with capacities at their medians, before bands and
/// interdiction; every place that may fall takes an equal part of what its side needs, or 1 t/d where the
/// model has no need. No run is made, and nothing that happens later counts.
public struct SupplyStructure: Sendable, Equatable {
  /// Orders over which a Shapley value is averaged where there are more than 12 places.
  public static let sampledOrders = 256
  private static let mostExactPlayers = 12

  /// Of a place.
  public struct Hub: Sendable, Equatable {
    /// Tonnes per day that can reach it: the capacity of the minimum cut between sources and the place;
    /// infinite for a source without a cap.
    public let minimumCut: Double
    /// Share of the shortest ways (by length) between two other places of the holder that lead through it.
    public let betweenness: Double
    /// Whether places are parted from each other without it.
    public let isArticulation: Bool
    /// Share of the demand served that it adds on average over the orders in which places come (Shapley
    /// 1953).
    public let shapley: Double
    /// Share of the others' demand that is no longer served without it.
    public let lostService: Double
  }

  /// Of a link.
  public struct Way: Sendable, Equatable {
    /// Tonnes per day.
    public let capacity: Double
    /// Share of the shortest ways between two places of the holder that lead over it.
    public let betweenness: Double
    public let isBridge: Bool
    /// Share of the demand that is no longer served without it.
    public let lostService: Double
  }

  /// Per place and per link of the front; nil for what the holder does not have.
  public let hubs: [Hub?]
  public let ways: [Way?]

  /// nil where the holder has no link or no source.
  public init?(_ model: Model, front: Int) {
    guard let graph = HeldGraph(model, model.fronts[front]) else { return nil }
    hubs = graph.hubs(players: Self.mostExactPlayers, orders: Self.sampledOrders)
    ways = graph.ways
  }
}

/// Places by their index, then the node from which all sources are fed.
private struct HeldGraph {
  private let front: Front
  /// Links between places of the holder, by their index in `edges` of `supply`.
  private let links: [Int]
  private let supply: CapacitatedGraph
  private let roads: CapacitatedGraph
  private let demand: [Double]

  private var source: Int { front.places.count }

  private func isHeld(_ place: Int) -> Bool { front.places[place].owner == .holder }

  init?(_ model: Model, _ front: Front) {
    func median(_ parameter: Parameter) -> Double {
      parameter.value { model.inputs[$0].distribution.quantile(0.5) }
    }
    let held = front.places.indices.filter { front.places[$0].owner == .holder }
    let fed = held.filter { front.places[$0].source != nil }
    links = front.links.indices.filter {
      held.contains(front.links[$0].from) && held.contains(front.links[$0].to)
    }
    guard !links.isEmpty, !fed.isEmpty else { return nil }
    let scale = median(front.supply.capacityScale)
    let edges = links.map { index in
      let link = front.links[index]
      return CapacitatedGraph.Edge(
        from: link.from, to: link.to, capacity: scale * median(link.capacity),
        length: max(0.001, link.kilometres))
    }
    let outflows = fed.map { place in
      CapacitatedGraph.Edge(
        from: front.places.count, to: place,
        capacity: front.places[place].source?.outflow.map(median) ?? .infinity)
    }
    roads = CapacitatedGraph(nodes: front.places.count, edges: edges, isDirected: false)
    supply = CapacitatedGraph(
      nodes: front.places.count + 1, edges: edges + outflows, isDirected: false)
    demand = Self.demand(
      front, held, need: median(front.holder.force) * median(front.holder.supplyNeed))
    self.front = front
  }

  private static func demand(_ front: Front, _ held: [Int], need: Double) -> [Double] {
    let takers = held.filter { !front.places[$0].isRear }
    let share = need > 0 ? need / Double(max(1, takers.count)) : 1
    return (0...front.places.count).map { takers.contains($0) ? share : 0 }
  }

  private func served(_ graph: CapacitatedGraph, _ demand: [Double]) -> Double {
    graph.served(from: source, demand: demand)
  }

  func hubs(players: Int, orders: Int) -> [SupplyStructure.Hub?] {
    let held = front.places.indices.filter(isHeld)
    let total = demand.reduce(0, +)
    let shares =
      held.count <= players
      ? supply.shapleyServed(of: held, from: source, demand: demand)
      : supply.shapleyServed(of: held, from: source, demand: demand, orders: orders)
    let paths = PathMeasures(roads, byLength: true).nodes
    let pairs = Double(max(1, (held.count - 1) * (held.count - 2) / 2))
    let articulation = roads.articulationPoints
    let whole = served(supply, demand)
    return front.places.indices.map { place in
      guard let position = held.firstIndex(of: place) else { return nil }
      var others = demand
      others[place] = 0
      let left = served(supply.without(nodes: [place]), others)
      let own = served(supply, others)
      return SupplyStructure.Hub(
        minimumCut: supply.maximumFlow(from: source, to: place),
        betweenness: paths[place] / pairs, isArticulation: articulation.contains(place),
        shapley: whole > 0 ? shares[position] / whole : 0,
        lostService: total - demand[place] > 0 ? max(0, own - left) / (total - demand[place]) : 0)
    }
  }

  var ways: [SupplyStructure.Way?] {
    let held = front.places.indices.count(where: isHeld)
    let paths = PathMeasures(roads, byLength: true).edges
    let bridges = roads.bridges
    let (whole, total) = (served(supply, demand), max(demand.reduce(0, +), .leastNormalMagnitude))
    return front.links.indices.map { link in
      guard let edge = links.firstIndex(of: link) else { return nil }
      return SupplyStructure.Way(
        capacity: roads.edges[edge].capacity,
        betweenness: paths[edge] / Double(max(1, held * (held - 1) / 2)),
        isBridge: bridges.contains(edge),
        lostService: max(0, whole - served(supply.without(edge: edge), demand)) / total)
    }
  }
}
