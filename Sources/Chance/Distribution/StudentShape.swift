/// location + scale · T, with T of Student's t distribution.
struct StudentShape: DistributionShape {
  let degrees: Double
  let location: Double
  let scale: Double
  private let function: IncompleteBeta
  private let inverse: IncompleteBetaInverse

  init(degrees: Double, location: Double, scale: Double) {
    self.degrees = degrees
    self.location = location
    self.scale = scale
    function = IncompleteBeta(alpha: degrees / 2, beta: 0.5)
    inverse = IncompleteBetaInverse(function)
  }

  var support: (low: Double, high: Double) { (-.infinity, .infinity) }

  var moments: Moments {
    let spread = degrees > 2 ? degrees / (degrees - 2) : degrees > 1 ? .infinity : .nan
    return Moments(
      mean: degrees > 1 ? location : .nan, variance: scale * scale * spread,
      skewness: degrees > 3 ? 0 : .nan,
      excessKurtosis: degrees > 4 ? 6 / (degrees - 4) : degrees > 2 ? .infinity : .nan)
  }

  /// P(T > t) = ½ I_w(ν/2, ½) with w = ν / (ν + t²), for t ≥ 0.
  ///
  /// Source: DLMF 8.17 with the t density; Johnson, Kotz and Balakrishnan (1995), chapter 28.
  func sides(_ x: Double) -> Sides {
    let t = (x - location) / scale
    let square = t * t
    guard square < .infinity else { return t < 0 ? Sides(lower: 0) : Sides(upper: 0) }
    let tail = function.sides(
      degrees / (degrees + square), complement: square / (degrees + square))
    let sides = Sides(lower: (1 + tail.upper) / 2, upper: tail.lower / 2)
    return t < 0 ? sides.swapped : sides
  }

  func quantile(_ place: Sides) -> Double {
    let tail = min(place.lower, place.upper)
    guard tail < 0.5 else { return location }
    let root = inverse.quantile(Sides(lower: 2 * tail, upper: abs(place.upper - place.lower)))
    let size = (degrees * root.complement / root.value).squareRoot()
    return location + scale * (place.lower < place.upper ? -size : size)
  }

  func density(_ x: Double) -> Double? {
    let t = (x - location) / scale
    let constant =
      Elementary.stirlingError((degrees + 1) / 2) - Elementary.stirlingError(degrees / 2)
      - deviance(degrees / 2, from: (degrees + 1) / 2)
    let kernel = Elementary.exp(
      constant - (degrees + 1) / 2 * Elementary.logOnePlus(t * t / degrees))
    return kernel / (scale * (2 * Double.pi).squareRoot())
  }
}
