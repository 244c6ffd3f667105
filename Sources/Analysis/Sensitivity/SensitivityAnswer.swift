public import Scenarios

/// What the variation of an answer over runs comes from.
public struct SensitivityAnswer: Sendable {
  public let model: Model
  public let subject: Subject
  public let request: SensitivityRequest
  public let seed: UInt64
  public let runs: Int
  /// What was told apart.
  public let factors: [SensitivityFactor]
  /// Inputs told apart for which there were no Sobol' points, so that they are drawn plainly.
  public let plainInputs: Int
  public let morris: MorrisAnswer?
  public let sobol: SobolAnswer?
  public let pawn: PawnAnswer?
  public let shapley: ShapleyAnswer?

  /// Whether a method other than Morris's was asked for and no answer differs from another, or hardly any run
  /// answers.
  public var isWithoutVariation: Bool {
    let asked = request.methods.filter { $0 != .morris }
    return !asked.isEmpty && sobol == nil && pawn == nil && shapley == nil
  }
}

/// Rows that a method made, and of how many of them every answer is defined.
public struct SensitivityRows: Sendable, Equatable {
  public let made: Int
  public let complete: Int

  public var undefinedShare: Double {
    made > 0 ? Double(made - complete) / Double(made) : 0
  }
}

/// What moving inputs one by one does.
public struct MorrisAnswer: Sendable {
  public let rows: SensitivityRows
  /// Of all inputs of the screening, the greatest μ* first.
  public let effects: [(factor: SensitivityFactor, effects: ElementaryEffects)]

  /// Whether the effect of a factor is above 0 for all factors together.
  public func isTold(_ effects: ElementaryEffects) -> Bool {
    SensitivityIndex(effects.meanSize).isAboveZero(among: self.effects.count)
  }
}

extension SensitivityIndex {
  public init(_ mean: PairedDifference) {
    self.init(mean.mean, standardError: mean.standardError)
  }
}

/// Shares of variance.
public struct SobolAnswer: Sendable {
  public let rows: SensitivityRows
  public let mean: Double
  public let variance: Double
  /// In the order of `SensitivityAnswer.factors`.
  public let shares: [FactorShares]
  /// Of inputs that are drawn together.
  public let members: [MemberShares]
  /// The greatest first; none where they were not asked for.
  public let pairs: [PairShare]
  /// Single inputs alone.
  public let directions: [InputDirection]
  /// Half of the widest 95 % interval of first and total shares.
  public let halfWidth: Double

  public func isTold(first: SensitivityIndex) -> Bool {
    first.isAboveZero(among: shares.count + members.count)
  }

  public func isTold(total: SensitivityIndex) -> Bool {
    total.isAboveZero(among: shares.count + members.count)
  }

  public func isTold(_ pair: PairShare) -> Bool {
    pair.share.isAboveZero(among: pairs.count)
  }
}

public struct FactorShares: Sendable {
  public let factor: SensitivityFactor
  /// Alone.
  public let first: SensitivityIndex
  /// With all that it does together with others.
  public let total: SensitivityIndex
}

public struct MemberShares: Sendable {
  public let input: Int
  /// With what it tells of those drawn with it.
  public let first: SensitivityIndex
  /// What is left of the variance when all others are known.
  public let total: SensitivityIndex
}

public struct PairShare: Sendable {
  public let one: SensitivityFactor
  public let other: SensitivityFactor
  /// Beyond what each does alone.
  public let share: SensitivityIndex
}

/// Whether the answer grows or falls with an input.
public struct InputDirection: Sendable {
  public let input: Int
  /// Spearman's rank correlation over f(A) and f(B).
  public let correlation: Double
  /// Whether it is beyond what chance gives, for all inputs together.
  public let isTold: Bool

  init(_ input: Int, correlation: Double, rows: Int, among inputs: Int) {
    self.input = input
    self.correlation = correlation
    let error = 1 / Double(max(1, rows - 1)).squareRoot()
    isTold = SensitivityIndex(correlation.magnitude, standardError: error)
      .isAboveZero(among: inputs)
  }
}

/// Distances of distributions.
public struct PawnAnswer: Sendable {
  public let rows: SensitivityRows
  /// The median of an input that has nothing to do with the answer is below this in 95 of 100.
  public let dummy: Double
  /// The greatest median first.
  public let distances: [InputDistance]

  /// Beyond what an input without any effect shows.
  public func isTold(_ distance: InputDistance) -> Bool { distance.median.low > dummy }
}

public struct InputDistance: Sendable {
  public let input: Int
  public let median: SensitivityIndex
  public let greatest: SensitivityIndex
}

/// Shares that add up to 1.
public struct ShapleyAnswer: Sendable {
  public let rows: SensitivityRows
  public let variance: Double
  /// Inputs that are drawn together each for itself.
  public let shares: [(factor: SensitivityFactor, share: SensitivityIndex)]

  public var halfWidth: Double { shares.map(\.share.halfWidth).max() ?? 0 }

  public func isTold(_ share: SensitivityIndex) -> Bool { share.isAboveZero(among: shares.count) }
}
