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
}
