import Chance

/// Probabilities of several views in one, by their weights.
///
/// The linear pool Σ wᵢpᵢ (Stone 1961) is the probability where one of the views is right, each with its weight.
/// The logarithmic pool is proportional to Π pᵢ^wᵢ (Genest and Zidek 1986, "Combining probability distributions",
/// Statistical Science 1, section 3), which for a truth is the weighted mean of the log odds; it does not depend
/// on whether views are pooled before or after the same evidence. It is moved away from one half by a factor on
/// the log odds (Baron and others 2014, "Two reasons to make aggregated probability forecasts more extreme",
/// Decision Analysis 11).
public struct PooledChance: Sendable {
  private let chances: [Double]
  /// Of sum 1.
  private let weights: [Double]

  /// Each probability in 0 to 1 with its weight; weights are not negative and one of them is above 0.
  public init(_ chances: [Double], weights: [Double]) {
    let whole = weights.reduce(0, +)
    precondition(chances.count == weights.count && whole > 0, "\(chances), weights \(weights)")
    self.chances = chances
    self.weights = weights.map { $0 / whole }
  }

  public var linear: Double {
    zip(chances, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// 0 or 1 where a view with weight says so; NaN where one says 0 and another 1.
  public var logarithmic: Double { extremised(by: 1) }

  /// The logarithmic pool with its log odds times `factor`, above 0.
  public func extremised(by factor: Double) -> Double {
    let odds = zip(chances, weights).reduce(0) { sum, pair in
      pair.1 == 0 ? sum : sum + pair.1 * Self.logOdds(pair.0)
    }
    return Self.chance(factor * odds)
  }

  static func logOdds(_ chance: Double) -> Double {
    if chance == 0 { return -.infinity }
    return chance == 1 ? .infinity : Elementary.log(chance / (1 - chance))
  }

  static func chance(_ odds: Double) -> Double {
    1 / (1 + Elementary.exp(-odds))
  }
}
