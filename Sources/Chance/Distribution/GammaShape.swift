/// The gamma distribution of a shape and a scale: mean shape · scale.
struct GammaShape: DistributionShape {
  let scale: Double
  private let function: IncompleteGamma

  init(shape: Double, scale: Double) {
    self.scale = scale
    function = IncompleteGamma(shape: shape)
  }

  var support: (low: Double, high: Double) { (0, .infinity) }

  var moments: Moments {
    let shape = function.shape
    return Moments(
      mean: shape * scale, variance: shape * scale * scale,
      skewness: 2 / shape.squareRoot(), excessKurtosis: 6 / shape)
  }

  func sides(_ x: Double) -> Sides { function.sides(x / scale) }
  func quantile(_ place: Sides) -> Double { scale * function.quantile(place) }

  func density(_ x: Double) -> Double? {
    guard x >= 0, x < .infinity else { return 0 }
    let shape = function.shape
    if x == 0 { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    return function.factor(x / scale) * shape / x
  }
}
