public import Scenarios

/// A claim of kind event under several views.
public struct ComparedClaim: Sendable {
  public let claim: Claim
  /// Of the views, of any sum.
  let weights: [Double]
  /// By view.
  public let shares: [AnsweredShare]
  /// By view: its probability less that of the first view, of which it is 0; nil where one of them has no answer.
  public let differences: [PairedDifference?]
  /// By view: so many times as many independent runs would tell the difference as well; nil where a view has no
  /// answer, and where no pair differs.
  public let gains: [Double?]
  /// The pools of all views; nil where a view has no answer.
  public let linearPool: PairedDifference?
  public let logarithmicPool: PairedDifference?
  /// What is not known of it, by where that comes from; nil where it was not asked for, where a run does not
  /// answer, and where it is always the same.
  public let variance: VarianceShares?

  /// The numbers by view, then run; `otherChance` of runs with the same inputs, empty where there are none.
  init(
    _ claim: Claim, _ numbers: [[Double]], weights: [Double], otherChance: [[Double]] = []
  ) {
    self.claim = claim
    self.weights = weights
    shares = numbers.map { AnsweredShare($0) }
    let shares = shares
    let none = shares[0].share.map { _ in PairedDifference(shares[0].influences.map { _ in 0 }) }
    differences = [none] + shares.dropFirst().map { $0.minus(shares[0]) }
    gains = shares.map { $0.gain(beside: shares[0]) }
    linearPool = Self.linear(shares, weights)
    logarithmicPool = Self.logarithmic(shares, weights)
    variance =
      otherChance.isEmpty ? nil : VarianceShares(numbers, otherChance, weights: weights)
  }

  /// By view, those that have one.
  public var chances: [Double] { shares.compactMap(\.share) }

  /// The greatest difference between two views; 0 where none answers.
  public var spread: Double {
    guard let low = chances.min(), let high = chances.max() else { return 0 }
    return high - low
  }

  /// Whether some view's difference to the first is none that chance explains, with an error of 5 % over all of
  /// them (Bonferroni).
  public var isToldApart: Bool {
    let others = differences.dropFirst()
    let level = 1 - 0.05 / Double(max(1, others.count))
    return others.contains { $0.map { !$0.includesZero(level: level) } ?? false }
  }

  private static func linear(
    _ shares: [AnsweredShare], _ weights: [Double]
  ) -> PairedDifference? {
    let chances = shares.compactMap(\.share)
    guard chances.count == shares.count else { return nil }
    return shares.function(
      value: PooledChance(chances, weights: weights).linear, slopes: weights)
  }

  /// Of the guarded shares P; its slope by pᵥ is P(1 − P)·wᵥ/(pᵥ(1 − pᵥ)).
  private static func logarithmic(
    _ shares: [AnsweredShare], _ weights: [Double]
  ) -> PairedDifference? {
    let chances = shares.compactMap(\.guardedShare)
    guard chances.count == shares.count else { return nil }
    let pool = PooledChance(chances, weights: weights).logarithmic
    let slopes = zip(chances, weights).map { pool * (1 - pool) * $1 / ($0 * (1 - $0)) }
    return shares.function(value: pool, slopes: slopes)
  }
}
