/// Whether targets are joined to a source when each place works with a chance of its own: all 2ⁿ states
/// added up, and Birnbaum's importance (1969) of each place for all targets together.
struct SupplyReliability: EndToEndSubject {
  private struct Network {
    var places: [String]
    var chances: [Double]
    var targets: [Int]
    /// Pairs of indices into `places`, −1 = the source.
    var links: [(Int, Int)] = []

    init(_ parameters: CaseParameters) throws(CaseProblem) {
      guard let up = parameters.members["p_up"]?.object, up.count <= 20 else {
        throw .missing("params.p_up", wanted: "an object of up to 20 places")
      }
      let source = parameters.members["source"].map(Self.name) ?? "S"
      places = up.keys.sorted()
      chances = places.map { up[$0]?.number ?? .nan }
      let index = { [places] (value: CaseValue) -> Int? in
        let name = Self.name(value)
        return name == source ? -1 : places.firstIndex(of: name)
      }
      targets = try parameters.list("targets").compactMap(index)
      for link in try parameters.list("edges") {
        guard let ends = link.list, ends.count == 2, let from = index(ends[0]),
          let to = index(ends[1])
        else { throw .unsound("an edge joins two places that p_up names") }
        links.append((from, to))
      }
    }

    static func name(_ value: CaseValue) -> String {
      if let number = value.number, number == number.rounded(), abs(number) < 1e9 {
        return String(Int(number))
      }
      return value.text ?? ""
    }

    /// Places that work and are joined to the source over places that work.
    func joined(_ up: Int) -> Int {
      var joined = 0
      var isGrowing = true
      while isGrowing {
        isGrowing = false
        for (from, to) in links + links.map({ ($1, $0) })
        where to >= 0 && up >> to & 1 == 1 && joined >> to & 1 == 0 {
          if from < 0 || joined >> from & 1 == 1 {
            joined |= 1 << to
            isGrowing = true
          }
        }
      }
      return joined
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
