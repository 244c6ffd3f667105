import Analysis
import Chance
import Scenarios

/// Whether targets are joined to a source when each place works with a chance of its own: all 2ⁿ states
/// added up, and Birnbaum's importance (1969) of each place for all targets together.
struct SupplyReliability: EndToEndSubject {
  private struct Network {
    let places: [String]
    let chances: [Double]
    let targets: [Int]
    /// Places by their numbers, then the source.
    let links: [CapacitatedGraph.Edge]

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

  /// Places that fall on the first day or never, and those to which supply still comes on the third.
  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let network = try Network(parameters)
    let net = SupplyNet(
      lasting: network.chances.map {
        .choice([.init(weight: 1 - $0, value: 0.5), .init(weight: $0, value: 1e9)])
      },
      links: network.links.map { ($0.from, $0.to) }, days: 3)
    func fed(_ interventions: [Intervention]) throws(CaseProblem) -> [[Double]] {
      try SupplyNet.numbers(
        of: network.targets.map { net.isFed($0) }, in: net.model(interventions), settings)
    }
    func all(_ fed: [[Double]]) -> [Double] {
      (0..<settings.runs).map { run in fed.map { $0[run] }.min() ?? 0 }
    }
    let asIs = try fed([])
    let importance = try network.places.indices.map { place throws(CaseProblem) in
      let (held, lost) = (
        all(try fed([SupplyNet.hold(place)])), all(try fed([SupplyNet.loss(of: place)]))
      )
      return Estimate(meanOf: zip(held, lost).map { $0 - $1 })
    }
    let any = (0..<settings.runs).map { run in asIs.map { $0[run] }.max() ?? 0 }
    return [
      "p_target": .sampled(
        asIs.map { Estimate(meanOf: $0) }, named: network.targets.map { network.places[$0] },
        runs: settings.runs),
      "p_all": .sampled([Estimate(meanOf: all(asIs))], asList: false, runs: settings.runs),
      "p_any": .sampled([Estimate(meanOf: any)], asList: false, runs: settings.runs),
      "birnbaum": .sampled(importance, named: network.places, runs: settings.runs),
    ]
  }
}

extension Answer {
  /// Estimates under the keys of an object.
  fileprivate static func sampled(
    _ estimates: [Estimate], named names: [String], runs: Int
  ) -> Answer {
    Answer { expected in
      let members = expected.object ?? [:]
      let wanted = names.map { members[$0]?.number ?? .nan }
      return .sampled(
        estimates, against: wanted, got: .numbers(estimates.map(\.value)), runs: runs)
    }
  }
}
