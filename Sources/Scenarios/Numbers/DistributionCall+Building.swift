import Chance

extension DistributionCall {
  private var values: [Uncertain] {
    parameters.map(\.value)
  }

  /// Distributions whose parameters are all of the quantity's own unit.
  func plain() throws(NumberProblem) -> Uncertain {
    let unit = try SharedUnit(of: values)
    let numbers = try constants(values)
    return Uncertain(try plainDistribution(numbers), unit: unit, range: range)
  }

  private func plainDistribution(_ numbers: [Double]) throws(NumberProblem) -> Distribution {
    switch name {
    case .uniform:
      try requireAscending(numbers, at: range)
      return .uniform(low: numbers[0], high: numbers[1])
    case .normal:
      return .normal(mean: numbers[0], standardDeviation: try positive(values[1]))
    case .logUniform:
      _ = try positive(values[0])
      try requireAscending(numbers, at: range)
      return .logUniform(low: numbers[0], high: numbers[1])
    case .pert, .triangular:
      return try peaked(numbers)
    case .exponential:
      return .exponential(rate: 1 / (try positive(values[0])))
    default:
      return .empirical(numbers)
    }
  }

  /// Least ≤ mode ≤ most, and least < most.
  private func peaked(_ numbers: [Double]) throws(NumberProblem) -> Distribution {
    let (low, mode, high) = (numbers[0], numbers[1], numbers[2])
    guard low <= mode, mode <= high, low < high else {
      throw NumberProblem(.notAscending(numbers), at: range)
    }
    return name == .pert
      ? .pert(minimum: low, mode: mode, maximum: high)
      : .triangular(minimum: low, mode: mode, maximum: high)
  }

  /// Distributions with a parameter that has no dimension.
  func shaped() throws(NumberProblem) -> Uncertain {
    switch name {
    case .lognormal:
      return Uncertain(try lognormal(), unit: try SharedUnit(of: [values[0]]), range: range)
    case .gamma:
      _ = try plainNumber(values[0])
      let gamma = Distribution.gamma(
        shape: try positive(values[0]), scale: try positive(values[1]))
      return Uncertain(gamma, unit: try SharedUnit(of: [values[1]]), range: range)
    default:
      _ = try (plainNumber(values[0]), plainNumber(values[1]))
      let beta = Distribution.beta(
        alpha: try positive(values[0]), beta: try positive(values[1]))
      return Uncertain(beta, unit: try SharedUnit(of: []), range: range)
    }
  }

  private func lognormal() throws(NumberProblem) -> Distribution {
    let median = try positive(values[0])
    let factor = try plainNumber(values[1])
    guard factor > 1 else {
      throw NumberProblem(.factorNotAboveOne(factor), at: values[1].range)
    }
    return .lognormal(logMean: Elementary.log(median), logStandardDeviation: Elementary.log(factor))
  }

  func truncated() throws(NumberProblem) -> Uncertain {
    let unit = try SharedUnit(of: values)
    let ends = try constants(Array(values.dropFirst()))
    try requireAscending(ends, at: values[1].range.joined(with: values[2].range))
    let truncated = Distribution.truncated(values[0].distribution, low: ends[0], high: ends[1])
    return Uncertain(truncated, unit: unit, range: range)
  }
}
