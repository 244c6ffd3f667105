import Scenarios

@testable import Analysis

/// A power (0) and rivals in contests that each take a given number of days, one after the other, without chance.
enum OrderingModel {
  static let start = Day(rawValue: 20_453)

  /// The first begins on the day after the start, each other on the day after the one before is won.
  ///
  /// At twice the
  /// rival's weight x goes from 1/2 to 1 in p days at 1/2/(p − 1/2) a day: not after p − 1 of them.
  static func model(
    durations: [Int], horizon: Int? = nil, _ change: (inout Model) -> Void = { _ in }
  ) -> Model {
    let ids = durations.indices.map { "rival\($0)" }
    var model = Model(
      name: "orders",
      calendar: Timeline(
        start: start, horizon: start + (horizon ?? durations.reduce(0, +) + 1)),
      powers: [Power(id: "a power")] + ids.map { Power(id: $0) }, fronts: [])
    model.contests = durations.enumerated().map { index, days in
      PressureContest(
        id: ids[index], challenger: PressureSide(power: 0, capability: 2),
        holder: PressureSide(power: index + 1), speed: .constant(0.5 / (Double(days) - 0.5)),
        isLatent: true)
    }
    model.sequences = [
      StrategicSequence(
        power: 0,
        steps: durations.indices.map {
          SequenceStep(contest: .pressure($0), side: .challenger, effort: 1, planned: start + 1)
        })
    ]
    change(&model)
    return model
  }

  /// With a hazard of each rival's own, after which the power is overloaded and has to escalate at once.
  static func openings(durations: [Int], hazards: [Double]) -> Model {
    model(durations: durations, horizon: 4 * durations.reduce(0, +)) { model in
      for index in hazards.indices {
        model.contests[index].opening = PressureContest.Opening(
          side: .holder, hazard: .constant(hazards[index]))
      }
      model.endings = [Ending(power: 0, patience: 0, stake: 1000)]
    }
  }

  static func answer(
    _ models: [Model], _ objectives: [SequenceObjective]? = nil, weights: [String: Double] = [:],
    error: Double = 0.05, runs: Int = 1024, courses: Bool = false, threads: Int = 2
  ) throws -> SequenceAnswer {
    let request = SequenceRequest(
      power: "a power", objectives: objectives, error: error, runs: runs, weights: weights,
      searchesCourses: courses)
    return try SequenceStudy(models, request).answer(StudyRuns(seed: 7, threads: threads))
  }
}
