/// The number of failures before the success of number `successes` (which need not be whole).
public struct NegativeBinomial: CountDistribution {
  public let successes: Double
  /// The probability of success in a trial.
  public let chance: Double

  /// Successes above 0; the chance strictly between 0 and 1.
  public init(successes: Double, chance: Double) throws(DistributionProblem) {
    try Check.positive(.count, successes)
    guard chance > 0, chance < 1 else { throw .outsideUnitInterval(.probability, chance) }
    self.successes = successes
    self.chance = chance
  }

  public var mean: Double { successes * (1 - chance) / chance }
  public var variance: Double { mean / chance }

  /// Γ(r + k) / (Γ(r) k!) pʳ (1 − p)ᵏ.
  public func probability(_ k: Int) -> Double {
    guard k > 0 else { return k == 0 ? Elementary.exp(successes * Elementary.log(chance)) : 0 }
    let function = IncompleteBeta(alpha: successes, beta: Double(k))
    return function.factor(chance, complement: 1 - chance) / Double(k)
  }

  /// I_p(r, k + 1).
  ///
  /// Source: DLMF 8.17.24 with the failures counted.
  public func cumulative(_ k: Int) -> Double {
    guard k >= 0 else { return 0 }
    let function = IncompleteBeta(alpha: successes, beta: Double(k) + 1)
    return function.sides(chance, complement: 1 - chance).lower
  }
}
