import Chance

extension DistributionCall {
  private var keys: [Uncertain] {
    parameters.compactMap(\.key)
  }

  /// `choice(VALUE: WEIGHT, …)`.
  func choice() throws(NumberProblem) -> Uncertain {
    let unit = try SharedUnit(of: keys)
    let outcomes = try constants(keys)
    let weights = try weights(parameters.map(\.value))
    let choice = Distribution.choice(
      zip(weights, outcomes).map { WeightedValue(weight: $0, value: $1) })
    return Uncertain(choice, unit: unit, range: range)
  }

  /// `mixture(WEIGHT: PART, …)`.
  func mixture() throws(NumberProblem) -> Uncertain {
    let parts = parameters.map(\.value)
    let unit = try SharedUnit(of: parts)
    let weights = try weights(keys)
    let mixture = Distribution.mixture(
      zip(weights, parts).map { WeightedDistribution(weight: $0, $1.distribution) })
    return Uncertain(mixture, unit: unit, range: range)
  }

  /// Shares that sum to one; 1e-9 is left for decimals that are no binary fractions.
  private func weights(_ parts: [Uncertain]) throws(NumberProblem) -> [Double] {
    var weights: [Double] = []
    for part in parts {
      let weight = try plainNumber(part)
      guard weight > 0, weight <= 1 else {
        throw NumberProblem(.weightOutOfRange(weight), at: part.range)
      }
      weights.append(weight)
    }
    let sum = weights.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else { throw NumberProblem(.weightsDoNotSum(sum), at: range) }
    return weights
  }
}
