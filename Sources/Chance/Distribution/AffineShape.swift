/// offset + factor · X, factor not 0; a negative factor turns the distribution round.
struct AffineShape: DistributionShape {
  let inner: any DistributionShape
  let factor: Double
  let offset: Double

  var support: (low: Double, high: Double) {
    let ends = (map(inner.support.low), map(inner.support.high))
    return factor > 0 ? ends : (ends.1, ends.0)
  }
  var kinks: [Double] {
    let mapped = inner.kinks.map(map)
    return factor > 0 ? mapped : mapped.reversed()
  }
  var hasAtoms: Bool { inner.hasAtoms }

  var moments: Moments {
    let own = inner.moments
    return Moments(
      mean: map(own.mean), variance: own.variance * factor * factor,
      skewness: factor > 0 ? own.skewness : -own.skewness,
      excessKurtosis: own.excessKurtosis)
  }

  /// Turned round, P(X ≤ x) becomes P(X ≥ x): the place just below x, which matters for atoms.
  func sides(_ x: Double) -> Sides {
    let place = (x - offset) / factor
    if factor > 0 { return inner.sides(place) }
    return inner.sides(inner.hasAtoms ? place.nextDown : place).swapped
  }

  func quantile(_ place: Sides) -> Double {
    map(inner.quantile(factor > 0 ? place : place.swapped))
  }

  func density(_ x: Double) -> Double? {
    inner.density((x - offset) / factor).map { $0 / abs(factor) }
  }

  private func map(_ x: Double) -> Double { offset + factor * x }
}
