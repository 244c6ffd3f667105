/// What a claim of kind effect says formally: what is done and against what, or which rank something has.
public enum ClaimEffect: Sendable, Equatable {
  /// Each alone; all of them must hold.
  case comparisons([EffectComparison])
  /// How much something matters to the formula beside others of its kind; `linchpins` answers it.
  case rank(EffectRank)

  public var comparisons: [EffectComparison] {
    if case .comparisons(let comparisons) = self { comparisons } else { [] }
  }
}

/// P(formula | what) − P(formula | against), from pairs of runs with the same draws.
public struct EffectComparison: Sendable, Equatable {
  public var what: EffectSetting
  /// Empty = the view as it stands.
  public var against: EffectSetting
  public var expect: Direction

  public init(
    what: EffectSetting = EffectSetting(), against: EffectSetting = EffectSetting(),
    expect: Direction = .more
  ) {
    self.what = what
    self.against = against
    self.expect = expect
  }

  /// What the claim says of the difference.
  public enum Direction: String, Sendable, CaseIterable {
    /// Above 0.
    case more
    /// Below 0.
    case less
    /// Other than 0.
    case change
  }
}

/// What is done to a view on one side of a comparison.
public struct EffectSetting: Sendable, Hashable {
  /// `PATH=VALUE`, as `--set` takes them.
  public var settings: [String]
  /// As `--do` takes them.
  public var interventions: [String]
  public var without: [SwitchableMechanism]
  /// By the power's id; each power once.
  public var delays: [Delay]

  public init(
    settings: [String] = [], interventions: [String] = [], without: [SwitchableMechanism] = [],
    delays: [Delay] = []
  ) {
    self.settings = settings
    self.interventions = interventions
    self.without = without
    self.delays = delays
  }

  /// A power that decides later, as `Model.delayed` has it.
  public struct Delay: Sendable, Hashable {
    public var power: String
    /// At least 1; a month counts 30.
    public var days: Int

    public init(power: String, days: Int) {
      self.power = power
      self.days = days
    }
  }

  public var isEmpty: Bool { self == EffectSetting() }

  /// All but the delays, which are no adjustments of a text.
  public var adjustments: Adjustments {
    Adjustments(
      settings: settings, interventions: interventions, without: without.map(\.rawValue))
  }

  /// Each part as a user would write it: options of the command line, and `delay us 180 d`.
  public var descriptions: [String] {
    adjustments.descriptions + delays.map { "delay \($0.power) \($0.days) d" }
  }

  /// The model of a view, read with the adjustments, with the delays too.
  public func delayed(_ model: Model) -> Model {
    delays.reduce(model) { model, delay in
      guard let power = model.powers.firstIndex(where: { $0.id == delay.power }) else {
        return model
      }
      return model.delayed(power: power, by: delay.days)
    }
  }
}

/// The rank of one thing by intervention, among others.
public struct EffectRank: Sendable, Equatable {
  /// 1 = moves the formula most; the thing has this rank or a better one.
  public var rank: Int
  public var subject: Subject
  public var among: Group

  public init(rank: Int, subject: Subject, among: Group) {
    self.rank = rank
    self.subject = subject
    self.among = among
  }

  public enum Subject: Sendable, Hashable {
    case place(PlaceReference)
    /// An index into `Front.links`.
    case link(front: Int, link: Int)
    /// By its name.
    case assumption(String)
  }

  public enum Group: String, Sendable, CaseIterable {
    case places
    case links
    case assumptions
    /// Places, links and assumptions together.
    case all
  }
}
