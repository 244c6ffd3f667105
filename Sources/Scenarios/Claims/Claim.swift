/// A sentence that can be true or false, as a formula over event times and quantities.
public struct Claim: Sendable, Equatable {
  public var id: String
  public var text: String
  public var kind: Kind
  /// Type truth; a number or a day where it only carries the subject of a study.
  public var formula: Expression
  /// Condition: only runs where it is true count.
  public var given: Expression?
  /// Which definition or institution settles it, in words.
  public var settledBy: String?
  /// Day by which the answer is known.
  public var deadline: Day?
  /// Identifier of its source in `sources:`.
  public var source: String?
  /// Day by which the formula itself settles it, whatever happens; nil where it may stay open.
  public var settlementDay: Day?
  /// Of kind effect: what is compared; nil where the text does not say it formally.
  public var effect: ClaimEffect?

  /// The deadline, written or following from the formula.
  public var dueDay: Day? {
    deadline ?? settlementDay
  }

  public enum Kind: String, Sendable, CaseIterable {
    /// Answered from the runs.
    case event
    /// About inputs and cited figures: true or false per view, never simulated.
    case fact
    /// Needs paired runs: `Claim.effect` says which, and `compare` or `linchpins` answers it.
    case effect
  }

  public init(
    id: String, text: String = "", kind: Kind = .event, formula: Expression,
    given: Expression? = nil, settledBy: String? = nil, deadline: Day? = nil,
    source: String? = nil, settlementDay: Day? = nil, effect: ClaimEffect? = nil
  ) {
    self.id = id
    self.text = text
    self.kind = kind
    self.formula = formula
    self.given = given
    self.settledBy = settledBy
    self.deadline = deadline
    self.source = source
    self.settlementDay = settlementDay
    self.effect = effect
  }
}
