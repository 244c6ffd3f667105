/// The Weibull distribution: P(X > x) = exp(−(x / scale)^shape); shape 1 is the exponential.
struct WeibullShape: DistributionShape {
  let shape: Double
  let scale: Double

  var support: (low: Double, high: Double) { (0, .infinity) }
  var moments: Moments {
    if shape == 1 {
      return Moments(mean: scale, variance: scale * scale, skewness: 2, excessKurtosis: 6)
    }
    return Moments(integrating: self)
  }

  func sides(_ x: Double) -> Sides {
    guard x > 0 else { return Sides(lower: 0) }
    let hazard = power(x / scale, shape)
    return Sides(lower: -Elementary.expMinusOne(-hazard), upper: Elementary.exp(-hazard))
  }

  func quantile(_ place: Sides) -> Double {
    let hazard =
      place.lower < 0.5
      ? -Elementary.logOnePlus(-place.lower) : -Elementary.log(place.upper)
    return scale * power(hazard, 1 / shape)
  }

  func density(_ x: Double) -> Double? {
    guard x >= 0, x < .infinity else { return 0 }
    let ratio = x / scale
    return shape / scale * power(ratio, shape - 1) * Elementary.exp(-power(ratio, shape))
  }

  private func power(_ x: Double, _ y: Double) -> Double {
    y == 1 ? x : Elementary.pow(x, y)
  }
}
