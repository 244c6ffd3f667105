/// A distribution given that its value lies in [low, high].
///
/// Both ends are kept as `Sides`, so a cut far out in either tail loses no precision.
struct TruncatedShape: DistributionShape {
  let whole: any DistributionShape
  let low: Double
  let high: Double
  private let first: Sides
  private let last: Sides

  init(whole: any DistributionShape, low: Double, high: Double) {
    self.whole = whole
    self.low = max(low, whole.support.low)
    self.high = min(high, whole.support.high)
    first = whole.sides(self.low)
    last = whole.sides(self.high)
  }

  /// The probability of [low, high] under the whole distribution.
  var mass: Double {
    first.lower > 0.5 ? first.upper - last.upper : last.lower - first.lower
  }

  var support: (low: Double, high: Double) { (low, high) }
  var kinks: [Double] { [low] + whole.kinks.filter { $0 > low && $0 < high } + [high] }

  /// A moment that the whole does not have is not there either while an end is infinite.
  var moments: Moments {
    let own = Moments(integrating: self)
    guard low == -.infinity || high == .infinity else { return own }
    let wide = whole.moments
    return Moments(
      mean: wide.mean.isFinite ? own.mean : wide.mean,
      variance: wide.variance.isFinite ? own.variance : wide.variance,
      skewness: wide.skewness.isFinite ? own.skewness : wide.skewness,
      excessKurtosis: wide.excessKurtosis.isFinite ? own.excessKurtosis : wide.excessKurtosis)
  }

  func sides(_ x: Double) -> Sides {
    guard x > low else { return Sides(lower: 0) }
    guard x < high else { return Sides(upper: 0) }
    let place = whole.sides(x)
    return Sides(
      lower: share(from: first, to: place), upper: share(from: place, to: last))
  }

  func quantile(_ place: Sides) -> Double {
    max(low, min(high, whole.quantile(place.mix(first, last))))
  }

  func density(_ x: Double) -> Double? {
    guard x >= low, x <= high else { return 0 }
    return whole.density(x).map { $0 / mass }
  }

  private func share(from left: Sides, to right: Sides) -> Double {
    let part = left.lower > 0.5 ? left.upper - right.upper : right.lower - left.lower
    return max(0, min(1, part / mass))
  }
}
