/// A contest without places: containing, deterring or coercing a rival (model §5).
///
/// Its progress x goes from 0 (the holder has broken out) to 1 (the challenger has neutralised the
/// holder): dx = v0·clip((E_ch/E_ho)^η − 1, −1, 3) dt + σ dB, seen once a day.
public struct PressureContest: Sendable, Equatable {
  public var id: String
  public var name: String
  public var challenger: PressureSide
  public var holder: PressureSide
  /// x0 on the evening it begins, in (0, 1).
  public var start: Parameter
  /// v0 per day.
  public var speed: Parameter
  /// σ per √day.
  public var noise: Parameter
  /// η.
  public var exponent: Parameter
  /// Stream name of its noise; nil = the id.
  public var stream: String?
  /// Not begun on the evening of the start: a sequence or `opening` begins it.
  public var isLatent: Bool
  /// How a side may begin it that no sequence moves; nil = none does.
  public var opening: Opening?

  public init(
    id: String, name: String? = nil, challenger: PressureSide, holder: PressureSide,
    start: Parameter = 0.5, speed: Parameter, noise: Parameter = 0, exponent: Parameter = 1,
    stream: String? = nil, isLatent: Bool = false, opening: Opening? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.challenger = challenger
    self.holder = holder
    self.start = start
    self.speed = speed
    self.noise = noise
    self.exponent = exponent
    self.stream = stream
    self.isLatent = isLatent
    self.opening = opening
  }

  /// How a latent rival opens the contest: with hazard h·exp(θ·(L/K − u) + ω·(others active)).
  ///
  /// L/K and the contests that are active are those of the other side's power; θ may be 0 or negative.
  public struct Opening: Sendable, Equatable {
    public var side: SideRole
    /// h per day.
    public var hazard: Parameter
    /// θ.
    public var loadWeight: Parameter
    /// u.
    public var referenceLoad: Parameter
    /// ω.
    public var othersWeight: Parameter
    /// What the side takes the other power's load for, as a factor on what that is.
    public var belief: Parameter

    public init(
      side: SideRole, hazard: Parameter, loadWeight: Parameter = 0, referenceLoad: Parameter = 1,
      othersWeight: Parameter = 0, belief: Parameter = 1
    ) {
      self.side = side
      self.hazard = hazard
      self.loadWeight = loadWeight
      self.referenceLoad = referenceLoad
      self.othersWeight = othersWeight
      self.belief = belief
    }
  }

  public func side(_ role: SideRole) -> PressureSide {
    role == .challenger ? challenger : holder
  }
}

/// One side of a contest without places: E = effort·capability.
public struct PressureSide: Sendable, Equatable {
  /// Index into `Model.powers`.
  public var power: Int
  /// Share of the power's capacity at the start.
  public var effort: Parameter
  /// What the whole power would bring to bear, in the units of the other side's.
  public var capability: Parameter
  /// γ per day by which the capability grows while the contest is not active.
  public var idleGrowth: Parameter

  public init(
    power: Int, effort: Parameter = 1, capability: Parameter = 1, idleGrowth: Parameter = 0
  ) {
    self.power = power
    self.effort = effort
    self.capability = capability
    self.idleGrowth = idleGrowth
  }
}
