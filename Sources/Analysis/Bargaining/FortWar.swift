import Chance

/// A war over n forts in a row, one battle at a time: A holds k of them and wins each battle with chance p,
/// until it holds all or none.
///
/// Source: the gambler's ruin (Feller 1968, chapter XIV); as a model of war Smith (1998).
public struct FortWar: Sendable, Equatable {
  public let forts: Int
  public let held: Int

  public init(forts: Int, held: Int) {
    precondition(forts > 0 && (0...forts).contains(held), "\(held) of \(forts) forts")
    self.forts = forts
    self.held = held
  }

  /// (1 − r^k)/(1 − r^n) with r = (1 − p)/p; k/n where p is one half.
  ///
  /// `p` is within [0, 1]. Precise also near one half, where both differences vanish.
  public func chanceOfA(battle p: Double) -> Double {
    guard p > 0 else { return held == forts ? 1 : 0 }
    guard p < 1 else { return held == 0 ? 0 : 1 }
    // p − ½ has no rounding near one half.
    return chanceOfA(logOdds: Elementary.logOnePlus(2 * (p - 0.5) / (1 - p)))
  }

  /// The same by x = ln(p/(1 − p)) = −ln r.
  ///
  /// Below one half as e^{(n − k)x}·(1 − e^{kx})/(1 − e^{nx}), so that no power is large.
  func chanceOfA(logOdds x: Double) -> Double {
    guard held > 0, held < forts else { return held == 0 ? 0 : 1 }
    let (k, n) = (Double(held), Double(forts))
    guard x != 0 else { return k / n }
    let share = Elementary.expMinusOne(-k * abs(x)) / Elementary.expMinusOne(-n * abs(x))
    return x > 0 ? share : Elementary.exp((n - k) * x) * share
  }

  /// Mean and variance of the number of battles.
  public func battles(battle p: Double) -> (mean: Double, variance: Double) {
    let mean = absorbed(p) { _ in 1 }
    let square = absorbed(p) { 2 * mean[$0] - 1 }
    return (mean[held], square[held] - mean[held] * mean[held])
  }

  /// Solves x_i = b_i + p·x_{i+1} + (1 − p)·x_{i−1} inside, 0 at both ends, by elimination.
  private func absorbed(_ p: Double, _ b: (Int) -> Double) -> [Double] {
    var x = [Double](repeating: 0, count: forts + 1)
    guard forts > 1 else { return x }
    var upper = [Double](repeating: 0, count: forts + 1)
    for i in 1..<forts {
      let pivot = 1 - (1 - p) * upper[i - 1]
      upper[i] = p / pivot
      x[i] = (b(i) + (1 - p) * x[i - 1]) / pivot
    }
    for i in stride(from: forts - 2, through: 1, by: -1) { x[i] += upper[i] * x[i + 1] }
    return x
  }

  /// E[chance of A] where p is Beta(a, b), both above 0.
  public func chanceOfA(battlesWon a: Double, lost b: Double) -> Double {
    BetaExpectation(alpha: a, beta: b).of { chanceOfA(logOdds: $0) }
  }
}
