/// A sample made continuous: the quantile at u is the linear interpolation of the sorted values
/// x₁ ≤ … ≤ xₙ at position 1 + (n − 1)u.
///
/// Source: Hyndman and Fan (1996), "Sample quantiles in statistical packages", definition 7.
/// Moments are those of this law (each step between neighbours has probability 1/(n − 1)), not the
/// sample's.
struct EmpiricalShape: DistributionShape {
  private let values: [Double]

  init(_ sample: [Double]) { values = sample.sorted() }

  private var steps: Double { Double(values.count - 1) }
  private var segments: [(low: Double, high: Double)] {
    zip(values, values.dropFirst()).map { ($0, $1) }
  }

  var support: (low: Double, high: Double) {
    (values.first ?? .nan, values.last ?? .nan)
  }
  var kinks: [Double] { values }
  var hasAtoms: Bool { values.count == 1 || segments.contains { $0.low == $0.high } }

  var moments: Moments {
    guard values.count > 1 else { return ConstantShape(value: support.low).moments }
    return Moments(
      mixing: segments.map { (1 / steps, UniformShape(low: $0.low, high: $0.high).moments) })
  }

  func sides(_ x: Double) -> Sides {
    guard x >= support.low else { return Sides(lower: 0) }
    guard x < support.high else { return Sides(upper: 0) }
    let index = firstIndex(above: x) - 1
    let (low, high) = (values[index], values[index + 1])
    return Sides(lower: (Double(index) + (x - low) / (high - low)) / steps)
  }

  func quantile(_ place: Sides) -> Double {
    let position = place.lower * steps
    let index = min(Int(position), values.count - 1)
    guard index + 1 < values.count else { return support.high }
    return values[index] + (values[index + 1] - values[index]) * (position - Double(index))
  }

  func density(_ x: Double) -> Double? {
    guard !hasAtoms else { return nil }
    guard x >= support.low, x < support.high else { return 0 }
    let index = firstIndex(above: x) - 1
    return 1 / (steps * (values[index + 1] - values[index]))
  }

  private func firstIndex(above x: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= x { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
