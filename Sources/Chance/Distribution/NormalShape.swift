struct NormalShape: DistributionShape {
  let mean: Double
  let standardDeviation: Double

  var support: (low: Double, high: Double) { (-.infinity, .infinity) }
  var moments: Moments {
    Moments(
      mean: mean, variance: standardDeviation * standardDeviation, skewness: 0,
      excessKurtosis: 0)
  }

  func sides(_ x: Double) -> Sides { NormalShape.standardSides((x - mean) / standardDeviation) }

  func quantile(_ place: Sides) -> Double {
    mean + standardDeviation * NormalShape.standardQuantile(place)
  }

  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(repeating: mean)
      + SIMD8(repeating: standardDeviation) * NormalShape.standardQuantiles(units)
  }

  func density(_ x: Double) -> Double? {
    Elementary.normalDensity((x - mean) / standardDeviation) / standardDeviation
  }

  static func standardSides(_ z: Double) -> Sides {
    Sides(lower: Elementary.normalCumulative(z), upper: Elementary.normalCumulative(-z))
  }

  static func standardQuantile(_ place: Sides) -> Double {
    place.lower <= place.upper
      ? Elementary.normalQuantile(place.lower) : -Elementary.normalQuantile(place.upper)
  }

  /// Those of eight lower sides.
  static func standardQuantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    let centred = units - SIMD8<Double>(repeating: 0.5)
    var quantiles = Elementary.centralQuantile(centred)
    for lane in 0..<8 where abs(centred[lane]) > Elementary.centralHalfWidth {
      quantiles[lane] = standardQuantile(Sides(lower: units[lane]))
    }
    return quantiles
  }
}
