import Chance

/// How easily chance alone would make a bound look as useful as it is (Bryant and Lempert 2010, section 3.3).
///
/// Of n cases in the box without the bound, T are of interest. Of H cases drawn at that share the box would
/// have its t or more with probability P(Bin(H, T/n) ≥ t) = I_{T/n}(t, H − t + 1) (DLMF 8.17.5). It is no true
/// p-value, as the bound was chosen in sight of the same cases.
public struct QuasiProbability: Sendable, Equatable {
  public let bound: Bound
  /// Of the box without the bound.
  public let without: BoxScore
  /// In [0, 1]; 1 where the bound leaves out no case.
  public let value: Double

  init(_ bound: Bound, of box: BoxScore, without: BoxScore) {
    self.bound = bound
    self.without = without
    value =
      without.cases == box.cases
      ? 1 : Self.tail(box.hits, trials: box.cases, chance: without.density)
  }

  /// P(Bin(trials, chance) ≥ successes), also where the chance is 0 or 1.
  public static func tail(_ successes: Int, trials: Int, chance: Double) -> Double {
    precondition(successes <= trials, "\(successes) of \(trials)")
    guard successes > 0 else { return 1 }
    do {
      return try Binomial(trials: trials, chance: chance).atLeast(successes)
    } catch {
      return chance > 0.5 ? 1 : 0
    }
  }
}
