import Chance
import Scenarios

@testable import Analysis

/// Models of which runs answer with arithmetic over inputs, or with chance alone.
enum SensitivityModel {
  /// Inputs `a`, `b`, … of these distributions and nothing else.
  static func inputs(
    _ distributions: [Distribution], correlation: [[Double]]? = nil
  ) throws -> Model {
    let inputs = distributions.enumerated().map { place, distribution in
      Input(id: String("abcdefgh".dropFirst(place).prefix(1)), distribution: distribution)
    }
    var model = Model(
      name: "sums", calendar: Timeline(start: DelayModel.start, horizon: DelayModel.start + 2),
      inputs: inputs, powers: [], fronts: [])
    if let correlation {
      model.correlations = [
        CorrelatedGroup(
          inputs: Array(inputs.indices), factor: try CholeskyFactor(correlation))
      ]
    }
    return model
  }

  static func normals(_ deviations: Double..., correlation: [[Double]]? = nil) throws -> Model {
    try inputs(
      deviations.map { .normal(mean: 0, standardDeviation: $0) }, correlation: correlation)
  }

  /// The sum of inputs.
  static func sum(_ inputs: Int...) -> Subject {
    let terms = inputs.map { Expression.parameter(.input($0)) }
    let formula = terms.dropFirst().reduce(terms[0]) { .sum($0, $1) }
    return Subject(Measure(formula: formula, type: .number(.number)), written: "sum")
  }

  /// Won in about half of the runs, with no input at all.
  static var duel: (model: Model, subject: Subject) {
    var model = DelayModel.contest(planned: 1, days: 40)
    model.contests[0].noise = .constant(0.1)
    let formula = Expression.compare(
      .lessOrEqual, .event(.win(.pressure(0), .challenger)), .number(32))
    return (model, Subject(Measure(formula: formula, type: .truth), written: "won"))
  }
}
