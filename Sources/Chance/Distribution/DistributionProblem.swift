/// What is wrong with a distribution's parameters, with the values.
public enum DistributionProblem: Error, Sendable, Equatable {
  /// NaN or infinite.
  case notFinite(Parameter, Double)
  /// 0 or below, where only numbers above 0 make sense.
  case notPositive(Parameter, Double)
  /// Below 0.
  case negative(Parameter, Double)
  /// A factor of 0.
  case zero(Parameter)
  /// Not strictly between 0 and 1.
  case outsideUnitInterval(Parameter, Double)
  /// The low end is not below the high end.
  case notAscending(low: Double, high: Double)
  case modeOutside(minimum: Double, mode: Double, maximum: Double)
  /// No value, no part, or no weight above 0.
  case empty
  /// The distribution has no probability between the ends.
  case nothingLeft(low: Double, high: Double)
  /// Truncation of a distribution with single values of positive probability.
  case truncatedAtoms

  /// The names of parameters.
  public enum Parameter: String, Sendable, CaseIterable {
    case value, low, high, mean, standardDeviation, logMean, logStandardDeviation, minimum, mode
    case maximum, weight, alpha, beta, shape, scale, rate, degrees, location, factor, offset, level
    case trials, probability, count
  }
}
