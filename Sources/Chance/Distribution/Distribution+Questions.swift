extension Distribution {
  /// The smallest x with P(X ≤ x) ≥ u, for u in [0, 1].
  ///
  /// Relative error at most 2e-13; a draw is the quantile of a unit draw. Grows with u but for
  /// errors of that size.
  public func quantile(_ u: Double) -> Double {
    precondition(u >= 0 && u <= 1, "u \(u) must be in [0, 1]")
    return shape.quantile(Sides(lower: u))
  }

  /// The x with P(X > x) = q: as precise for q = 1e-30 as `quantile` for u = 1e-30.
  public func upperQuantile(_ q: Double) -> Double {
    precondition(q >= 0 && q <= 1, "q \(q) must be in [0, 1]")
    return shape.quantile(Sides(upper: q))
  }

  /// P(X ≤ x); 0 at −∞ and 1 at ∞.
  public func cumulative(_ x: Double) -> Double { shape.sides(x).lower }

  /// P(X > x), to full relative precision.
  public func survival(_ x: Double) -> Double { shape.sides(x).upper }

  /// The density at x, 0 outside the support; nil where single values have positive probability.
  public func density(_ x: Double) -> Double? {
    let shape = self.shape
    return shape.hasAtoms ? nil : shape.density(x)
  }

  public var moments: Moments { shape.moments }
  public var mean: Double { moments.mean }
  public var standardDeviation: Double { moments.standardDeviation }
  public var median: Double { quantile(0.5) }

  /// The smallest and the largest value, infinite where there is none.
  public var support: (low: Double, high: Double) { shape.support }
}
