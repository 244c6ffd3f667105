import Engine
public import Scenarios

/// Ranks what a claim hangs on: each lever is moved in runs with the same draws as the runs without it.
public struct LinchpinStudy {
  private let model: Model
  private let subject: Subject
  private let request: LinchpinRequest
  private let fields: [Field]

  /// The levers of one kind.
  private struct Field {
    let kind: Lever.Kind
    let measure: LeverMeasure
    let levers: [Lever]

    var pairs: Int { levers.count * (levers.count - 1) / 2 }

    /// The variants by which a lever is ranked.
    func ranked(_ lever: Lever) -> [LeverVariant] {
      terms(lever).map(\.0).filter { !$0.deeds.isEmpty }
    }

    /// The signed variants whose sum is the effect of a lever.
    func terms(_ lever: Lever) -> [(LeverVariant, Double)] {
      let minus = measure.minus.map { LeverVariant(lever, $0) } ?? LeverVariant()
      return [(LeverVariant(lever, measure.plus), 1), (minus, -1)]
    }
  }

  /// `subject` is true or false in a run.
  public init(
    _ model: Model, _ subject: Subject, _ request: LinchpinRequest
  ) throws(LinchpinProblem) {
    precondition(subject.isTruth, "\(subject.name) is not true or false")
    fields = request.among.map { kind in
      Field(
        kind: kind, measure: request.measure(of: kind),
        levers: model.levers(of: kind, until: subject.lastDay))
    }.filter { !$0.levers.isEmpty }
    guard !fields.isEmpty else { throw .nothingToMove }
    (self.model, self.subject, self.request) = (model, subject, request)
  }

  /// Throws what the service throws.
  public func answer(_ service: StudyRuns) throws -> LinchpinAnswer {
    let places = fields.first { $0.kind == .places }?.levers ?? []
    var runs = LeverRuns(model, subject, places, strength: request.strength, service)
    var races = fields.map { field in
      RankRace(arms: field.levers.count, errorRate: request.errorRate, looks: comparisons)
    }
    try race(&runs, &races)
    let rankings = zip(fields, races).map { ranking($0, $1, runs) }
    let pairs = try self.pairs(rankings, &runs)
    return LinchpinAnswer(
      model: model, subject: subject, request: request, seed: service.seed, runs: service.runs,
      asIs: ClaimShare(runs.column(LeverVariant())), rankings: rankings, pairs: pairs,
      structures: model.fronts.indices.map { SupplyStructure(model, front: $0) })
  }

  /// Of all pairs at all looks, and at the last one over the runs that two have both.
  private var comparisons: Int {
    fields.reduce(0) { $0 + $1.pairs } * (request.looks.count + 1)
  }

  private func race(_ runs: inout LeverRuns, _ races: inout [RankRace]) throws {
    var active = fields.map { Array($0.levers.indices) }
    for count in request.looks where active.contains(where: { !$0.isEmpty }) {
      let wanted = zip(fields, active).flatMap { field, arms in
        arms.flatMap { field.ranked(field.levers[$0]) }
      }
      try runs.make([LeverVariant()] + wanted, runs: count)
      for (index, field) in fields.enumerated() {
        races[index].compare(
          active[index].map { arm in
            (arm, EffectSample(runs.terms(field.terms(field.levers[arm])), runs: count))
          })
        active[index].removeAll { races[index].rank(of: $0).count == 1 }
        try active[index].removeAll { arm in
          try runs.settle(
            field.terms(field.levers[arm]), to: request.halfWidth,
            below: min(2 * count, request.mostRuns))
        }
      }
    }
    for (index, field) in fields.enumerated() {
      for lever in field.levers { try makeOthers(field, lever, &runs) }
      lookLast(field, runs, &races[index])
    }
  }

  /// Pairs that are still open, over the runs that both levers have.
  private func lookLast(_ field: Field, _ runs: LeverRuns, _ race: inout RankRace) {
    for pair in race.open {
      let arms = [pair.one, pair.two]
      let terms = arms.map { field.terms(field.levers[$0]) }
      let count = terms.flatMap { $0 }.map { runs.runs(of: $0.0) }.min() ?? 0
      race.compare(zip(arms, terms).map { ($0, EffectSample(runs.terms($1), runs: count)) })
    }
  }

  /// The actions by which a kind is not ranked, to twice the half-width.
  private func makeOthers(_ field: Field, _ lever: Lever, _ runs: inout LeverRuns) throws {
    let first = request.looks[0]
    for action in field.kind.actions where !field.measure.has(action) {
      let terms = [(LeverVariant(lever, action), 1.0), (LeverVariant(), -1.0)]
      try runs.make([LeverVariant(), terms[0].0], runs: first)
      _ = try runs.settle(terms, to: 2 * request.halfWidth, below: request.mostRuns + 1)
    }
  }

  private func ranking(_ field: Field, _ race: RankRace, _ runs: LeverRuns) -> LeverRanking {
    let effects = field.levers.map { runs.contrast(field.terms($0)) }
    let listed = field.levers.indices.sorted {
      let (one, two) = (effects[$0].value.magnitude, effects[$1].value.magnitude)
      return one == two || one.isNaN || two.isNaN ? $0 < $1 : one > two
    }
    let rows = zip(listed, race.groups(listed)).map { arm, group in
      let lever = field.levers[arm]
      let actions = field.kind.actions.map { action in
        (action, runs.contrast([(LeverVariant(lever, action), 1), (LeverVariant(), -1)]))
      }
      return LeverEffect(
        lever: lever, effect: effects[arm], actions: actions, rank: race.rank(of: arm),
        group: group,
        association: field.kind == .places
          ? FallAssociation(fall: runs.fallen[arm], claim: runs.column(LeverVariant())) : nil)
    }
    return LeverRanking(kind: field.kind, measure: field.measure, effects: rows)
  }
}

extension LinchpinStudy {
  private func pairs(
    _ rankings: [LeverRanking], _ runs: inout LeverRuns
  ) throws -> [LeverPair] {
    let chosen = paired(rankings)
    guard chosen.count > 1 else { return [] }
    var pairs = chosen.subsets(of: 2).map { deeds in
      Joint(both: LeverVariant(deeds), alone: deeds.map { LeverVariant([$0]) })
    }
    var done: [Joint] = []
    for count in request.looks where !pairs.isEmpty {
      let singles = pairs.flatMap(\.alone)
      try runs.make([LeverVariant()] + singles + pairs.map(\.both), runs: count)
      done += pairs.filter { runs.contrast($0.interaction).halfWidth() <= request.halfWidth }
      pairs.removeAll { runs.contrast($0.interaction).halfWidth() <= request.halfWidth }
    }
    return (done + pairs).map { $0.answer(runs) }.sorted {
      let (one, two) = ($0.interaction.value.magnitude, $1.interaction.value.magnitude)
      return one > two
    }
  }

  private struct Joint {
    let both: LeverVariant
    let alone: [LeverVariant]

    var interaction: [(LeverVariant, Double)] {
      [(both, 1), (alone[0], -1), (alone[1], -1), (LeverVariant(), 1)]
    }

    func answer(_ runs: LeverRuns) -> LeverPair {
      LeverPair(
        first: both.deeds[0].lever, second: both.deeds[1].lever, actions: both.deeds.map(\.action),
        joint: runs.contrast([(both, 1), (LeverVariant(), -1)]),
        interaction: runs.contrast(interaction))
    }
  }

  /// What is done two at a time, the larger effect first.
  private func paired(_ rankings: [LeverRanking]) -> [LeverVariant.Deed] {
    let all = rankings.flatMap { ranking in
      ranking.effects.compactMap { effect -> (deed: LeverVariant.Deed, size: Double)? in
        let action = request.jointAction(of: ranking.kind)
        guard let size = effect.effect(of: action)?.value.magnitude, !size.isNaN else { return nil }
        return (LeverVariant.Deed(lever: effect.lever, action: action), size)
      }
    }
    let listed = all.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }.map(\.element.deed)
    switch request.pairs {
    case .all: return listed
    case .best(let count): return Array(listed.prefix(count))
    }
  }
}
