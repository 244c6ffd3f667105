extension Distribution {
  /// The distribution whose central interval of probability `level` is [low, high]: lognormal when
  /// both ends are above 0, else normal.
  ///
  /// With z the standard normal quantile at (1 + level)/2, the mean is the middle of the (log) ends
  /// and the standard deviation their distance divided by 2z.
  public static func centralInterval(
    low: Double, high: Double, level: Double = 0.9
  ) throws(DistributionProblem) -> Distribution {
    try Check.ascending(low, high)
    guard level > 0, level < 1 else { throw .outsideUnitInterval(.level, level) }
    let z = -Elementary.normalQuantile((1 - level) / 2)
    guard low > 0 else {
      return .normal(mean: low + (high - low) / 2, standardDeviation: (high - low) / (2 * z))
    }
    let logLow = Elementary.log(low)
    let logHigh = Elementary.log(high)
    return .lognormal(
      logMean: (logLow + logHigh) / 2, logStandardDeviation: (logHigh - logLow) / (2 * z))
  }
}
