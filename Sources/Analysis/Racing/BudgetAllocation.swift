import Chance

/// Shares of a budget of runs that find the arm with the largest mean best, for many runs (Chen, Lin, Yücesan and
/// Chick 2000, "Simulation budget allocation for further enhancing the efficiency of ordinal optimization").
///
/// With δ the distance to the best and σ the deviation of one run, N_i ∝ (σ_i/δ_i)² for the others and N_b =
/// σ_b·√(Σ N_i²/σ_i²) for the best.
public struct BudgetAllocation: Sendable {
  /// Index of the largest mean.
  public let best: Int
  /// Of the budget; they sum to 1.
  public let shares: [Double]
  private let means: [Double]
  private let deviations: [Double]

  /// At least two arms, one of which is the best; deviations above 0.
  public init(means: [Double], deviations: [Double]) {
    let best = means.indices.max { (means[$0], $1) < (means[$1], $0) } ?? 0
    var sizes = means.indices.map { arm -> Double in
      let ratio = deviations[arm] / (means[best] - means[arm])
      return arm == best ? 0 : ratio * ratio
    }
    let squares = means.indices.reduce(0) { sum, arm in
      let ratio = sizes[arm] / deviations[arm]
      return sum + ratio * ratio
    }
    sizes[best] = deviations[best] * squares.squareRoot()
    let total = sizes.reduce(0, +)
    self.best = best
    shares = sizes.map { $0 / total }
    (self.means, self.deviations) = (means, deviations)
  }

  /// A lower bound of the chance that the best looks best with so many runs of each arm (Bonferroni):
  /// 1 − Σ Φ(−δ_i/√(σ_b²/N_b + σ_i²/N_i)).
  public func chanceOfCorrectSelection(runs: [Double]) -> Double {
    func error(_ arm: Int) -> Double { deviations[arm] * deviations[arm] / runs[arm] }
    return means.indices.filter { $0 != best }.reduce(1) { chance, arm in
      let distance = (means[best] - means[arm]) / (error(best) + error(arm)).squareRoot()
      return chance - Elementary.normalCumulative(-distance)
    }
  }
}
