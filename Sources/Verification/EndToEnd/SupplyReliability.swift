import Analysis

/// Whether targets are joined to a source when each place works with a chance of its own: all 2ⁿ states
/// added up, and Birnbaum's importance (1969) of each place for all targets together.
struct SupplyReliability: EndToEndSubject {
  private struct Network {
    let places: [String]
    let chances: [Double]
    let targets: [Int]
    /// Places by their numbers, then the source.
    private let links: [CapacitatedGraph.Edge]

    init(_ parameters: CaseParameters) throws(CaseProblem) {
      guard let up = parameters.members["p_up"]?.object, up.count <= 20 else {
        throw .missing("params.p_up", wanted: "an object of up to 20 places")
      }
      let source = parameters.members["source"] ?? .text("S")
      let places = up.keys.sorted().filter { $0 != NamedGraph.key(source) }
      let named = try NamedGraph(
        places.map { .text($0) } + [source], try parameters.list("edges"), "params.edges")
      chances = try places.map { place throws(CaseProblem) in
        guard let chance = up[place]?.number, (0...1).contains(chance) else {
          throw .unsound("params.p_up of \(place) is no probability")
        }
        return chance
      }
      targets = try named.nodes(parameters.members["targets"], "params.targets")
      guard !targets.isEmpty, targets.allSatisfy({ $0 < places.count }) else {
        throw .unsound("params.targets must name places other than the source")
      }
      links = named.graph.edges
      self.places = places
    }

    /// Places that work and are joined to the source over places that work.
    func joined(_ up: Int) -> Int {
      let source = 1 << places.count
      var joined = source
      while true {
        let before = joined
        for link in links {
          let ends = 1 << link.from | 1 << link.to
          if joined & ends != 0 { joined |= ends & (up | source) }
        }
        if joined == before { return joined }
      }
    }

    /// Σ of the chances of all states that `holds` accepts, `fixed` being up or down for certain.
    func chance(
      fixed: (place: Int, isUp: Bool)? = nil, _ holds: (_ joined: Int) -> Bool
    ) -> Double {
      var sum = 0.0
      for up in 0..<(1 << places.count) {
        var weight = 1.0
        for place in places.indices {
          let chance = fixed?.place == place ? (fixed?.isUp == true ? 1 : 0) : chances[place]
          weight *= up >> place & 1 == 1 ? chance : 1 - chance
        }
        if weight > 0, holds(joined(up)) { sum += weight }
      }
      return sum
    }
  }

  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let network = try Network(parameters)
    let targets = network.targets
    func hasAll(_ joined: Int) -> Bool { targets.allSatisfy { joined >> $0 & 1 == 1 } }
    var single: [String: CaseValue] = [:]
    for target in targets {
      single[network.places[target]] = .number(network.chance { $0 >> target & 1 == 1 })
    }
    var importance: [String: CaseValue] = [:]
    for place in network.places.indices {
      let up = network.chance(fixed: (place, true), hasAll)
      importance[network.places[place]] = .number(
        up - network.chance(fixed: (place, false), hasAll))
    }
    return [
      "p_target": .value(.object(single), near), "birnbaum": .value(.object(importance), near),
      "p_all": .number(network.chance(hasAll), near),
      "p_any": .number(
        network.chance { joined in targets.contains { joined >> $0 & 1 == 1 } }, near),
    ]
  }
}
