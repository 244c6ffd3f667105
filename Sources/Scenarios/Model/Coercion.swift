/// Pressure on a power from outside by numbered packages, to which it adapts (model §6).
///
/// X = (1 − ω)·Y − B. Y is the packages' bite, which fades; ω the share that is evaded, B what is
/// replaced at home. X is a share of pressure without unit and may become negative.
public struct Coercion: Sendable, Equatable {
  public var id: String
  public var name: String
  /// Index into `Model.powers`.
  public var target: Int
  /// By index of the power.
  public var senders: [Sender]
  /// By day; those up to the start have worked since their days.
  public var packages: [Package]
  /// τ: days in which the bite of a package falls to 1/e; infinite = it does not fade.
  public var fading: Parameter
  public var adaptation: Adaptation?
  public var substitution: Substitution?
  /// χ_G per day: dG = (g − χ_G·X)·G dt.
  public var onGrowth: Parameter
  /// χ_L: output is G·(1 − χ_L·X).
  public var onOutput: Parameter
  /// χ_P: of X on the capacity of the target's production.
  public var onProduction: Parameter

  public init(
    id: String, name: String? = nil, target: Int, senders: [Sender] = [], packages: [Package],
    fading: Parameter = .constant(.infinity), adaptation: Adaptation? = nil,
    substitution: Substitution? = nil, onGrowth: Parameter = 0, onOutput: Parameter = 0,
    onProduction: Parameter = 0
  ) {
    self.id = id
    self.name = name ?? id
    self.target = target
    self.senders = senders
    self.packages = packages
    self.fading = fading
    self.adaptation = adaptation
    self.substitution = substitution
    self.onGrowth = onGrowth
    self.onOutput = onOutput
    self.onProduction = onProduction
  }

  /// One package of measures.
  public struct Package: Sendable, Equatable {
    public var day: Day
    /// z: its bite on the day it comes.
    public var strength: Parameter

    public init(day: Day, strength: Parameter) {
      self.day = day
      self.strength = strength
    }
  }

  /// dω = r·ω·(1 − ω/ω_max) dt from the first package on: trade turns to partners outside.
  public struct Adaptation: Sendable, Equatable {
    /// r per day.
    public var rate: Parameter
    /// ω on the day of the first package, above 0.
    public var start: Parameter
    /// ω_max: the share of partners outside the coalition.
    public var most: Parameter

    public init(rate: Parameter, start: Parameter = 0.05, most: Parameter = 1) {
      self.rate = rate
      self.start = start
      self.most = most
    }
  }

  /// dB = (β·max(0, X) − B)/τ_s dt: what was bought abroad is made at home.
  public struct Substitution: Sendable, Equatable {
    /// β_s.
    public var share: Parameter
    /// τ_s in days.
    public var days: Parameter

    public init(share: Parameter, days: Parameter) {
      self.share = share
      self.days = days
    }
  }

  /// A power that puts the pressure on, and what it costs it.
  public struct Sender: Sendable, Equatable {
    /// Index into `Model.powers`.
    public var power: Int
    /// How much of its economy depends on the target's.
    public var exposure: Parameter
    /// ζ: growth per day and will per day that it loses for each unit of max(0, X)·exposure.
    public var growthCost: Parameter
    public var willCost: Parameter

    public init(
      power: Int, exposure: Parameter = 0, growthCost: Parameter = 0, willCost: Parameter = 0
    ) {
      self.power = power
      self.exposure = exposure
      self.growthCost = growthCost
      self.willCost = willCost
    }
  }
}
