/// A contest with places: a graph of towns, two forces and the law by which it moves.
public struct Front: Sendable, Equatable {
  public var id: String
  public var name: String
  public var challenger: Side
  public var holder: Side
  /// Sorted by id.
  public var places: [Place]
  /// Sorted by id.
  public var links: [SupplyLink]
  public var axes: Axes
  public var allocation: Allocation
  public var pace: Pace
  public var tempo: Tempo
  public var unhinging: Unhinging
  /// Factor on the drift by month, January first; nil = 1 all year.
  public var season: [Parameter]?
  public var supply: Supply
  public var encirclement: Encirclement
  public var recapture: Recapture?
  /// R in persons: the force of one axis, so that loss coefficients keep the unit 1/day.
  public var referenceForce: Parameter
  /// Share of D_j that the holder loses at once when j falls.
  public var garrisonLoss: Parameter
  public var integration: Integration
  /// Stream name of front-wide draws (tempo, choice of axes); nil = the id.
  public var stream: String?

  public init(
    id: String, name: String? = nil, challenger: Side, holder: Side, places: [Place],
    links: [SupplyLink] = [], axes: Axes = Axes(), allocation: Allocation = Allocation(),
    pace: Pace, tempo: Tempo = Tempo(), unhinging: Unhinging = Unhinging(),
    season: [Parameter]? = nil, supply: Supply = Supply(),
    encirclement: Encirclement = Encirclement(), recapture: Recapture? = nil,
    referenceForce: Parameter = 1, garrisonLoss: Parameter = 0.1,
    integration: Integration = .euler, stream: String? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.challenger = challenger
    self.holder = holder
    self.places = places
    self.links = links
    self.axes = axes
    self.allocation = allocation
    self.pace = pace
    self.tempo = tempo
    self.unhinging = unhinging
    self.season = season
    self.supply = supply
    self.encirclement = encirclement
    self.recapture = recapture
    self.referenceForce = referenceForce
    self.garrisonLoss = garrisonLoss
    self.integration = integration
    self.stream = stream
  }

  public func side(_ role: SideRole) -> Side {
    role == .challenger ? challenger : holder
  }

  /// Places that a side wants: its aims, or all that may fall.
  public func aims(of role: SideRole) -> [Int] {
    let named = side(role).aims
    if !named.isEmpty { return named }
    return places.indices.filter { places[$0].owner == .holder && !places[$0].isRear }
  }
}

/// How the forces' day is integrated (model §2).
public enum Integration: Sendable, Equatable {
  case euler
  case rungeKutta4
}

/// How many places the challenger works at a time, and which (model §3, Axes).
public struct Axes: Sendable, Equatable {
  /// K; rounded to the nearest whole number, at least 1.
  public var count: Parameter
  public var policy: AxisPolicy
  /// Kilometres beyond contact within which a place can be worked.
  public var reach: Parameter
  /// Kilometres from a centre at which the line touches the place.
  public var contact: Double
  /// ℓ: km of approach that are worth one town; approach legs have z = y/ℓ.
  public var approach: Parameter

  public init(
    count: Parameter = 1, policy: AxisPolicy = .weakest, reach: Parameter = 15,
    contact: Double = 5, approach: Parameter = 10
  ) {
    self.count = count
    self.policy = policy
    self.reach = reach
    self.contact = contact
    self.approach = approach
  }
}

/// How the places to work are chosen (model §3, day.md "Axes").
public enum AxisPolicy: Sendable, Equatable {
  /// Stays `stay` days on average, then drawn ∝ weight·exp(−y/`nearness`); after a fall it goes on
  /// to the nearest attackable linked place unless `continues` is false.
  case drawn(stay: Parameter, nearness: Parameter, continues: Bool)
  /// The scenario's list, first to last.
  case ordered([Int])
  /// Least D_even·f·terrain·s.
  case weakest
  /// Fewest links to a held hub, then weakest.
  case nearestHub
}

/// How both forces are spread over the axes (day.md).
public struct Allocation: Sendable, Equatable {
  /// Share of the challenger's force on its axes.
  public var massed: Parameter
  public var holder: HolderAllocation
  /// A_max in persons per axis; nil = none.
  public var frontage: Parameter?

  public init(
    massed: Parameter = 1, holder: HolderAllocation = .mixed(0.5), frontage: Parameter? = nil
  ) {
    self.massed = massed
    self.holder = holder
    self.frontage = frontage
  }
}

public enum HolderAllocation: Sendable, Equatable {
  /// μ: D_j = D·((1−μ)/n + μ·A_j/A).
  case mixed(Parameter)
  /// φ: D_j = φ·D·A_j/A.
  case fixed(Parameter)
}

/// Drift and noise of an axis (model §3, Legs and Spread).
public struct Pace: Sendable, Equatable {
  /// v0: towns per day at the reference ratio.
  public var speed: Parameter
  /// σ: towns per √day.
  public var noise: Parameter
  public var response: Response
  /// D_min in persons, the least holder force in the ratio.
  public var leastHolderForce: Parameter
  /// sd of ln z, drawn independently for every place; 0 = none.
  public var sizeSpread: Parameter
  public var watch: LegWatch

  public init(
    speed: Parameter, noise: Parameter = 0,
    response: Response = .power(
      exponent: 0, stall: 0, referenceRatio: .value(1), back: 1, cap: 2.5),
    leastHolderForce: Parameter = 1, sizeSpread: Parameter = 0, watch: LegWatch = .continuous
  ) {
    self.speed = speed
    self.noise = noise
    self.response = response
    self.leastHolderForce = leastHolderForce
    self.sizeSpread = sizeSpread
    self.watch = watch
  }
}

/// When a leg counts as done (model §3, Legs).
public enum LegWatch: Sendable, Equatable {
  /// The barrier is lowered to 1 − 0.5826·σ·√(Δ/z), so that the time to fall is nearly that of a
  /// process which is watched all the time, whatever the step.
  case continuous
  /// On the first evening with x ≥ 1: the law of a process that is looked at once a step.
  case eachStep
}

/// How pace follows the force ratio ρ.
public enum Response: Sendable, Equatable {
  /// g(ρ) = clip(((ρ/ρ_ref)^η − h)/(1 − h), −back, cap), 0 ≤ h < 1.
  case power(
    exponent: Parameter, stall: Parameter, referenceRatio: ReferenceRatio, back: Parameter,
    cap: Parameter)
  /// Drift v0·(ρ − 1), clipped to ±`limit` towns per day.
  case linear(limit: Parameter)
}

public enum ReferenceRatio: Sendable, Equatable {
  case value(Parameter)
  /// The mean ratio over the axes worked on day 1 of the run.
  case start
}

/// ln T is Ornstein–Uhlenbeck with mean −spread²/2; T multiplies every drift of the front.
public struct Tempo: Sendable, Equatable {
  /// Standard deviation of ln T; 0 = T is 1.
  public var spread: Parameter
  /// Correlation time in days.
  public var memory: Parameter
  /// T on the evening of the start; nil = drawn from the stationary law.
  public var start: Parameter?

  public init(spread: Parameter = 0, memory: Parameter = 100, start: Parameter? = nil) {
    self.spread = spread
    self.memory = memory
    self.start = start
  }
}

/// u_j = exp(strength·e^{−t/decay}) after a linked place within `within` km fell.
public struct Unhinging: Sendable, Equatable {
  public var strength: Parameter
  public var decay: Parameter
  public var within: Double

  public init(strength: Parameter = 0, decay: Parameter = 90, within: Double = 15) {
    self.strength = strength
    self.decay = decay
    self.within = within
  }
}

/// What links carry and what a shortage does (model §1, §2).
public struct Supply: Sendable, Equatable {
  /// s_min and η_s of φ(s) = max(s, s_min)^η_s.
  public var floor: Parameter
  public var exponent: Parameter
  /// Share taken from links with a contested end.
  public var interdiction: Parameter
  /// Factor on every capacity.
  public var capacityScale: Parameter
  /// Factor by nearness to the front, nearest band first; beyond the last band 1.
  public var bands: [Band]
  /// Days after which links of a fallen place work for the new owner.
  public var repair: Int

  /// `within` km of contact (the nearer end's front distance) capacity is times `factor`.
  public struct Band: Sendable, Equatable {
    public var within: Double
    public var factor: Parameter

    public init(within: Double, factor: Parameter) {
      self.within = within
      self.factor = factor
    }
  }

  public init(
    floor: Parameter = 0, exponent: Parameter = 1, interdiction: Parameter = 0,
    capacityScale: Parameter = 1, bands: [Band] = [], repair: Int = 0
  ) {
    self.floor = floor
    self.exponent = exponent
    self.interdiction = interdiction
    self.capacityScale = capacityScale
    self.bands = bands
    self.repair = repair
  }
}

/// What happens to a place that is cut off (day.md, Encirclement).
public struct Encirclement: Sendable, Equatable {
  /// Days a cut-off place holds out before the hazard begins.
  public var endurance: Parameter
  /// Per day after that; 0 = never.
  public var hazard: Parameter
  /// Share of D_j lost when it strikes.
  public var surrenderShare: Parameter

  public init(endurance: Parameter = 30, hazard: Parameter = 0, surrenderShare: Parameter = 0.5) {
    self.endurance = endurance
    self.hazard = hazard
    self.surrenderShare = surrenderShare
  }
}

/// The holder works up to `axes` of its lost places with the share `force` of D (day.md).
public struct Recapture: Sendable, Equatable {
  public var axes: Int
  public var force: Parameter

  public init(axes: Int, force: Parameter) {
    self.axes = axes
    self.force = force
  }
}
