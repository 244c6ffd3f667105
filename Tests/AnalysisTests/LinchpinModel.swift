import Chance
import Engine
import Scenarios

@testable import Analysis

/// Fronts whose answers are known, for tests of rankings and flips.
enum LinchpinModel {
  static let start = Day(rawValue: 20_453)
  static let place = (0..<8).map { PlaceReference(front: 0, place: $0) }

  static func front(_ places: [Place], axes: Int, speed: Parameter, noise: Parameter = 0) -> Front {
    Front(
      id: "east", challenger: Side(power: 1, force: 100), holder: Side(power: 0, force: 100),
      places: places,
      axes: Axes(count: .constant(Double(axes)), policy: .ordered(Array(places.indices))),
      allocation: Allocation(holder: .fixed(1)), pace: Pace(speed: speed, noise: noise),
      garrisonLoss: 0)
  }

  static func model(_ front: Front, days: Int, inputs: [Input] = []) -> Model {
    Model(
      name: "tiny", calendar: Timeline(start: start, horizon: start + days), inputs: inputs,
      powers: [Power(id: "blue"), Power(id: "red")], fronts: [front])
  }

  static func fall(_ place: Int, by step: Int) -> Subject {
    let formula = Expression.compare(
      .lessOrEqual, .event(.fall(front: 0, place: place)), .number(Double(step)))
    return Subject(
      Measure(formula: formula, type: .truth, knownDay: start + step), written: "fall")
  }

  static func answer(
    _ model: Model, _ subject: Subject, _ request: LinchpinRequest, threads: Int = 2
  ) throws -> LinchpinAnswer {
    try LinchpinStudy(model, subject, request).answer(StudyRuns(seed: 7, threads: threads))
  }
}

extension LinchpinAnswer {
  func effect(_ lever: Lever) -> LeverEffect? {
    rankings.flatMap(\.effects).first { $0.lever == lever }
  }
}
