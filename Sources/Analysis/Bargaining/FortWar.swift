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
  public func chanceOfA(battle p: Double) -> Double {
    guard p > 0 else { return held == forts ? 1 : 0 }
    let ratio = (1 - p) / p
    if abs(ratio - 1) < 1e-12 { return Double(held) / Double(forts) }
    if ratio > 1 {
      let inverse = 1 / ratio
      return (power(inverse, forts - held) - power(inverse, forts)) / (1 - power(inverse, forts))
    }
    return (1 - power(ratio, held)) / (1 - power(ratio, forts))
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

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }

  /// E[chance of A] where p is Beta(a, b): by Simpson's rule on 20,000 pieces.
  public func chanceOfA(battlesWon a: Double, lost b: Double) -> Double {
    let law = Distribution.beta(alpha: a, beta: b)
    let pieces = 20_000
    var sum = 0.0
    for piece in 1..<pieces {
      let p = Double(piece) / Double(pieces)
      let weight = piece % 2 == 1 ? 4.0 : 2.0
      sum += weight * (law.density(p) ?? 0) * chanceOfA(battle: p)
    }
    let ends = held > 0 ? (law.density(1) ?? 0) : 0
    return (sum + (ends.isFinite ? ends : 0)) / (3 * Double(pieces))
  }
}
