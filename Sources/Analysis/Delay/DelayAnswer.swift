public import Scenarios

/// What postponing a power's decisions does to it and to its rivals.
public struct DelayAnswer: Sendable {
  public let model: Model
  public let request: DelayRequest
  public let seed: UInt64
  /// Pairs of runs of each delay.
  public let runs: Int
  /// Index into `model.powers`.
  public let power: Int
  /// Dates of its plan that are moved.
  public let movedDates: Int
  /// Per delay, how many of the moved dates come to lie after the horizon.
  public let datesPastHorizon: [Int]
  /// The power first, then its rivals.
  public let parties: [PartyDelay]

  init(_ study: DelayStudy, seed: UInt64, _ record: DelayRecord) {
    (model, request, power) = (study.model, study.request, study.power)
    self.seed = seed
    runs = record.runs
    let dates = model.postponableDates(of: power)
    movedDates = dates.count
    let horizon = model.calendar.horizon
    datesPastHorizon = request.months.map { months in
      dates.count { $0 + months * DelayRequest.daysPerMonth > horizon }
    }
    var first = 0
    parties = study.parties.map { party in
      let outcomes = party.outcomes.enumerated().map { offset, outcome in
        OutcomeDelay(outcome.measure, study.request, record, outcome: first + offset)
      }
      first += party.outcomes.count
      return PartyDelay(power: party.power, outcomes: outcomes)
    }
  }

  /// Who holds the clock between the power and each rival.
  public var conclusions: [(rival: Int, conclusion: ClockConclusion)] {
    guard let power = parties.first else { return [] }
    return parties.dropFirst().map {
      ($0.power, ClockConclusion(power.verdict, against: $0.verdict))
    }
  }
}

/// One power's part of the answer.
public struct PartyDelay: Sendable {
  /// Index into `Model.powers`.
  public let power: Int
  public let outcomes: [OutcomeDelay]

  public var verdict: WaitingVerdict { WaitingVerdict(outcomes.map(\.effect)) }

  /// The measures with an effect.
  public func measures(_ effect: WaitingEffect) -> [OutcomeMeasure] {
    outcomes.filter { $0.effect == effect }.map(\.measure)
  }
}

/// One measure of one power: its level as planned, its change per delay, and the change a month.
public struct OutcomeDelay: Sendable {
  public let measure: OutcomeMeasure
  /// Mean as planned, over the runs that answer; NaN where none does.
  public let level: Double
  /// Per delay, over the pairs that answer.
  public let changes: [PairedDifference]
  /// Per month of delay: Σ m·d(m)/Σ m² over the delays m of each run, so a line through no change at none.
  public let slope: PairedDifference
  public let effect: WaitingEffect

  init(
    _ measure: OutcomeMeasure, _ request: DelayRequest, _ record: DelayRecord, outcome: Int
  ) {
    self.measure = measure
    level = record.levels[outcome].mean
    changes = record.changes.map { $0[outcome] }
    slope = record.slopes[outcome]
    effect = WaitingEffect(
      slope, isLowerBetter: measure.isLowerBetter,
      negligible: request.negligible * (measure.isShare ? 1 : level.magnitude),
      leastPairs: 3 / request.negligible)
  }
}
