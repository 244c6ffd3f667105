public import Scenarios

/// Whose decisions are postponed, by how much, and what of the outcome counts.
public struct DelayRequest: Sendable, Equatable {
  /// Days that count as a month.
  public static let daysPerMonth = 30
  /// The most runs of a study, each of which is made again for every delay.
  public static let mostRuns = 1_000_000

  /// Id of a power.
  public var power: String
  /// Ascending, each once, each at least 1.
  public var months: [Int]
  /// Nil = every measure that the powers have.
  public var measure: OutcomeMeasure?
  /// A change a month within ± this counts as none: as it is for shares, times the level without delay
  /// for people, money and days.
  public var negligible: Double

  public init(
    power: String, months: [Int] = [1, 3, 6, 12], measure: OutcomeMeasure? = nil,
    negligible: Double = 0.005
  ) {
    precondition(!months.isEmpty && months.allSatisfy { $0 > 0 }, "months: \(months)")
    self.power = power
    self.months = months
    self.measure = measure
    self.negligible = negligible
  }
}

/// Why there is no answer.
public enum DelayProblem: Error, Equatable {
  case unknownPower(nearest: [String], powers: [String])
  /// The power has no sequence.
  case noSequence
  /// No date of its plan lies after the start.
  case nothingToPostpone
  /// Nobody stands against it in any contest.
  case noRival
  /// No measure of this name, and no claim.
  case unknownMeasure(nearest: [String], measures: [String], claims: [String])
  /// A measure that the model does not tell of this power.
  case noMeasure(measures: [String])
  /// A fact or an effect, which no run answers.
  case notFromRuns(Claim.Kind)
}
