/// exp of a normal variable with mean μ and standard deviation σ.
struct LognormalShape: DistributionShape {
  let logMean: Double
  let logStandardDeviation: Double

  var support: (low: Double, high: Double) { (0, .infinity) }

  /// mean = exp(μ + σ²/2), variance = (w − 1) mean², with w = exp σ².
  var moments: Moments {
    let square = logStandardDeviation * logStandardDeviation
    let excess = Elementary.expMinusOne(square)
    let w = Elementary.exp(square)
    let mean = Elementary.exp(logMean + square / 2)
    return Moments(
      mean: mean, variance: excess * mean * mean,
      skewness: (w + 2) * excess.squareRoot(),
      excessKurtosis: excess * (w * w * w + 3 * w * w + 6 * w + 6))
  }

  func sides(_ x: Double) -> Sides {
    guard x > 0 else { return Sides(lower: 0) }
    return NormalShape.standardSides((Elementary.log(x) - logMean) / logStandardDeviation)
  }

  func quantile(_ place: Sides) -> Double {
    Elementary.exp(logMean + logStandardDeviation * NormalShape.standardQuantile(place))
  }

  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    let spread = SIMD8(repeating: logStandardDeviation) * NormalShape.standardQuantiles(units)
    return Elementary.exp(SIMD8(repeating: logMean) + spread)
  }

  func density(_ x: Double) -> Double? {
    guard x > 0 else { return 0 }
    let z = (Elementary.log(x) - logMean) / logStandardDeviation
    return Elementary.normalDensity(z) / (x * logStandardDeviation)
  }
}
