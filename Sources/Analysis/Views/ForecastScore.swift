import Chance

/// What a forecast costs beside the one that a view itself would give, where that view is right.
///
/// If a claim is true with probability p, a forecast q has the expected Brier score
/// p(1 − q)² + (1 − p)q² (Brier 1950) and the expected log score −p·ln q − (1 − p)·ln(1 − q) (Good 1952). Both
/// are least at q = p. What q costs more is its regret: (q − p)² and
/// p·ln(p/q) + (1 − p)·ln((1 − p)/(1 − q)), the Kullback–Leibler divergence (Gneiting and Raftery 2007, "Strictly
/// proper scoring rules", JASA 102, section 2).
public enum ForecastScore: String, Sendable, CaseIterable {
  case brier
  /// In nats.
  case log

  /// Of the forecast `forecast` where `chance` is right, both in 0 to 1; ∞ where the forecast excludes what can be.
  public func regret(of forecast: Double, where chance: Double) -> Double {
    switch self {
    case .brier: (forecast - chance) * (forecast - chance)
    case .log: Self.term(chance, forecast) + Self.term(1 - chance, 1 - forecast)
    }
  }

  /// The greatest over views, one of which is right.
  public func worstRegret(of forecast: Double, among chances: [Double]) -> Double {
    chances.map { regret(of: forecast, where: $0) }.max() ?? 0
  }

  /// The forecast whose worst regret over the views is least (Savage 1951, "The theory of statistical decision",
  /// JASA 46).
  ///
  /// A regret is convex in p, so the lowest and the highest probability a and b decide, and the best forecast costs
  /// the same against both: (a + b)/2 for the Brier score; for the log score the log odds
  /// (H(a) − H(b))/(b − a) with H(p) = −p·ln p − (1 − p)·ln(1 − p), the output of the capacity of a channel
  /// (Cover and Thomas 2006, theorem 13.1.1).
  public func minimaxForecast(_ chances: [Double]) -> Double {
    guard let low = chances.min(), let high = chances.max() else { return .nan }
    guard low < high else { return low }
    switch self {
    case .brier: return (low + high) / 2
    case .log:
      let odds = (Self.entropy(low) - Self.entropy(high)) / (high - low)
      return min(high, max(low, PooledChance.chance(odds)))
    }
  }

  private static func term(_ right: Double, _ forecast: Double) -> Double {
    right == 0 ? 0 : forecast == 0 ? .infinity : right * Elementary.log(right / forecast)
  }

  private static func entropy(_ chance: Double) -> Double {
    [chance, 1 - chance].reduce(0) { $1 == 0 ? $0 : $0 - $1 * Elementary.log($1) }
  }
}
