/// Checks of single parameters, each with its typed error.
enum Check {
  typealias Parameter = DistributionProblem.Parameter

  static func finite(_ name: Parameter, _ value: Double) throws(DistributionProblem) {
    guard value.isFinite else { throw .notFinite(name, value) }
  }

  static func positive(_ name: Parameter, _ value: Double) throws(DistributionProblem) {
    try finite(name, value)
    guard value > 0 else { throw .notPositive(name, value) }
  }

  static func notNegative(_ name: Parameter, _ value: Double) throws(DistributionProblem) {
    try finite(name, value)
    guard value >= 0 else { throw .negative(name, value) }
  }

  static func ascending(_ low: Double, _ high: Double) throws(DistributionProblem) {
    try finite(.low, low)
    try finite(.high, high)
    guard low < high else { throw .notAscending(low: low, high: high) }
  }

  static func mode(
    _ minimum: Double, _ mode: Double, _ maximum: Double
  ) throws(DistributionProblem) {
    try finite(.mode, mode)
    try ascending(minimum, maximum)
    guard mode >= minimum, mode <= maximum else {
      throw .modeOutside(minimum: minimum, mode: mode, maximum: maximum)
    }
  }

  static func weights(_ weights: [Double]) throws(DistributionProblem) {
    for weight in weights { try notNegative(.weight, weight) }
    guard weights.reduce(0, +) > 0 else { throw .empty }
  }
}
