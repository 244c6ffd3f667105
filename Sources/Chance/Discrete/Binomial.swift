/// The number of successes in `trials` independent trials.
public struct Binomial: CountDistribution {
  public let trials: Int
  /// The probability of success in a trial.
  public let chance: Double

  /// Trials at least 0; the chance strictly between 0 and 1.
  public init(trials: Int, chance: Double) throws(DistributionProblem) {
    try Check.notNegative(.trials, Double(trials))
    guard chance > 0, chance < 1 else { throw .outsideUnitInterval(.probability, chance) }
    self.trials = trials
    self.chance = chance
  }

  public var mean: Double { Double(trials) * chance }
  public var variance: Double { Double(trials) * chance * (1 - chance) }

  /// C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ, by Loader (2000).
  public func probability(_ k: Int) -> Double {
    guard k >= 0, k <= trials else { return 0 }
    let count = Double(trials)
    if k == 0 { return Elementary.exp(count * Elementary.logOnePlus(-chance)) }
    if k == trials { return Elementary.exp(count * Elementary.log(chance)) }
    let successes = Double(k)
    let failures = count - successes
    let function = IncompleteBeta(alpha: successes, beta: failures)
    // pᵏ (1 − p)ⁿ⁻ᵏ / B(k, n − k), and C(n, k) = n / (k (n − k) B(k, n − k)).
    return function.factor(chance, complement: 1 - chance) * count / (successes * failures)
  }

  /// 1 − I_p(k + 1, n − k).
  ///
  /// Source: DLMF 8.17.5.
  public func cumulative(_ k: Int) -> Double {
    guard k >= 0, k < trials else { return k < 0 ? 0 : 1 }
    let function = IncompleteBeta(alpha: Double(k) + 1, beta: Double(trials - k))
    return function.sides(chance, complement: 1 - chance).upper
  }

  /// P(X ≥ k) = I_p(k, n − k + 1), small values to full relative precision.
  ///
  /// Source: DLMF 8.17.5.
  public func atLeast(_ k: Int) -> Double {
    guard k > 0, k <= trials else { return k <= 0 ? 1 : 0 }
    let function = IncompleteBeta(alpha: Double(k), beta: Double(trials - k) + 1)
    return function.sides(chance, complement: 1 - chance).lower
  }
}
