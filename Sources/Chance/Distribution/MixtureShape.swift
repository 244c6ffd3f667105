/// One of several distributions, chosen with probabilities proportional to the weights.
struct MixtureShape: DistributionShape {
  struct Part: Sendable {
    let weight: Double
    let shape: any DistributionShape
  }

  let parts: [Part]
  let kinks: [Double]

  /// Weights are divided by their sum.
  init(_ weighted: [(weight: Double, shape: any DistributionShape)]) {
    let total = weighted.reduce(0) { $0 + $1.weight }
    parts = weighted.map { Part(weight: $0.weight / total, shape: $0.shape) }
      .filter { $0.weight > 0 }
    kinks = parts.flatMap(\.shape.kinks).sorted()
  }

  var support: (low: Double, high: Double) {
    parts.reduce((.infinity, -.infinity)) { range, part in
      (min(range.0, part.shape.support.low), max(range.1, part.shape.support.high))
    }
  }

  var hasAtoms: Bool { parts.contains { $0.shape.hasAtoms } }
  var moments: Moments { Moments(mixing: parts.map { ($0.weight, $0.shape.moments) }) }

  func sides(_ x: Double) -> Sides {
    var lower = 0.0
    var upper = 0.0
    for part in parts {
      let sides = part.shape.sides(x)
      lower += part.weight * sides.lower
      upper += part.weight * sides.upper
    }
    return Sides(lower: min(lower, 1), upper: min(upper, 1))
  }

  /// Between the smallest and the largest quantile of the parts, by Newton's method.
  func quantile(_ place: Sides) -> Double {
    let quantiles = parts.map { $0.shape.quantile(place) }
    let low = quantiles.reduce(.infinity, min)
    let high = quantiles.reduce(-.infinity, max)
    guard low < high else { return low }
    if hasAtoms, let atom = kinks.first(where: { jumps(at: $0, over: place) }) { return atom }
    guard low > -.infinity, high < .infinity else { return place.lower < 0.5 ? low : high }
    return root(place, low: low, high: high)
  }

  func density(_ x: Double) -> Double? {
    guard !hasAtoms else { return nil }
    return parts.reduce(0) { $0 + $1.weight * ($1.shape.density(x) ?? 0) }
  }

  private func jumps(at x: Double, over place: Sides) -> Bool {
    reaches(x, place) && !reaches(x.nextDown, place)
  }

  private func reaches(_ x: Double, _ place: Sides) -> Bool {
    let sides = self.sides(x)
    return place.lower < 0.5 ? sides.lower >= place.lower : sides.upper <= place.upper
  }

  private func root(_ place: Sides, low: Double, high: Double) -> Double {
    let isLower = place.lower <= place.upper
    let target = Elementary.log(isLower ? place.lower : place.upper)
    return IncreasingRoot(low: low, high: high).find(from: low + (high - low) / 2) { x in
      let sides = self.sides(x)
      let side = isLower ? sides.lower : sides.upper
      let difference = Elementary.log(side) - target
      return (isLower ? difference : -difference, slope(x) / side)
    }
  }

  private func slope(_ x: Double) -> Double {
    parts.reduce(0) { $0 + $1.weight * ($1.shape.density(x) ?? 0) }
  }
}
