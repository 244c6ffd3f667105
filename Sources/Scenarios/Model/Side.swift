/// One side of a front: whose power it is, its force and the law of the losses it inflicts.
public struct Side: Sendable, Equatable {
  /// Index into `Model.powers`.
  public var power: Int
  /// Persons on the evening of the start.
  public var force: Parameter
  /// Share of the power's army that this front asks for; nil = the force is the front's own.
  public var effort: Double?
  public var quality: Parameter
  /// Daily needs per person, by stock of the power.
  public var needs: [Need]
  /// Per day: a for the challenger, b for the holder, in the units of the reference force R.
  public var lossesInflicted: Parameter
  /// Exponents of own (p) and opposing (q) force in the losses inflicted: (1,0) square,
  /// (1,1) linear, (0,1) logarithmic.
  public var ownExponent: Parameter
  public var opposingExponent: Parameter
  public var replacement: Replacement
  /// Persons who arrive evenly over the given day.
  public var reinforcements: [Reinforcement]
  /// Tonnes per person and day that the troops need through the links.
  public var supplyNeed: Parameter
  /// Indices into `Front.places` of this side's war aims; empty = all.
  public var aims: [Int]
  /// Share of its force at the start below which the side has lost the front.
  public var breaksAt: Parameter

  public init(
    power: Int, force: Parameter, quality: Parameter = 1, needs: [Need] = [],
    lossesInflicted: Parameter = 0, ownExponent: Parameter = 1, opposingExponent: Parameter = 0,
    replacement: Replacement = .none, reinforcements: [Reinforcement] = [],
    supplyNeed: Parameter = 0, aims: [Int] = [], effort: Double? = nil,
    breaksAt: Parameter = 0.3
  ) {
    self.power = power
    self.force = force
    self.quality = quality
    self.needs = needs
    self.lossesInflicted = lossesInflicted
    self.ownExponent = ownExponent
    self.opposingExponent = opposingExponent
    self.replacement = replacement
    self.reinforcements = reinforcements
    self.supplyNeed = supplyNeed
    self.aims = aims
    self.effort = effort
    self.breaksAt = breaksAt
  }
}

/// Daily use of one kind of stock (model §2, fire).
public struct Need: Sendable, Equatable {
  /// Index into the power's `stocks`.
  public var stock: Int
  /// Units per person on an axis and day.
  public var perPersonDay: Parameter
  /// κ: fire sufficiency is (fired/need)^κ.
  public var elasticity: Parameter
  /// cover0 in days of need below which fire is rationed; 0 = fire in full until the stock is empty.
  public var rationedBelow: Parameter

  public init(
    stock: Int, perPersonDay: Parameter, elasticity: Parameter = 1, rationedBelow: Parameter = 0
  ) {
    self.stock = stock
    self.perPersonDay = perPersonDay
    self.elasticity = elasticity
    self.rationedBelow = rationedBelow
  }
}

/// How losses are made good (model §2).
public enum Replacement: Sendable, Equatable {
  case none
  /// Persons per day, times will where `byWill`.
  case constant(rate: Parameter, byWill: Bool)
  /// min(cap, loss + (E − force)/τ)⁺, times will where `byWill`.
  case closing(establishment: Parameter, days: Parameter, cap: ReplacementCap, byWill: Bool)
}

/// The most that a day can replace.
public enum ReplacementCap: Sendable, Equatable {
  case unlimited
  /// Persons per day.
  case rate(Parameter)
  /// Multiple of the losses of day 1 (which every run works out for itself).
  case timesFirstLoss(Parameter)
}

/// Persons who join a side on one day, evenly over it.
public struct Reinforcement: Sendable, Equatable {
  public var day: Day
  public var persons: Parameter

  public init(day: Day, persons: Parameter) {
    self.day = day
    self.persons = persons
  }
}
