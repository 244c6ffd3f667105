struct TriangularShape: DistributionShape {
  let minimum: Double
  let mode: Double
  let maximum: Double

  var support: (low: Double, high: Double) { (minimum, maximum) }
  var kinks: [Double] { [minimum, mode, maximum] }
  private var width: Double { maximum - minimum }

  /// With r = mode − minimum and s = maximum − mode: variance (r² + rs + s²)/18, third central
  /// moment (s − r)(2r + s)(r + 2s)/270; the excess kurtosis is −3/5 for every triangle.
  var moments: Moments {
    let rise = mode - minimum
    let fall = maximum - mode
    let variance = (rise * rise + rise * fall + fall * fall) / 18
    let third = (fall - rise) * (2 * rise + fall) * (rise + 2 * fall) / 270
    return Moments(
      mean: minimum + (width + rise) / 3, variance: variance,
      skewness: third / (variance * variance.squareRoot()), excessKurtosis: -0.6)
  }

  func sides(_ x: Double) -> Sides {
    guard x > minimum else { return Sides(lower: 0) }
    guard x < maximum else { return Sides(upper: 0) }
    return x < mode
      ? Sides(lower: (x - minimum) / width * ((x - minimum) / (mode - minimum)))
      : Sides(upper: (maximum - x) / width * ((maximum - x) / (maximum - mode)))
  }

  func quantile(_ place: Sides) -> Double {
    place.lower * width < mode - minimum
      ? minimum + (place.lower * width * (mode - minimum)).squareRoot()
      : maximum - (place.upper * width * (maximum - mode)).squareRoot()
  }

  func density(_ x: Double) -> Double? {
    guard x >= minimum, x <= maximum else { return 0 }
    if x == mode { return 2 / width }
    return x < mode
      ? 2 * (x - minimum) / (width * (mode - minimum))
      : 2 * (maximum - x) / (width * (maximum - mode))
  }
}
