import Engine
public import Scenarios

/// A question about waiting that a model can answer: its power, its rivals, and what is measured of each.
public struct DelayStudy {
  let model: Model
  let request: DelayRequest
  let power: Int
  /// The power first, then its rivals.
  let parties: [(power: Int, outcomes: [PowerOutcome])]

  public init(_ model: Model, _ request: DelayRequest) throws(DelayProblem) {
    let ids = model.powers.map(\.id)
    guard case .found(let power) = CanonicalNames.meaning(of: request.power, amongNames: ids) else {
      throw .unknownPower(nearest: nearestNames(to: request.power, among: ids), powers: ids)
    }
    guard model.sequences.contains(where: { $0.power == power }) else { throw .noSequence }
    guard !model.postponableDates(of: power).isEmpty else { throw .nothingToPostpone }
    let plan = Plan(model)
    let stakes = PowerStakes(power, plan)
    guard !stakes.rivals.isEmpty else { throw .noRival }
    self.model = model
    self.request = request
    self.power = power
    var parties = [(power, try Self.outcomes(of: stakes, request))]
    for rival in stakes.rivals {
      let stakes = PowerStakes(rival, plan)
      parties.append((rival, Self.outcomes(ofRival: stakes, request)))
    }
    self.parties = parties
  }

  private static func outcomes(
    of stakes: PowerStakes, _ request: DelayRequest
  ) throws(DelayProblem) -> [PowerOutcome] {
    guard let measure = request.measure else { return stakes.outcomes }
    guard let outcome = stakes.outcome(measure) else {
      throw .noMeasure(measures: stakes.outcomes.map(\.measure.name))
    }
    return [outcome]
  }

  /// A rival that does not have the measure is judged by all that it has, and a claim says nothing of it.
  private static func outcomes(
    ofRival stakes: PowerStakes, _ request: DelayRequest
  ) -> [PowerOutcome] {
    guard let measure = request.measure, OutcomeMeasure.named.contains(measure),
      let outcome = stakes.outcome(measure)
    else { return stakes.outcomes }
    return [outcome]
  }

  /// Makes runs 0 to `runs` − 1 as the plan stands and again for each delay, with the same draws; nil where
  /// `progress` stopped them.
  ///
  /// `progress` is told the runs finished so far of `runs`·(delays + 1).
  public func answer(
    seed: UInt64, runs: Int, threads: Int,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> DelayAnswer? {
    let outcomes = parties.flatMap(\.outcomes)
    let detail = Plan.Detail.quantities(outcomes.compactMap(\.quantity))
    var begun = 0
    func columns(_ months: Int) -> [[Double]]? {
      let delayed = model.delayed(power: power, by: months * DelayRequest.daysPerMonth)
      let before = begun
      let table = Runner(Plan(delayed, detail: detail), seed: seed, threads: threads).measure(
        runs, OutcomeTable(outcomes)
      ) { progress(before + $0) }
      begun += runs
      return table.count == runs ? table.columns : nil
    }
    guard let asPlanned = columns(0) else { return nil }
    var record = DelayRecord(asPlanned)
    for months in request.months {
      guard let later = columns(months) else { return nil }
      record.add(later, months: months)
    }
    return DelayAnswer(self, seed: seed, record)
  }
}

/// What the runs of each delay add up to, so that no more than one delay is kept at a time.
struct DelayRecord {
  /// By outcome and run.
  let asPlanned: [[Double]]
  /// Σ m·d(m) over the delays so far, by outcome and run.
  private var sums: [[Double]]
  /// Σ m².
  private var squares = 0.0
  /// By delay and outcome.
  private(set) var changes: [[PairedDifference]] = []

  init(_ asPlanned: [[Double]]) {
    self.asPlanned = asPlanned
    sums = asPlanned.map { $0.map { _ in 0 } }
  }

  mutating func add(_ later: [[Double]], months: Int) {
    let months = Double(months)
    var differences: [PairedDifference] = []
    for outcome in later.indices {
      let change = zip(later[outcome], asPlanned[outcome]).map { $0 - $1 }
      for run in change.indices { sums[outcome][run] += months * change[run] }
      differences.append(PairedDifference(change))
    }
    changes.append(differences)
    squares += months * months
  }

  /// Change a month, of an outcome.
  func slope(_ outcome: Int) -> PairedDifference {
    PairedDifference(sums[outcome].map { $0 / squares })
  }
}

extension OutcomeMeasure {
  /// The measure or claim with a name.
  public static func named(
    _ name: String, in model: Model, isLowerBetter: Bool
  ) throws(DelayProblem) -> OutcomeMeasure {
    if let measure = named.first(where: { $0.name == name }) { return measure }
    guard let claim = model.claims.first(where: { $0.id == name }) else {
      let (measures, claims) = (named.map(\.name), model.claims.map(\.id))
      throw .unknownMeasure(
        nearest: nearestNames(to: name, among: measures + claims), measures: measures,
        claims: claims)
    }
    guard claim.kind == .event else { throw .notFromRuns(claim.kind) }
    return .claim(id: name, isLowerBetter: isLowerBetter)
  }
}
