import Analysis

/// Shares of variance that are known.
struct KnownShares {
  var mean: Double?
  var variance: Double
  var first: [Double] = []
  var total: [Double] = []
  /// Of pairs i < j, under the place of i, then of j; nil where it is not known.
  var pairs: [[Double]]?
  var shapley: [Double]?

  /// Under the keys of a case.
  var value: [String: CaseValue] {
    var members: [String: CaseValue] = [
      "variance": .number(variance), "S1": .numbers(first), "first_closed": .numbers(first),
      "ST": .numbers(total), "total": .numbers(total),
    ]
    members["mean"] = mean.map { .number($0) }
    members["shapley"] = shapley.map { .numbers($0) }
    members["S2"] = pairs.map { pairs in
      var named: [String: CaseValue] = [:]
      for one in pairs.indices {
        for other in pairs.indices where other > one {
          named["x\(one + 1)x\(other + 1)"] = .number(pairs[one][other])
        }
      }
      return .object(named)
    }
    return members
  }
}

extension TestFunction {
  var shares: KnownShares {
    switch self {
    case .ishigami(let a, let b): Self.ishigami(a, b)
    case .product(let a):
      Self.products(
        means: a.map { _ in 1 }, variances: a.map { 1 / (3 * (1 + $0) * (1 + $0)) })
    case .linear(let factors, let deviations):
      Self.sums(zip(factors, deviations).map { $0 * $0 * $1 * $1 })
    case .productOf(let means, let deviations):
      Self.products(means: means, variances: deviations.map { $0 * $0 })
    case .correlated(let factors, let covariance): Self.correlated(factors, covariance)
    }
  }

  /// V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = 8b²π⁸/225.
  private static func ishigami(_ a: Double, _ b: Double) -> KnownShares {
    let fourth = Double.pi * .pi * .pi * .pi
    let first = (1 + b * fourth / 5) * (1 + b * fourth / 5) / 2
    let (second, both) = (a * a / 8, 8 * b * b * fourth * fourth / 225)
    let variance = first + second + both
    return KnownShares(
      mean: a / 2, variance: variance, first: [first / variance, second / variance, 0],
      total: [(first + both) / variance, second / variance, both / variance],
      pairs: [[0, 0, both / variance], [0, 0, 0], [0, 0, 0]])
  }

  private static func sums(_ variances: [Double]) -> KnownShares {
    let variance = variances.reduce(0, +)
    let shares = variances.map { $0 / variance }
    return KnownShares(
      mean: nil, variance: variance, first: shares, total: shares,
      pairs: shares.map { _ in shares.map { _ in 0 } }, shapley: shares)
  }

  /// Of independent factors: V = Π(m² + v) − Πm².
  private static func products(means: [Double], variances: [Double]) -> KnownShares {
    let squares = means.map { $0 * $0 }
    let all = zip(squares, variances).map { $0 + $1 }
    let variance = all.reduce(1, *) - squares.reduce(1, *)
    func without(_ left: Int, _ values: [Double]) -> Double {
      values.indices.filter { $0 != left }.reduce(1) { $0 * values[$1] }
    }
    let places = means.indices
    let pairs = places.map { i in
      places.map { j in
        let rest = places.filter { $0 != i && $0 != j }.reduce(1) { $0 * squares[$1] }
        return variances[i] * variances[j] * rest / variance
      }
    }
    return KnownShares(
      mean: means.reduce(1, *), variance: variance,
      first: places.map { variances[$0] * without($0, squares) / variance },
      total: places.map { variances[$0] * without($0, all) / variance }, pairs: pairs)
  }

  /// With c = Σβ and a set u of inputs Var(E[Y|X_u]) = c_u'·Σ_uu⁻¹·c_u.
  private static func correlated(_ factors: [Double], _ covariance: [[Double]]) -> KnownShares {
    let places = factors.indices
    let tied = places.map { i in places.reduce(0) { $0 + covariance[i][$1] * factors[$1] } }
    let worth = (0..<(1 << factors.count)).map { set -> Double in
      let known = places.filter { set >> $0 & 1 == 1 }
      let part = known.map { i in known.map { covariance[i][$0] } }
      let solved = LinearSystem.solution(part, known.map { tied[$0] }) ?? []
      return zip(solved, known).reduce(0) { $0 + $1.0 * tied[$1.1] }
    }
    let (variance, everything) = (worth[worth.count - 1], worth.count - 1)
    return KnownShares(
      mean: 0, variance: variance, first: places.map { worth[1 << $0] / variance },
      total: places.map { 1 - worth[everything & ~(1 << $0)] / variance },
      shapley: ShapleyValue.values(players: factors.count, worth: worth.map { $0 / variance }))
  }
}
