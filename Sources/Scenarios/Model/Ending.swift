/// When a power comes to the end of its plan, and what it chooses then (model §9, Ends).
///
/// The choice comes once: when it has been overloaded for longer than its patience, or has lost a contest that
/// counts as decisive. It escalates with 1/(1 + e^{−β·(stake − cost)}), else it concedes.
public struct Ending: Sendable, Equatable {
  /// Index into `Model.powers`.
  public var power: Int
  /// Consecutive days of overload that it bears; nil = any number.
  public var patience: Parameter?
  public var decisive: [ContestReference]
  /// What it would give up by conceding, and what a wider war is expected to cost it, in one unit.
  public var stake: Parameter
  public var cost: Parameter
  /// β in one over that unit: 0 = a coin, large = whatever is less.
  public var sharpness: Parameter
  /// Stream name of the choice; nil = the power.
  public var stream: String?

  public init(
    power: Int, patience: Parameter? = nil, decisive: [ContestReference] = [],
    stake: Parameter = 0, cost: Parameter = 0, sharpness: Parameter = 1, stream: String? = nil
  ) {
    self.power = power
    self.patience = patience
    self.decisive = decisive
    self.stake = stake
    self.cost = cost
    self.sharpness = sharpness
    self.stream = stream
  }
}

/// How a power's plan ends.
public enum EndState: Int, Sendable, Hashable, CaseIterable {
  /// No step of its sequence waits or is faced any more.
  case completed
  case conceded
  case escalated
  /// Nothing is faced any more but a front that has been frozen for a year.
  case frozen
}
