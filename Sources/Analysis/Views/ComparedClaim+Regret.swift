/// Who forecasts: a view, or all of them together.
public enum Forecaster: Sendable, Hashable {
  /// An index of a view.
  case view(Int)
  case linearPool
  case logarithmicPool
  /// The forecast whose worst regret is least.
  case minimax
}

extension ComparedClaim {
  /// The forecast for a score; nil where a view has no answer.
  ///
  /// For the log score probabilities are guarded (`AnsweredShare.guardedShare`), so that no finite number of runs
  /// excludes anything.
  public func forecast(_ forecaster: Forecaster, _ score: ForecastScore) -> Double? {
    guard let chances = chances(for: score) else { return nil }
    return switch forecaster {
    case .view(let index): chances[index]
    case .linearPool: PooledChance(chances, weights: weights).linear
    case .logarithmicPool: logarithmicPool?.mean
    case .minimax: score.minimaxForecast(chances)
    }
  }

  /// What the forecast costs at worst, if one of the views is right; nil where a view has no answer.
  public func worstRegret(of forecaster: Forecaster, _ score: ForecastScore) -> Double? {
    guard let chances = chances(for: score), let forecast = forecast(forecaster, score) else {
      return nil
    }
    return score.worstRegret(of: forecast, among: chances)
  }

  private func chances(for score: ForecastScore) -> [Double]? {
    let known = shares.compactMap { score == .log ? $0.guardedShare : $0.share }
    return known.count == shares.count ? known : nil
  }
}

extension ViewComparison {
  /// Every view, then the pools and the minimax forecast.
  public var forecasters: [Forecaster] {
    models.indices.map { .view($0) } + [.linearPool, .logarithmicPool, .minimax]
  }

  /// The mean over claims of the worst regret, over those that every view answers; nil where there are none.
  public func meanRegret(of forecaster: Forecaster, _ score: ForecastScore) -> Double? {
    let regrets = claims.compactMap { $0.worstRegret(of: forecaster, score) }
    return regrets.isEmpty ? nil : regrets.reduce(0, +) / Double(regrets.count)
  }
}
