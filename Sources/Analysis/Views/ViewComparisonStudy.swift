import Engine
public import Scenarios

/// A question about views that a scenario can answer.
public struct ViewComparisonStudy {
  /// Reads the views with what a side of an effect does to them, delays included.
  public typealias Reading = (_ setting: EffectSetting) throws -> [Model]

  let models: [Model]
  let weights: [Double]
  /// Of the first view.
  private let claims: [Claim]
  private let splitsVariance: Bool
  private let reading: Reading

  /// `models` are those of the views, the first of which is the one to compare with; `claims` are ids, nil = all.
  public init(
    _ models: [Model], weights: [Double], claims ids: [String]? = nil,
    splitsVariance: Bool = true, reading: @escaping Reading
  ) {
    precondition(models.count == weights.count && !models.isEmpty, "\(weights)")
    self.models = models
    let whole = weights.reduce(0, +)
    self.weights = weights.map { $0 / whole }
    claims = models[0].claims.filter { ids?.contains($0.id) ?? true }
    self.splitsVariance = splitsVariance
    self.reading = reading
  }

  private var events: [Claim] { claims.filter { $0.kind == .event } }
  private var effects: [Claim] { claims.filter { !($0.effect?.comparisons ?? []).isEmpty } }

  /// `runs` of each view, of the same inputs with other chance, and of each side of an effect.
  public func answer(_ service: StudyRuns, runs: Int) throws -> ViewComparison {
    let settings = try EffectSettings(effects, reading)
    let coming = models.count * ((asksViews ? 1 : 0) + (splits ? 1 : 0)) + settings.models
    service.announce(coming * runs)
    let columns = asksViews ? try models.map { try asTheyStand($0, service, runs) } : []
    let others = splits ? try models.map { try withOtherChance($0, service, runs) } : []
    let compared = events.enumerated().map { index, claim in
      ComparedClaim(
        claim, columns.map { $0[index] }, weights: weights,
        otherChance: others.map { $0[index] })
    }
    let bases = columns.map { Array($0.dropFirst(events.count)) }
    let answers = try settings.answers(bases, service, runs: runs)
    return comparison(compared, answers, service, runs)
  }

  private var asksViews: Bool { !events.isEmpty || !effects.isEmpty }
  private var splits: Bool { splitsVariance && !events.isEmpty }

  private func comparison(
    _ compared: [ComparedClaim], _ effects: [EffectAnswer], _ service: StudyRuns, _ runs: Int
  ) -> ViewComparison {
    let facts = claims.filter { $0.kind == .fact }.map { fact in
      ComparedFact(models.map { $0.claims([fact])[0] }, models)
    }
    let ordered = compared.enumerated().sorted {
      ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset)
    }
    let others = claims.filter { $0.kind == .effect && $0.effect?.comparisons.isEmpty ?? true }
    return ViewComparison(
      models: models, weights: weights, seed: service.seed, runs: runs, runsInAll: service.runs,
      claims: ordered.map(\.element), facts: facts, effects: effects,
      unsaid: others.filter { $0.effect == nil }, ranks: others.filter { $0.effect != nil })
  }

  /// By event, then effect, then run.
  private func asTheyStand(
    _ model: Model, _ service: StudyRuns, _ runs: Int
  ) throws -> [[Double]] {
    let subjects = model.claims(events + effects).map { Subject($0) }
    return try service.numbers(of: subjects, in: model, runs: 0..<runs)
  }

  /// By event and run: the inputs of run r with the chance of run r + `runs`.
  private func withOtherChance(
    _ model: Model, _ service: StudyRuns, _ runs: Int
  ) throws -> [[Double]] {
    let sample = InputSample(Plan(model, detail: .outcomes), seed: service.seed, runs: runs)
    let inputs = Array(model.inputs.indices)
    let values = (0..<runs).flatMap { run in inputs.map { sample.value(input: $0, run: run) } }
    let points = RunPoints(
      inputs: inputs, values: values, runs: (0..<runs).map { UInt64($0 + runs) })
    return try service.numbers(
      of: model.claims(events).map { Subject($0) }, in: model, at: points)
  }
}

extension Model {
  /// This model's own of the same ids.
  func claims(_ named: [Claim]) -> [Claim] {
    named.map { name in
      guard let own = claims.first(where: { $0.id == name.id }) else {
        preconditionFailure("view \(view) has no claim \(name.id)")
      }
      return own
    }
  }
}
