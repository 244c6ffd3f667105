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
