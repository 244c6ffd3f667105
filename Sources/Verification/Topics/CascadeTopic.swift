import Analysis

/// Cascades of overload and of imitation over a graph.
struct CascadeTopic: Topic {
  let names = ["cascade", "cascades", "watts threshold cascade", "threshold cascade"]
  let inputs = Topics.notes.union(["graph", "load", "attack", "seed", "rule"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let graph = try NamedGraph(item)
    guard !graph.graph.isDirected else { throw .unsound("cascades run on undirected graphs") }
    let kind = try item.text("kind")
    // Loads are sums of fractions: exact up to rounding.
    let near = Closeness(relative: max(tolerance.relative, 1e-9), ignoresOrder: true)
    switch kind {
    case "motter_lai":
      let attack = try graph.nodes(item["attack"], "attack")
      let loads = graph.graph.betweenness(
        alive: [Bool](repeating: true, count: graph.graph.nodes))
      var members: [String: CaseValue] = [:]
      for (key, load) in zip(graph.keys, loads) { members[key] = .number(load) }
      return [
        "initial_load": .value(.object(members), near),
        "by_alpha": try graph.series(item, "by_alpha", near) { tolerance, keys in
          graph.overload(
            Cascade.overload(of: graph.graph, attack: attack, tolerance: tolerance),
            tolerance, keys)
        },
      ]
    case "watts_threshold":
      let seed = try graph.nodes(item["seed"], "seed")
      return [
        "by_phi": try graph.series(item, "by_phi", near) { threshold, keys in
          graph.imitation(
            Cascade.imitation(on: graph.graph, seed: seed, threshold: threshold), threshold, keys)
        }
      ]
    default: throw .unknownKind(kind)
    }
  }
}

extension NamedGraph {
  /// One object for each of the expected ones, by the number that they begin from.
  fileprivate func series(
    _ item: VerificationCase, _ key: String, _ near: Closeness,
    _ object: (_ number: Double, _ keys: [String]) -> CaseValue
  ) throws(CaseProblem) -> Answer {
    guard let expected = item[key]?.list else { throw .missing(key, wanted: "a list of objects") }
    let number = String(key.dropFirst("by_".count))
    let got = try expected.map { entry throws(CaseProblem) in
      guard let value = entry.object?[number]?.number else {
        throw .missing("\(key).\(number)", wanted: "a number")
      }
      return object(value, (entry.object ?? [:]).keys.sorted())
    }
    return .value(.list(got), near)
  }

  fileprivate func overload(
    _ cascade: Cascade, _ tolerance: Double, _ keys: [String]
  ) -> CaseValue {
    let all: [String: CaseValue] = [
      "alpha": .number(tolerance),
      "G": .number(Double(cascade.largestComponent) / Double(max(1, names.count))),
      "largest": .number(Double(cascade.largestComponent)),
      "rounds": .number(Double(cascade.length)),
      "removed": .list(cascade.rounds.map { .list($0.map { names[$0] }) }),
    ]
    return .object(all.only(keys))
  }

  fileprivate func imitation(
    _ cascade: Cascade, _ threshold: Double, _ keys: [String]
  ) -> CaseValue {
    let all: [String: CaseValue] = [
      "phi": .number(threshold), "size": .number(Double(cascade.size)),
      "rounds": .number(Double(cascade.length)),
    ]
    return .object(all.only(keys))
  }
}
