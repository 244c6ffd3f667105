/// What a power produces in all (model §4).
public struct Output: Sendable, Equatable {
  /// G on the evening of the start, dollars per day.
  public var start: Parameter
  /// g per day, without pressure from outside.
  public var growth: Parameter

  public init(start: Parameter, growth: Parameter = 0) {
    self.start = start
    self.growth = growth
  }
}

/// The share of its output that a power spends on arms; it moves to its target at a limited rate.
public struct Budget: Sendable, Equatable {
  /// On the evening of the start.
  public var share: Parameter
  public var target: Parameter
  /// Share of output per day by which it can move at most.
  public var rate: Parameter
  /// New targets by day; the last one up to a day holds.
  public var changes: [BudgetChange]

  public init(
    share: Parameter, target: Parameter? = nil, rate: Parameter = 0, changes: [BudgetChange] = []
  ) {
    self.share = share
    self.target = target ?? share
    self.rate = rate
    self.changes = changes
  }

  /// Whether the share can differ from that of the start.
  public var moves: Bool {
    rate != 0 && (target != share || !changes.isEmpty)
  }
}

/// A target of the budget from the morning of a day on.
public struct BudgetChange: Sendable, Equatable {
  public var day: Day
  public var target: Parameter

  public init(day: Day, target: Parameter) {
    self.day = day
    self.target = target
  }
}
