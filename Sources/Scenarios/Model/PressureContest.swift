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

  public init(
    id: String, name: String? = nil, challenger: PressureSide, holder: PressureSide,
    start: Parameter = 0.5, speed: Parameter, noise: Parameter = 0, exponent: Parameter = 1,
    stream: String? = nil
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

  public init(power: Int, effort: Parameter = 1, capability: Parameter = 1) {
    self.power = power
    self.effort = effort
    self.capability = capability
  }
}
