/// Quantiles of a sample by the definitions of Hyndman and Fan (1996), "Sample quantiles in statistical packages",
/// The American Statistician 50.
struct SampleQuantiles {
  /// Ascending.
  private let sorted: [Double]

  /// At least one number.
  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  enum Definition {
    /// Definition 1: the least number with at least that share at or below it.
    case inverse
    /// Definition 7: (n − 1)q + 1, between order statistics.
    case linear
    /// Definition 8: (n + ⅓)q + ⅓, nearly without bias for the median.
    case medianUnbiased
  }

  /// `level` in [0, 1].
  func quantile(_ level: Double, _ definition: Definition) -> Double {
    let n = Double(sorted.count)
    switch definition {
    case .inverse: return order((n * level).rounded(.up))
    case .linear: return between((n - 1) * level + 1)
    case .medianUnbiased: return between((n + 1.0 / 3) * level + 1.0 / 3)
    }
  }

  /// By rank from 1; beyond the ends the first and the last.
  private func order(_ rank: Double) -> Double {
    sorted[Int(min(max(rank, 1), Double(sorted.count))) - 1]
  }

  private func between(_ rank: Double) -> Double {
    let whole = rank.rounded(.down)
    let (low, high) = (order(whole), order(whole + 1))
    return low + (rank - whole) * (high - low)
  }

  /// The least number with at least that share of all weight at or below it.
  static func weighted(_ values: [Double], _ weights: [Double], _ level: Double) -> Double {
    let rows = zip(values, weights).sorted { $0.0 < $1.0 }
    let whole = weights.reduce(0, +)
    var sum = 0.0
    for (value, weight) in rows {
      sum += weight
      if sum >= level * whole { return value }
    }
    return rows.last?.0 ?? .nan
  }

  /// Σᵢⱼ|xᵢ − xⱼ|/(2n²·mean), the Gini coefficient, by ranks.
  var gini: Double {
    let n = Double(sorted.count)
    let mean = sorted.reduce(0, +) / n
    let sum = sorted.enumerated().reduce(0) {
      $0 + (2 * Double($1.offset + 1) - n - 1) * $1.element
    }
    return sum / (n * n * mean)
  }

  /// The greatest distance between the sample's distribution and another, from both sides of each step
  /// (Kolmogorov 1933).
  func distance(from cumulative: (Double) -> Double) -> Double {
    let n = Double(sorted.count)
    let distances = sorted.enumerated().map { index, value in
      let expected = cumulative(value)
      return max(Double(index + 1) / n - expected, expected - Double(index) / n)
    }
    return distances.max() ?? 0
  }
}
