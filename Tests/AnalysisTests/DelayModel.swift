import Scenarios

@testable import Analysis

/// North (0) faces south (1) without chance, so that every answer is a count of days.
enum DelayModel {
  static let start = Day(rawValue: 20_453)

  /// From 1/2 to its end in 32 days at twice the other's weight (v0·(2 − 1)·32 = 1/2), begun on `planned`.
  static func contest(planned: Int, days: Int, _ change: (inout Model) -> Void = { _ in }) -> Model
  {
    var model = Model(
      name: "waiting", calendar: Timeline(start: start, horizon: start + days),
      powers: [Power(id: "north"), Power(id: "south")], fronts: [])
    model.contests = [
      PressureContest(
        id: "duel", challenger: PressureSide(power: 0, capability: 2),
        holder: PressureSide(power: 1), speed: .constant(1.0 / 64), isLatent: true)
    ]
    model.sequences = [
      StrategicSequence(
        power: 0,
        steps: [
          SequenceStep(
            contest: .pressure(0), side: .challenger, effort: 1, planned: start + planned)
        ])
    ]
    change(&model)
    return model
  }

  /// A front that stands still and costs challenger and holder a fixed number of persons a day, until the
  /// challenger gives way on day `day`.
  static func front(givenUpOn day: Int, days: Int) -> Model {
    func side(_ power: Int, inflicts rate: Double) -> Side {
      Side(
        power: power, force: 1000, lossesInflicted: .constant(rate), ownExponent: 0,
        opposingExponent: 0)
    }
    var front = Front(
      id: "road", challenger: side(0, inflicts: 0.003), holder: side(1, inflicts: 0.002),
      places: [Place(id: "alpha")], allocation: Allocation(holder: .fixed(1)),
      pace: Pace(speed: 0), garrisonLoss: 0)
    front.referenceForce = 1000
    var model = Model(
      name: "waiting", calendar: Timeline(start: start, horizon: start + days),
      powers: [Power(id: "north"), Power(id: "south")], fronts: [front])
    model.sequences = [
      StrategicSequence(
        power: 0,
        steps: [
          SequenceStep(
            contest: .front(0), side: .challenger, effort: 1, planned: start,
            accommodated: start + day)
        ])
    ]
    return model
  }

  static func answer(
    _ model: Model, power: String = "north", months: [Int], measure: OutcomeMeasure? = nil,
    runs: Int = 640, threads: Int = 2
  ) throws -> DelayAnswer? {
    let request = DelayRequest(power: power, months: months, measure: measure)
    return try DelayStudy(model, request).answer(seed: 5, runs: runs, threads: threads)
  }
}

extension DelayAnswer {
  func outcome(_ measure: OutcomeMeasure, of party: Int) -> OutcomeDelay? {
    parties[party].outcomes.first { $0.measure == measure }
  }
}
