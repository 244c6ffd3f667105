import Analysis

/// Places that fall sooner once they are cut off from their hub: what is left at a time, and which place or
/// link matters most.
struct DominoEffect: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let domino = try DominoCase(parameters)
    let (places, links) = (domino.places(), domino.links())
    // A link may be named either way round.
    var unordered = near
    unordered.ignoresOrder = true
    return [
      "base": .members(domino.base(), near),
      "ranking": .rows(places.map(\.members), unordered),
      "edge_ranking": .rows(links.map(\.members), unordered),
      "linchpin_by_halving": .best(places.map { ($0.name, -$0.heldIfHalved) }, near),
      "linchpin_by_loss": .best(places.map { ($0.name, $0.heldIfLost) }, near),
      "linchpin_edge": .best(links.map { ($0.name, $0.held) }, unordered),
    ]
  }

  /// Where the engine can be told the case: places that go on falling, and faster when they are cut off.
  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let domino = try DominoCase(parameters)
    guard domino.chain.multiplier >= 1, domino.chain.hazards.allSatisfy({ $0 > 0 }),
      domino.time > 0
    else { return [:] }
    return try DominoRuns(domino.chain, time: domino.time, settings)
      .answers(domino.names, domino.edges, near)
  }
}

/// The numbers of one such case.
private struct DominoCase {
  let names: [CaseValue]
  let edges: [CaseValue]
  let chain: DominoChain
  let time: Double

  init(_ parameters: CaseParameters) throws(CaseProblem) {
    guard let hazards = parameters.members["hazard"]?.object, (1...12).contains(hazards.count)
    else { throw .missing("params.hazard", wanted: "an object of 1 to 12 places") }
    let keys = hazards.keys.sorted()
    edges = try parameters.list("edges")
    // Keys are texts; the edges tell which of them are numbers.
    let ends = edges.flatMap { $0.list?.prefix(2).map { $0 } ?? [] }
    names = keys.map { key in
      ends.first { NamedGraph.key($0) == key } ?? Double(key).map { .number($0) } ?? .text(key)
    }
    let hub = parameters.members["hub"] ?? .text("H")
    let named = try NamedGraph(names + [hub], edges, "params.edges")
    var frontier: [Bool]?
    if let stated = parameters.members["frontier"], stated != .null {
      let first = try named.nodes(stated, "params.frontier")
      frontier = names.indices.map(first.contains)
    }
    chain = DominoChain(
      hazards: try keys.map { key throws(CaseProblem) in
        guard let hazard = hazards[key]?.number, hazard >= 0, hazard.isFinite else {
          throw .unsound("params.hazard of \(key) is no number from 0")
        }
        return hazard
      }, multiplier: try parameters.number("multiplier"),
      links: named.graph.edges.map { ($0.from, $0.to) }, frontier: frontier)
    time = try parameters.number("T")
    guard chain.multiplier >= 0, (0...1e6).contains(time * chain.hazards.reduce(0, +)) else {
      throw .unsound("params.T and params.multiplier must be moderate and not negative")
    }
  }

  func base() -> [String: CaseValue] {
    let chances = chain.chances(at: time)
    var fallen: [String: CaseValue] = [:]
    for (place, name) in names.enumerated() {
      let lost = chances.indices.filter { $0 >> place & 1 == 0 }
      fallen[NamedGraph.key(name)] = .number(lost.reduce(0) { $0 + chances[$1] })
    }
    var counts = [Double](repeating: 0, count: names.count + 1)
    for held in chances.indices { counts[held.nonzeroBitCount] += chances[held] }
    return [
      "p_fallen": .object(fallen), "dist_held": .numbers(counts),
      "mean_held": .number(Self.meanHeld(chances)), "p_all_fallen": .number(chances[0]),
      "mean_time_all": .number(chain.meanTime),
    ]
  }

  func places() -> [DominoPlace] {
    names.indices.map { place in
      var halved = chain
      halved.hazards[place] /= 2
      let (slower, lost) = (
        halved.chances(at: time), chain.chances(at: time, without: place)
      )
      return DominoPlace(
        name: names[place], heldIfHalved: Self.meanHeld(slower), allIfHalved: slower[0],
        heldIfLost: Self.meanHeld(lost), allIfLost: lost[0])
    }
  }

  func links() -> [DominoLink] {
    edges.indices.map { edge in
      var cut = chain
      cut.links.remove(at: edge)
      let chances = cut.chances(at: time)
      return DominoLink(
        name: .list(edges[edge].list?.prefix(2).map { $0 } ?? []),
        held: Self.meanHeld(chances), all: chances[0])
    }
  }

  private static func meanHeld(_ chances: [Double]) -> Double {
    chances.indices.reduce(0) { $0 + Double($1.nonzeroBitCount) * chances[$1] }
  }
}

private struct DominoPlace {
  var name: CaseValue
  var heldIfHalved: Double
  var allIfHalved: Double
  var heldIfLost: Double
  var allIfLost: Double

  var members: [String: CaseValue] {
    [
      "node": name, "mean_held_if_hazard_halved": .number(heldIfHalved),
      "p_all_if_hazard_halved": .number(allIfHalved),
      "mean_held_of_others_if_lost_at_0": .number(heldIfLost),
      "p_all_if_lost_at_0": .number(allIfLost),
    ]
  }
}

private struct DominoLink {
  var name: CaseValue
  var held: Double
  var all: Double

  var members: [String: CaseValue] {
    ["edge": name, "mean_held_if_cut": .number(held), "p_all_if_cut": .number(all)]
  }
}

extension Answer {
  /// The members under the keys of the expected object.
  fileprivate static func members(_ got: [String: CaseValue], _ near: Closeness) -> Answer {
    Answer { expected in
      let keys = (expected.object ?? [:]).keys.sorted()
      return Answer.value(.object(got.only(keys)), near).judge(expected)
    }
  }

  /// All rows, with the members that the expected ones have.
  fileprivate static func rows(_ got: [[String: CaseValue]], _ near: Closeness) -> Answer {
    Answer { expected in
      let keys = (expected.list?.first?.object ?? [:]).keys.sorted()
      return Answer.value(.list(got.map { .object($0.only(keys)) }), near).judge(expected)
    }
  }

  /// A name with the least number, whichever where several are alike.
  fileprivate static func best(
    _ named: [(name: CaseValue, number: Double)], _ near: Closeness
  ) -> Answer {
    let least = named.map(\.number).min() ?? .nan
    let best = named.filter { $0.number - least <= 1e-9 * max(1, abs(least)) }
    return Answer { expected in
      Judgement(
        passes: best.contains { near.accepts($0.name, expected: expected) },
        got: best.first?.name ?? .null, tolerance: "any of the first in rank")
    }
  }
}
