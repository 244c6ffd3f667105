import Analysis
import Chance
import Scenarios

/// A domino case as runs of the engine, each place, in turn, half as much at risk or lost, each link cut.
///
/// A unit of the case's time is so many days that steps of a day are short beside all hazards.
struct DominoRuns {
  private static let days = 480

  private let chain: DominoChain
  private let day: Double
  private let settings: PairCheck.EngineRuns

  init(_ chain: DominoChain, time: Double, _ settings: PairCheck.EngineRuns) {
    self.chain = chain
    day = time / Double(Self.days)
    self.settings = settings
  }

  /// Places that are held at the end, and whether none is.
  private struct Outcome {
    let held: Estimate
    let all: Estimate
    let fallen: [Estimate]
  }

  /// A link that is cut only carries nothing; where a fall opens the way to its neighbours, as behind a frontier, the
  /// case means that it is not there.
  private func outcome(
    halved: Int? = nil, lost: Int? = nil, cut: Int? = nil
  ) throws(CaseProblem) -> Outcome {
    var links = chain.links
    if let cut, chain.frontier != nil { links.remove(at: cut) }
    let net = SupplyNet(
      lasting: chain.hazards.enumerated().map { place, hazard in
        .exponential(rate: hazard * day / (place == halved ? 2 : 1))
      }, links: links, haste: chain.multiplier, frontier: chain.frontier, days: Self.days)
    let made =
      lost.map { [SupplyNet.loss(of: $0)] } ?? cut.map {
        chain.frontier == nil ? [SupplyNet.cut($0)] : []
      } ?? []
    let falls = try SupplyNet.numbers(
      of: chain.hazards.indices.map { net.fall(of: $0) }, in: net.model(made), settings)
    let held = (0..<settings.runs).map { run in
      falls.indices.reduce(0.0) { $0 + ($1 == lost ? 0 : 1 - falls[$1][run]) }
    }
    return Outcome(
      held: Estimate(meanOf: held), all: Estimate(meanOf: held.map { $0 == 0 ? 1 : 0 }),
      fallen: falls.map { Estimate(meanOf: $0) })
  }

  func answers(
    _ names: [CaseValue], _ edges: [CaseValue], _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let base = try outcome()
    let halved = try names.indices.map { place throws(CaseProblem) in try outcome(halved: place) }
    let lost = try names.indices.map { place throws(CaseProblem) in try outcome(lost: place) }
    let cut = try edges.indices.map { edge throws(CaseProblem) in try outcome(cut: edge) }
    let ends = edges.map { CaseValue.list($0.list?.prefix(2).map { $0 } ?? []) }
    var unordered = near
    unordered.ignoresOrder = true
    let places = names.indices.map { place in
      [
        "mean_held_if_hazard_halved": halved[place].held,
        "p_all_if_hazard_halved": halved[place].all,
        "mean_held_of_others_if_lost_at_0": lost[place].held, "p_all_if_lost_at_0": lost[place].all,
      ]
    }
    return [
      "base": self.base(base, names),
      "ranking": rows(places, named: "node", names, near),
      "edge_ranking": rows(
        cut.map { ["mean_held_if_cut": $0.held, "p_all_if_cut": $0.all] }, named: "edge", ends,
        unordered),
      "linchpin_by_halving": first(
        names, halved.map { Estimate(value: -$0.held.value, standardError: $0.held.standardError) },
        near),
      "linchpin_by_loss": first(names, lost.map(\.held), near),
      "linchpin_edge": first(ends, cut.map(\.held), unordered),
    ]
  }

  /// `p_fallen`, `mean_held` and `p_all_fallen` of the expected object.
  private func base(_ outcome: Outcome, _ names: [CaseValue]) -> Answer {
    Answer { [settings] expected in
      let members = expected.object ?? [:]
      let fallen = members["p_fallen"]?.object ?? [:]
      let wanted =
        names.map { fallen[NamedGraph.key($0)]?.number }
        + ["mean_held", "p_all_fallen"].map { members[$0]?.number }
      let known = zip(wanted, outcome.fallen + [outcome.held, outcome.all]).compactMap {
        wanted, estimate in wanted.map { ($0, estimate) }
      }
      return .sampled(
        known.map(\.1), against: known.map(\.0), got: .numbers(known.map(\.1.value)),
        runs: settings.runs)
    }
  }

  /// Every expected row is held against the one of its name.
  private func rows(
    _ got: [[String: Estimate]], named key: String, _ names: [CaseValue], _ near: Closeness
  ) -> Answer {
    Answer { [settings] expected in
      var (estimates, wanted) = ([Estimate](), [Double]())
      for row in expected.list ?? [] {
        let members = row.object ?? [:]
        let index = names.firstIndex { near.accepts($0, expected: members[key] ?? .null) }
        for field in members.keys.sorted() where field != key {
          let unknown = Estimate(value: .nan, standardError: 0)
          estimates.append(index.flatMap { got[$0][field] } ?? unknown)
          wanted.append(members[field]?.number ?? .nan)
        }
      }
      return .sampled(
        estimates, against: wanted, got: .numbers(estimates.map(\.value)), runs: settings.runs)
    }
  }

  /// The name with the least number, or one that the runs cannot tell from it.
  private func first(
    _ names: [CaseValue], _ estimates: [Estimate], _ near: Closeness
  ) -> Answer {
    let least = estimates.indices.min { estimates[$0].value < estimates[$1].value } ?? 0
    let firsts = names.indices.filter { index in
      let errors = [estimates[index], estimates[least]].map { $0.standardError * $0.standardError }
      return estimates[index].value - estimates[least].value
        <= Judgement.mostStandardErrors * (errors[0] + errors[1]).squareRoot()
    }
    return Answer { [settings] expected in
      Judgement(
        passes: firsts.contains { near.accepts(names[$0], expected: expected) }, got: names[least],
        tolerance: "the first in rank at N = \(settings.runs)")
    }
  }
}
