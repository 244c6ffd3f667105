/// One of several values, with probabilities proportional to the weights.
struct ChoiceShape: DistributionShape {
  private struct Option: Sendable {
    let value: Double
    let weight: Double
    /// P(X ≤ value).
    var sides: Sides
  }

  private var options: [Option]

  /// Values of weight 0 are left out; the order of the list does not matter.
  init(_ weighted: [(weight: Double, value: Double)]) {
    let total = weighted.reduce(0) { $0 + $1.weight }
    options = weighted.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
      .map { Option(value: $0.value, weight: $0.weight / total, sides: Sides(upper: 0)) }
    var lower = 0.0
    for index in options.indices.dropLast() {
      lower += options[index].weight
      options[index].sides = Sides(lower: min(lower, 1))
    }
  }

  var support: (low: Double, high: Double) {
    (options.first?.value ?? .nan, options.last?.value ?? .nan)
  }
  var kinks: [Double] { options.map(\.value) }
  var hasAtoms: Bool { true }

  var moments: Moments {
    Moments(
      mixing: options.map { ($0.weight, ConstantShape(value: $0.value).moments) })
  }

  func sides(_ x: Double) -> Sides {
    options.last { $0.value <= x }?.sides ?? Sides(lower: 0)
  }

  func quantile(_ place: Sides) -> Double {
    let option = options.first { $0.sides.lower >= place.lower }
    return option?.value ?? support.high
  }

  func density(_ x: Double) -> Double? { nil }
}
