extension IncompleteBeta {
  /// The x with Iₓ(a, b) equal to the place, and 1 − x to full relative precision.
  ///
  /// Relative error of the smaller of the two at most 2e-13 for a, b ≤ 1e4 (measured). Newton's
  /// method on the logarithm of the smaller side against the logarithm of whichever of x and 1 − x
  /// is below ½.
  func quantile(_ place: Sides) -> (value: Double, complement: Double) {
    guard place.lower > 0 else { return (0, 1) }
    guard place.upper > 0 else { return (1, 0) }
    let middle = sides(0.5, complement: 0.5)
    let isBelow =
      place.lower < place.upper ? place.lower <= middle.lower : place.upper >= middle.upper
    if isBelow {
      let value = lowerRoot(place)
      return (value, 1 - value)
    }
    let complement = IncompleteBeta(alpha: beta, beta: alpha).lowerRoot(place.swapped)
    return (1 - complement, complement)
  }

  /// The root when it is known to be at most ½.
  private func lowerRoot(_ place: Sides) -> Double {
    let isLower = place.lower <= place.upper
    let target = Elementary.log(isLower ? place.lower : place.upper)
    let root = IncreasingRoot(low: -745, high: -0.6931471805599, resolution: 1)
    let logarithm = root.find(from: guess(place)) { y in
      let x = Elementary.exp(y)
      let sides = self.sides(x, complement: 1 - x)
      let side = isLower ? sides.lower : sides.upper
      let difference = Elementary.log(side) - target
      let slope = factor(x, complement: 1 - x) / ((1 - x) * side)
      return (isLower ? difference : -difference, slope)
    }
    return Elementary.exp(logarithm)
  }

  /// ln x from the normal of equal mean and variance where that is inside (0, 1), else from
  /// I ≈ xᵃ / (a B(a, b)).
  private func guess(_ place: Sides) -> Double {
    let total = alpha + beta
    let mean = alpha / total
    let deviation = (mean * (beta / total) / (total + 1)).squareRoot()
    let normal = mean + deviation * NormalShape.standardQuantile(place)
    if normal > 0.2 * mean, normal < 0.5 { return Elementary.log(normal) }
    let logBeta =
      Elementary.logGamma(alpha) + Elementary.logGamma(beta) - Elementary.logGamma(total)
    let power = (Elementary.log(place.lower * alpha) + logBeta) / alpha
    return power < -0.7 ? power : -0.7
  }
}
