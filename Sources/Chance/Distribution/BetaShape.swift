/// low + (high − low) · B, with B of the beta distribution of shapes α and β.
struct BetaShape: DistributionShape {
  let low: Double
  let high: Double
  private let function: IncompleteBeta
  private let inverse: IncompleteBetaInverse

  init(alpha: Double, beta: Double, low: Double, high: Double) {
    self.low = low
    self.high = high
    function = IncompleteBeta(alpha: alpha, beta: beta)
    inverse = IncompleteBetaInverse(function)
  }

  var support: (low: Double, high: Double) { (low, high) }
  var kinks: [Double] { [low, high] }
  private var width: Double { high - low }

  var moments: Moments {
    let (a, b) = (function.alpha, function.beta)
    let total = a + b
    let product = a * b
    return Moments(
      mean: low + width * a / total,
      variance: width * width * (a / total) * (b / total) / (total + 1),
      skewness: 2 * (b - a) / (total + 2) * ((total + 1) / product).squareRoot(),
      excessKurtosis: 6 * ((a - b) * (a - b) * (total + 1) - product * (total + 2))
        / (product * (total + 2) * (total + 3)))
  }

  func sides(_ x: Double) -> Sides {
    guard x > low else { return Sides(lower: 0) }
    guard x < high else { return Sides(upper: 0) }
    return function.sides((x - low) / width, complement: (high - x) / width)
  }

  func quantile(_ place: Sides) -> Double {
    let root = inverse.quantile(place)
    return root.value <= 0.5 ? low + width * root.value : high - width * root.complement
  }

  func quantiles(_ units: SIMD8<Double>) -> SIMD8<Double> {
    let places = (0..<8).map { Sides(lower: units[$0]) }
    guard places.allSatisfy({ $0.lower > 0 && $0.upper > 0 }) else {
      return oneByOne(units)
    }
    var result = SIMD8<Double>()
    for (lane, root) in inverse.quantiles(places).enumerated() {
      result[lane] = root.value <= 0.5 ? low + width * root.value : high - width * root.complement
    }
    return result
  }

  func density(_ x: Double) -> Double? {
    guard x >= low, x <= high else { return 0 }
    let unit = (x - low) / width
    let complement = (high - x) / width
    if unit == 0 { return edgeDensity(shape: function.alpha) }
    if complement == 0 { return edgeDensity(shape: function.beta) }
    return function.factor(unit, complement: complement) / (unit * complement * width)
  }

  /// At an end whose shape is 1 the density is the other shape; below 1 it is infinite.
  private func edgeDensity(shape: Double) -> Double {
    if shape == 1 { return (function.alpha + function.beta - 1) / width }
    return shape < 1 ? .infinity : 0
  }
}
