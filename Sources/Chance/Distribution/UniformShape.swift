struct UniformShape: DistributionShape {
  let low: Double
  let high: Double

  var support: (low: Double, high: Double) { (low, high) }
  var kinks: [Double] { [low, high] }

  var moments: Moments {
    let width = high - low
    return Moments(
      mean: low + width / 2, variance: width * width / 12, skewness: 0, excessKurtosis: -1.2)
  }

  func sides(_ x: Double) -> Sides {
    guard x > low else { return Sides(lower: 0) }
    guard x < high else { return Sides(upper: 0) }
    return Sides(lower: (x - low) / (high - low), upper: (high - x) / (high - low))
  }

  func quantile(_ place: Sides) -> Double {
    place.lower < 0.5
      ? low + (high - low) * place.lower : high - (high - low) * place.upper
  }

  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    typealias Eight = SIMD8<Double>
    let width = Eight(repeating: high - low)
    let fromLow = Eight(repeating: low) + width * units
    let fromHigh = Eight(repeating: high) - width * (Eight(repeating: 1) - units)
    return fromHigh.replacing(with: fromLow, where: units .< Eight(repeating: 0.5))
  }

  func density(_ x: Double) -> Double? { x < low || x > high ? 0 : 1 / (high - low) }
}
