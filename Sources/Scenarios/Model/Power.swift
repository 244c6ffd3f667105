/// A state or coalition member with its stocks and its will.
public struct Power: Sendable, Equatable {
  public var id: String
  public var name: String
  /// Sorted by kind.
  public var stocks: [Stock]
  public var will: Will
  /// Persons on the evening of the start whom its fronts share by their `effort`; nil = every side of
  /// a front has its own force.
  public var army: Parameter?
  /// nil = what it produces in all is not modelled.
  public var output: Output?
  /// Of its output, on arms; only where there is an output.
  public var budget: Budget?

  public init(
    id: String, name: String? = nil, stocks: [Stock] = [], will: Will = Will(),
    army: Parameter? = nil, output: Output? = nil, budget: Budget? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.stocks = stocks
    self.will = will
    self.army = army
    self.output = output
    self.budget = budget
  }
}

/// One kind of consumable of a power (model §4): S ← S + P·Δ + received − fired, never below 0.
public struct Stock: Sendable, Equatable {
  public var kind: String
  /// Units in stock on the evening of the start.
  public var start: Parameter
  /// Units per day made at the start.
  public var production: Parameter
  /// Units per day that production relaxes to (P*); equal to `production` when nothing ramps.
  public var capacity: Parameter
  /// Days of the relaxation (τ); unused where capacity equals production.
  public var buildUp: Parameter
  /// Units per day that arrive from outside (a supplier that is not modelled).
  public var received: Parameter
  /// Units that arrive on the morning of a day, by day.
  public var deliveries: [Delivery]
  /// Factor on `capacity`: more shifts, more lines.
  public var mobilisation: Parameter
  /// Dollars per unit made; nil = its cost is not counted.
  public var unitCost: Parameter?
  /// Share of the power's budget that pays for this kind at most; nil = money never limits it.
  public var budgetShare: Parameter?

  public init(
    kind: String, start: Parameter, production: Parameter = 0, capacity: Parameter? = nil,
    buildUp: Parameter = 365, received: Parameter = 0, deliveries: [Delivery] = [],
    mobilisation: Parameter = 1, unitCost: Parameter? = nil, budgetShare: Parameter? = nil
  ) {
    self.kind = kind
    self.start = start
    self.production = production
    self.capacity = capacity ?? production
    self.buildUp = buildUp
    self.received = received
    self.deliveries = deliveries
    self.mobilisation = mobilisation
    self.unitCost = unitCost
    self.budgetShare = budgetShare
  }
}

/// Readiness of a power to go on, in [0, 1] (model §7), moved once a week.
public struct Will: Sendable, Equatable {
  /// W on the evening of the start.
  public var start: Parameter
  /// The level W̄ that will returns to.
  public var resting: Parameter
  /// Rate r of that return, per day.
  public var recovery: Parameter
  /// Weight c of the daily loss rate per head of force.
  public var lossWeight: Parameter
  /// How far the prospect of success takes the edge off losses.
  ///
  /// c is times 1 − w·(share of the own aims held): 0 = the casualty school, 1 = the success school.
  public var successWeight: Parameter
  /// Weight b of the burden: what arms cost per day, as a share of output.
  public var burdenWeight: Parameter
  /// Below it policy changes; 0 = never.
  public var floor: Parameter
  /// σ_W per √day.
  public var noise: Parameter
  /// Stream name of its noise.
  public var stream: String?
  /// By day.
  public var shocks: [WillShock]

  public init(
    start: Parameter = 1, resting: Parameter? = nil, recovery: Parameter = 0,
    lossWeight: Parameter = 0, noise: Parameter = 0, stream: String? = nil,
    shocks: [WillShock] = [], successWeight: Parameter = 0, burdenWeight: Parameter = 0,
    floor: Parameter = 0
  ) {
    self.start = start
    self.resting = resting ?? start
    self.recovery = recovery
    self.lossWeight = lossWeight
    self.noise = noise
    self.stream = stream
    self.shocks = shocks
    self.successWeight = successWeight
    self.burdenWeight = burdenWeight
    self.floor = floor
  }
}
