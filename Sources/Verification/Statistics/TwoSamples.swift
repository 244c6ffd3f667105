/// Whether two samples come from one distribution: distances between them and their exact probabilities.
struct TwoSamples {
  private let first: [Double]
  private let second: [Double]

  /// At least one number each.
  init(_ first: [Double], _ second: [Double]) {
    (self.first, self.second) = (first.sorted(), second.sorted())
  }

  private var sizes: (Int, Int) { (first.count, second.count) }

  /// D = sup|F − G| of the samples' distributions, as a whole number of 1/(mn), so that ties are exact.
  private var steps: Int {
    let values = first + second
    let distances = values.map { value in
      abs(Self.below(value, first) * second.count - Self.below(value, second) * first.count)
    }
    return distances.max() ?? 0
  }

  private static func below(_ value: Double, _ sorted: [Double]) -> Int {
    sorted.count { $0 <= value }
  }

  /// The statistic of Kolmogorov and Smirnov.
  var kolmogorovSmirnov: Double {
    Double(steps) / Double(first.count * second.count)
  }

  /// The probability of a D as great if both came from one continuous distribution.
  ///
  /// One less the share of lattice paths from (0, 0) to (m, n) that stay within |i·n − j·m| < D·m·n (Hodges 1958,
  /// "The significance probability of the Smirnov two-sample test", section 3). A path's share is followed as the
  /// probability of a walk that draws the order of the joined sample without putting back.
  var kolmogorovSmirnovChance: Double {
    let (m, n) = sizes
    let limit = steps
    var row = [Double](repeating: 0, count: n + 1)
    for i in 0...m {
      for j in 0...n {
        guard i + j > 0 else {
          row[0] = 1
          continue
        }
        let left = Double(m + n - i - j + 1)
        let fromFirst = i > 0 ? row[j] * Double(m - i + 1) / left : 0
        let fromSecond = j > 0 ? row[j - 1] * Double(n - j + 1) / left : 0
        row[j] = abs(i * n - j * m) < limit ? fromFirst + fromSecond : 0
      }
    }
    return 1 - row[n]
  }

  /// U: pairs in which the first sample's number is the greater, ties half (Mann and Whitney 1947).
  var mannWhitney: Double {
    first.reduce(0) { sum, value in
      sum + second.reduce(0) { $0 + (value > $1 ? 1 : value == $1 ? 0.5 : 0) }
    }
  }

  /// The probability of a U as far from mn/2 on either side, without ties.
  ///
  /// The number of orders with U = u follows the recursion of Mann and Whitney (1947), equation 2.
  var mannWhitneyChance: Double {
    let (m, n) = sizes
    let counts = Self.orders(m, n)
    let whole = counts.reduce(0, +)
    let extreme = max(mannWhitney, Double(m * n) - mannWhitney)
    let tail = counts.enumerated().reduce(0) {
      $0 + (Double($1.offset) >= extreme ? $1.element : 0)
    }
    return min(1, 2 * tail / whole)
  }

  /// By u, how many orders of m and n numbers have it.
  private static func orders(_ m: Int, _ n: Int) -> [Double] {
    // Gaussian binomial: Π (1 − q^{n+i})/(1 − q^i), i from 1 to m.
    var counts = [Double](repeating: 0, count: m * n + 1)
    counts[0] = 1
    for i in 1...m {
      for u in stride(from: m * n, through: n + i, by: -1) { counts[u] -= counts[u - n - i] }
      for u in stride(from: i, through: m * n, by: 1) { counts[u] += counts[u - i] }
    }
    return counts
  }

  /// ∫|F − G| of the samples' distributions (Wasserstein's first distance).
  var wasserstein: Double {
    let values = (first + second).sorted()
    return zip(values, values.dropFirst()).reduce(0) { sum, pair in
      let gap =
        Double(Self.below(pair.0, first)) / Double(first.count)
        - Double(Self.below(pair.0, second)) / Double(second.count)
      return sum + abs(gap) * (pair.1 - pair.0)
    }
  }
}
