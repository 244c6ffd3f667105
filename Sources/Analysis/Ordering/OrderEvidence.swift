import Chance

/// What paired runs say about the mean of a difference, in statements that are each wrong with a given chance at
/// most.
///
/// Between truths: an exact sign test on the pairs that differ (McNemar 1947), and ends from the exact bounds for
/// the shares of pairs that differ one way and the other (Clopper and Pearson 1934). Between numbers of a known
/// range: Maurer and Pontil's (2009, theorem 4) empirical Bernstein bound. Between other numbers: the normal
/// approximation, and nothing below 256 pairs.
struct OrderEvidence {
  let count: Int
  let mean: Double
  /// Sample variance, with n − 1.
  private let variance: Double
  private let plus: Int
  private let minus: Int
  private let range: OutcomeRange
  private let level: Double
  private let isExact: Bool

  /// Of `benefits` over `others` by run; `level` is the chance of error of one statement.
  ///
  /// Without chance in the model
  /// (`isExact`) every pair is the mean itself.
  init(
    _ benefits: [Double], over others: [Double], _ range: OutcomeRange, level: Double,
    isExact: Bool = false
  ) {
    var (count, sum, squares, plus, minus) = (0, 0.0, 0.0, 0, 0)
    for (one, other) in zip(benefits, others) {
      let difference = one - other
      guard !difference.isNaN else { continue }
      count += 1
      sum += difference
      squares += difference * difference
      if difference > 0 { plus += 1 } else if difference < 0 { minus += 1 }
    }
    let n = Double(count)
    (self.count, self.plus, self.minus) = (count, plus, minus)
    mean = count > 0 ? sum / n : .nan
    variance = count > 1 ? max(0, squares - sum * sum / n) / (n - 1) : .infinity
    (self.range, self.level, self.isExact) = (range, level, isExact)
  }

  /// Whether no pair differs.
  var isTied: Bool { plus == 0 && minus == 0 }

  /// Whether the mean is above 0.
  var isBetter: Bool {
    guard count > 0, mean > 0 else { return false }
    if isExact { return mean > 1e-12 }
    guard range == .truth else { return low > 0 }
    return SignTest.tail(plus, of: plus + minus) <= level
  }

  /// One-sided ends.
  var low: Double {
    switch range {
    case _ where isExact: return mean
    case .truth:
      return ShareBound.low(plus, count, level / 2) - ShareBound.high(minus, count, level / 2)
    case .within, .open: return mean - margin
    }
  }

  var high: Double {
    switch range {
    case _ where isExact: return mean
    case .truth:
      return ShareBound.high(plus, count, level / 2) - ShareBound.low(minus, count, level / 2)
    case .within, .open: return mean + margin
    }
  }

  private var margin: Double {
    guard count > 1 else { return .infinity }
    let n = Double(count)
    guard case .within(let most) = range else {
      guard count >= 256 else { return .infinity }
      return -Elementary.normalQuantile(level) * (variance / n).squareRoot()
    }
    let logarithm = Elementary.log(2 / level)
    return (2 * variance * logarithm / n).squareRoot() + 14 * most * logarithm / (3 * (n - 1))
  }
}

/// The exact sign test.
enum SignTest {
  /// P(X ≥ k) of X binomial with n trials of chance 1/2, as I½(k, n − k + 1) (DLMF 8.17.5).
  static func tail(_ k: Int, of n: Int) -> Double {
    guard k > 0 else { return 1 }
    return Distribution.beta(alpha: Double(k), beta: Double(n - k + 1)).cumulative(0.5)
  }
}

/// Exact one-sided ends for a share of k in n (Clopper and Pearson 1934).
enum ShareBound {
  static func low(_ k: Int, _ n: Int, _ level: Double) -> Double {
    guard k > 0, n > 0 else { return 0 }
    return Distribution.beta(alpha: Double(k), beta: Double(n - k + 1)).quantile(level)
  }

  static func high(_ k: Int, _ n: Int, _ level: Double) -> Double {
    guard k < n else { return 1 }
    return Distribution.beta(alpha: Double(k + 1), beta: Double(n - k)).upperQuantile(level)
  }
}
