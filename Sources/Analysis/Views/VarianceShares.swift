/// How much of what is not known of a claim is chance within a run, inputs, and the choice of a view.
///
/// Views have weights, inputs their distributions, and a run its chance. Of the truth Y of a claim the law of total
/// variance gives Var Y = E_v[E_x Var(Y | x, v)] + E_v[Var_x E(Y | x, v)] + Var_v E(Y | v): chance, inputs, views.
/// Two runs Y and Y′ with the same inputs and other chance have E[(Y − Y′)²/2 | v] = E_x Var(Y | x, v) and
/// Cov(Y, Y′ | v) = Var_x E(Y | x, v) (Sobol' 1993; Saltelli 2002), both estimated without bias from n such pairs.
/// The third part is Σ wᵥ(D̄ᵥ² − s²(Dᵥ)/n), Dᵥ being the mean of a pair under view v less that of all views; the
/// second term takes away what sampling adds. So a part that is 0 may come out a little below it.
public struct VarianceShares: Sendable, Equatable {
  /// Var Y of the weighted views.
  public let total: Double
  /// Of `total`, with their 95 % intervals.
  public let chance: PairedDifference
  public let inputs: PairedDifference
  public let views: PairedDifference

  /// By view and run: 1 or 0 under the run's own chance, and under another with the same inputs.
  ///
  /// nil where a run does not answer, or where the claim is the same in all.
  init?(_ first: [[Double]], _ second: [[Double]], weights: [Double]) {
    let columns = zip(first, second).map { ViewPairs($0, $1) }
    guard columns.allSatisfy(\.isWhole), let runs = columns.first?.runs, runs > 1 else {
      return nil
    }
    let whole = weights.reduce(0, +)
    let parts = VarianceParts(columns, weights.map { $0 / whole }, runs)
    guard parts.total > 0 else { return nil }
    total = parts.total
    chance = parts.share(parts.chance)
    inputs = parts.share(parts.inputs)
    views = parts.share(parts.views, extra: parts.curvature)
  }
}

/// One part of the variance: its estimate, and what each run adds to its deviation from the true one.
private struct VariancePart {
  var value: Double
  var influences: [Double]
}

private struct VarianceParts {
  var chance: VariancePart
  var inputs: VariancePart
  var views: VariancePart
  /// Variance of the estimate of the views' part beyond the first order.
  var curvature: Double

  var total: Double { chance.value + inputs.value + views.value }

  init(_ pairs: [ViewPairs], _ weights: [Double], _ runs: Int) {
    let weighted = Array(zip(pairs, weights))
    chance = Self.part(weighted.map { ($0.0.halvedSquares, $0.1) }, runs)
    inputs = Self.part(weighted.map { ($0.0.products, $0.1) }, runs)
    let means = (0..<runs).map { run in weighted.reduce(0) { $0 + $1.1 * $1.0.means[run] } }
    let deviations = pairs.map { pair in zip(pair.means, means).map { $0 - $1 } }
    let centres = deviations.map { $0.reduce(0, +) / Double(runs) }
    let n = Double(runs)
    let value = zip(zip(centres, deviations), weights).reduce(0) { sum, row in
      let (centre, values) = row.0
      return sum + row.1 * (centre * centre - Self.covariance(values, values) / n)
    }
    views = VariancePart(
      value: value,
      influences: (0..<runs).map { run in
        zip(weights, zip(centres, deviations)).reduce(0) {
          $0 + 2 * $1.0 * $1.1.0 * ($1.1.1[run] - $1.1.0)
        }
      })
    curvature = Self.curvature(deviations, weights, runs)
  }

  /// 2·Σ wᵤwᵥ(Cov(Dᵤ, Dᵥ)/n)²: that of a quadratic form of normal means.
  private static func curvature(
    _ deviations: [[Double]], _ weights: [Double], _ runs: Int
  ) -> Double {
    var sum = 0.0
    for (one, weight) in zip(deviations, weights) {
      for (other, otherWeight) in zip(deviations, weights) {
        let covariance = covariance(one, other) / Double(runs)
        sum += 2 * weight * otherWeight * covariance * covariance
      }
    }
    return sum
  }

  private static func part(_ rows: [([Double], Double)], _ runs: Int) -> VariancePart {
    let sums = (0..<runs).map { run in rows.reduce(0) { $0 + $1.1 * $1.0[run] } }
    let value = sums.reduce(0, +) / Double(runs)
    return VariancePart(value: value, influences: sums.map { $0 - value })
  }

  private static func covariance(_ left: [Double], _ right: [Double]) -> Double {
    let n = Double(left.count)
    let (x, y) = (left.reduce(0, +) / n, right.reduce(0, +) / n)
    return zip(left, right).reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / (n - 1)
  }

  /// The ratio to the total by its first order; `extra` is variance of the numerator besides.
  func share(_ part: VariancePart, extra: Double = 0) -> PairedDifference {
    let share = part.value / total
    let values = part.influences.indices.map { run in
      let whole = chance.influences[run] + inputs.influences[run] + views.influences[run]
      return share + (part.influences[run] - share * whole) / total
    }
    return PairedDifference(values, addingVariance: extra / (total * total))
  }
}

/// The pairs of runs of one view.
private struct ViewPairs {
  let isWhole: Bool
  let runs: Int
  /// (Y − Y′)²/2.
  let halvedSquares: [Double]
  /// (Y − m)(Y′ − m′)·n/(n − 1), whose mean is the covariance without bias.
  let products: [Double]
  let means: [Double]

  init(_ first: [Double], _ second: [Double]) {
    runs = first.count
    isWhole = !(first + second).contains(where: \.isNaN) && first.count == second.count
    let n = Double(max(2, runs))
    let (x, y) = (first.reduce(0, +) / n, second.reduce(0, +) / n)
    halvedSquares = zip(first, second).map { ($0 - $1) * ($0 - $1) / 2 }
    products = zip(first, second).map { ($0 - x) * ($1 - y) * n / (n - 1) }
    means = zip(first, second).map { ($0 + $1) / 2 }
  }
}
