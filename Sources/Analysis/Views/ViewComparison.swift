public import Scenarios

/// The claims of a scenario under several of its views, from runs with the same numbers and draws.
public struct ViewComparison: Sendable {
  /// By view; the others are compared with the first.
  public let models: [Model]
  /// By view, of sum 1.
  public let weights: [Double]
  public let seed: UInt64
  /// Runs of each view, and of each side of an effect.
  public let runs: Int
  /// All runs that it took.
  public let runsInAll: Int
  /// Of kind event, those on which the views disagree most first.
  public let claims: [ComparedClaim]
  /// In the order of the scenario.
  public let facts: [ComparedFact]
  public let effects: [EffectAnswer]
  /// Claims of kind effect that say nothing formally, and that are ranks.
  public let unsaid: [Claim]
  public let ranks: [Claim]

  public var views: [String] { models.map(\.view) }
}

/// A fact under several views.
public struct ComparedFact: Sendable, Equatable {
  public let claim: Claim
  /// By view, each input at its median; nil where it is undefined there.
  public let truths: [Bool?]

  /// The claim in each view.
  init(_ claims: [Claim], _ models: [Model]) {
    claim = claims[0]
    truths = zip(claims, models).map { $0.fact(inputs: $1.medians) }
  }

  public var differs: Bool { truths.contains { $0 != truths[0] } }
}

/// A claim of kind event under several views.
public struct ComparedClaim: Sendable {
  public let claim: Claim
  /// By view.
  public let shares: [AnsweredShare]
  /// By view: its probability less that of the first view; nil where one of them has no answer.
  public let differences: [PairedDifference?]
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
    shares = numbers.map { AnsweredShare($0) }
    let shares = shares
    differences = shares.map { $0.minus(shares[0]) }
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

  /// Whether the interval of some view's difference to the first excludes 0.
  public var isToldApart: Bool {
    differences.dropFirst().contains { $0.map { !$0.includesZero } ?? false }
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
