/// When and on what terms a front may freeze (model §9, Truce).
///
/// At every review each party compares fighting on with a freeze; the front freezes when all of them would
/// take it, and runs again at a review at which one of them would rather fight, or when the freeze breaks.
public struct Truce: Sendable, Equatable {
  /// Index into `Model.fronts`.
  public var front: Int
  public var firstReview: Day
  /// Days from review to review.
  public var every: Int
  /// H: days that the parties look ahead.
  public var horizon: Parameter
  /// Days of freeze for which each fears the other's recruits and production.
  public var pause: Parameter
  /// G, 0 to 1: how much of that fear, and of the freeze's breaking, a guarantor takes away.
  public var guarantor: Parameter
  /// Hazard per day by which a freeze breaks without guarantor.
  public var breaking: Parameter
  /// What efforts in a frozen front count in the load, as a share.
  public var frozenEffort: Parameter
  public var concession: Concession?
  /// Sorted by the power's id; the powers of both sides, and backers that have a veto.
  public var parties: [TruceParty]
  /// Stream name of its breaking; nil = the front's id.
  public var stream: String?

  /// k: what a side would give up beyond the line, as a share of what is at stake.
  public struct Concession: Sendable, Equatable {
    public var side: SideRole
    public var share: Parameter

    public init(by side: SideRole, share: Parameter) {
      self.side = side
      self.share = share
    }
  }

  public init(
    front: Int, firstReview: Day, every: Int = 30, horizon: Parameter = 540,
    pause: Parameter = 180, guarantor: Parameter = 0, breaking: Parameter = 0,
    frozenEffort: Parameter = 0.2, concession: Concession? = nil, parties: [TruceParty],
    stream: String? = nil
  ) {
    self.front = front
    self.firstReview = firstReview
    self.every = every
    self.horizon = horizon
    self.pause = pause
    self.guarantor = guarantor
    self.breaking = breaking
    self.frozenEffort = frozenEffort
    self.concession = concession
    self.parties = parties
    self.stream = stream
  }
}

/// One of those without whom a front does not freeze.
public struct TruceParty: Sendable, Equatable {
  /// Index into `Model.powers`.
  public var power: Int
  public var side: SideRole
  /// V: all that the aims are worth to it, in a unit of its own.
  public var stake: Parameter
  /// c: what a day of fighting costs it, in that unit.
  public var cost: Parameter
  /// b: what admitting a freeze costs it.
  public var audience: Parameter
  /// The least concession by the other side without which it refuses ("root causes"); 0 = none.
  public var leastConcession: Parameter
  /// What it takes the other side's force for, as a factor on what that is.
  public var belief: Parameter

  public init(
    power: Int, side: SideRole, stake: Parameter, cost: Parameter = 0, audience: Parameter = 0,
    leastConcession: Parameter = 0, belief: Parameter = 1
  ) {
    self.power = power
    self.side = side
    self.stake = stake
    self.cost = cost
    self.audience = audience
    self.leastConcession = leastConcession
    self.belief = belief
  }
}

/// Why a party refuses a freeze: the one term that, were it 0, would turn the refusal.
public enum TruceTerm: Int, Sendable, Hashable, CaseIterable {
  /// V·max(0, P − n): what fighting promises beyond the line.
  case chance
  /// V·max(0, P − P′)·(1 − G): what the other side's rearming would take from it.
  case rearming
  /// b.
  case audience
  /// The concession is less than it insists on.
  case terms
  /// No term alone.
  case several
}
