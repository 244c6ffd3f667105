/// exp of a uniform variable: density 1 / (x ln(high/low)) between low and high, both above 0.
struct LogUniformShape: DistributionShape {
  let low: Double
  let high: Double
  private let logRatio: Double

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
    logRatio = Elementary.log(high / low)
  }

  var support: (low: Double, high: Double) { (low, high) }
  var kinks: [Double] { [low, high] }
  var moments: Moments { Moments(integrating: self) }

  func sides(_ x: Double) -> Sides {
    guard x > low else { return Sides(lower: 0) }
    guard x < high else { return Sides(upper: 0) }
    return Sides(
      lower: Elementary.log(x / low) / logRatio, upper: Elementary.log(high / x) / logRatio)
  }

  func quantile(_ place: Sides) -> Double {
    place.lower < 0.5
      ? low * Elementary.exp(logRatio * place.lower)
      : high * Elementary.exp(-logRatio * place.upper)
  }

  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    typealias Eight = SIMD8<Double>
    let isLow = units .< Eight(repeating: 0.5)
    let ends = Eight(repeating: high).replacing(with: Eight(repeating: low), where: isLow)
    let fromLow = Eight(repeating: logRatio) * units
    let fromHigh = Eight(repeating: -logRatio) * (Eight(repeating: 1) - units)
    return ends * Elementary.exp(fromHigh.replacing(with: fromLow, where: isLow))
  }

  func density(_ x: Double) -> Double? { x < low || x > high ? 0 : 1 / (x * logRatio) }
}
