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

  /// Makes runs 0 to `runs` − 1 as the plan stands and again for each delay, with the same draws.
  ///
  /// They are made in pieces of all delays each. `progress` is told the runs finished so far of
  /// `runs`·(delays + 1); where it returns false the answer is that of the pieces that are whole, nil where none
  /// is. The same bits for any number of threads.
  public func answer(
    seed: UInt64, runs: Int, threads: Int,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> DelayAnswer? {
    let outcomes = parties.flatMap(\.outcomes)
    let detail = Plan.Detail.quantities(outcomes.compactMap(\.quantity))
    let runners = ([0] + request.months).map { months in
      let delayed = model.delayed(power: power, by: months * DelayRequest.daysPerMonth)
      return Runner(Plan(delayed, detail: detail), seed: seed, threads: threads)
    }
    var record = DelayRecord(months: request.months, outcomes: outcomes.count)
    for piece in Self.pieces(of: runs) {
      let begun = piece.lowerBound * runners.count
      var columns: [[[Double]]] = []
      for (index, runner) in runners.enumerated() {
        let before = begun + index * piece.count
        let table = runner.measure(piece, OutcomeTable(outcomes)) { progress(before + $0) }
        guard table.count == piece.count else { return answer(seed, record) }
        columns.append(table.columns(from: piece.lowerBound))
      }
      record.add(asPlanned: columns[0], later: Array(columns.dropFirst()))
    }
    return answer(seed, record)
  }

  private func answer(_ seed: UInt64, _ record: DelayRecord) -> DelayAnswer? {
    record.runs > 0 ? DelayAnswer(self, seed: seed, record) : nil
  }

  /// 1,024 runs, then as many as there were before, at most 16,384.
  private static func pieces(of runs: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var first = 0
    while first < runs {
      let end = min(runs, first + min(max(first, 1024), 16_384))
      pieces.append(first..<end)
      first = end
    }
    return pieces
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
