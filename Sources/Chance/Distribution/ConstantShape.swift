struct ConstantShape: DistributionShape {
  let value: Double

  var support: (low: Double, high: Double) { (value, value) }
  var kinks: [Double] { [value] }
  var hasAtoms: Bool { true }
  var moments: Moments {
    Moments(mean: value, variance: 0, skewness: .nan, excessKurtosis: .nan)
  }

  func sides(_ x: Double) -> Sides { x < value ? Sides(lower: 0) : Sides(upper: 0) }
  func quantile(_ place: Sides) -> Double { value }
  func density(_ x: Double) -> Double? { nil }
}
