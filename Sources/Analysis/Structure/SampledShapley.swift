import Chance

extension CapacitatedGraph {
  /// The Shapley values of `shapleyServed(of:from:demand:)`, averaged over so many orders drawn from a fixed
  /// seed, each taken forwards and backwards.
  ///
  /// Source: Castro, Gómez and Tejada (2009), "Polynomial calculation of the Shapley value based on sampling".
  public func shapleyServed(
    of candidates: [Int], from source: Int, demand: [Double], orders: Int
  ) -> [Double] {
    let draws = Draws(seed: 1)
    let stream = Stream.identifier("structure/shapley")
    var values = [Double](repeating: 0, count: candidates.count)
    for order in 0..<(orders + 1) / 2 {
      let drawn = candidates.indices.map {
        draws.unit(block: UInt32($0), run: UInt64(order), stream: stream)
      }
      let forwards = candidates.indices.sorted { (drawn[$0], $0) < (drawn[$1], $1) }
      for listed in [forwards, forwards.reversed()] {
        for (player, gain) in zip(listed, gains(listed, candidates, source, demand)) {
          values[player] += gain
        }
      }
    }
    return values.map { $0 / Double(2 * ((orders + 1) / 2)) }
  }

  /// What each adds to the demand served when they come in that order.
  private func gains(
    _ listed: [Int], _ candidates: [Int], _ source: Int, _ demand: [Double]
  ) -> [Double] {
    var before = served(without: candidates, source, demand)
    return listed.indices.map { position in
      let absent = listed[(position + 1)...].map { candidates[$0] }
      let after = served(without: absent, source, demand)
      defer { before = after }
      return after - before
    }
  }

  private func served(without gone: [Int], _ source: Int, _ demand: [Double]) -> Double {
    var left = demand
    for node in gone { left[node] = 0 }
    return without(nodes: gone).served(from: source, demand: left)
  }
}
