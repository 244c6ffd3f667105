/// The greatest flow that the supply solver's network sends along one-way arcs.
///
/// Roads and railways of a front carry both ways; this is the same solver for graphs that do not.
public enum DirectedFlow {
  /// The greatest flow from `source` to `sink`; node indices from 0, capacities finite.
  public static func greatest(
    nodes: Int, arcs: [(from: Int, to: Int, capacity: Double)], source: Int, sink: Int
  ) -> Double {
    let network = FlowNetwork(nodes: nodes, pairs: arcs.map { (tail: $0.from, head: $0.to) })
    for (pair, arc) in arcs.enumerated() { network.setCapacity(pair: pair, arc.capacity) }
    let most = arcs.reduce(0) { $0 + $1.capacity }
    network.outlet[source] = most
    network.want[sink] = most
    let greatest = arcs.map(\.capacity).max() ?? 0
    network.prepare(least: greatest * 1e-13)
    return network.maximise(least: greatest * 1e-13)
  }
}
