/// The names that formulas of one scenario may use, with the indices they stand for.
///
/// A name may be written with spaces in place of its `_` or `-` (`chasiv yar`).
public struct Vocabulary: Sendable {
  /// In the order of `Model.fronts`.
  public var fronts: [FrontNames]
  /// In the order of `Model.powers`.
  public var powers: [PowerNames]
  public var groups: [PlaceGroup]
  /// Contests without places, in the order of `Model.contests`.
  public var contests: [String] = []
  /// Those of the model, for planned dates.
  public var sequences: [StrategicSequence] = []
  public var truces: [Truce] = []
  /// Powers that may come to choose an end, and those whose load is worked out.
  public var deciders: Set<Int> = []
  public var loaded: Set<Int> = []
  /// In the order of `Model.coercion`.
  public var coercion: [String] = []
  /// In the order of `Model.pledges`.
  public var pledges: [Pledge] = []
  public var entries: [Entry] = []
  public var inputs: NamedValues
  public var start: Day
  public var horizon: Day
  /// What `start` means: the scenario's own start, earlier than `start` in a restarted model.
  public var origin: Day
  public var definitions: [Definition]

  public init(
    fronts: [FrontNames] = [], powers: [PowerNames] = [], groups: [PlaceGroup] = [],
    inputs: NamedValues = .none, start: Day, horizon: Day,
    origin: Day? = nil, definitions: [Definition] = []
  ) {
    self.fronts = fronts
    self.powers = powers
    self.groups = groups
    self.inputs = inputs
    self.start = start
    self.horizon = horizon
    self.origin = origin ?? start
    self.definitions = definitions
  }

  /// Another definition of a fall: the day of the 95 % rule, moved by a lag.
  public struct Definition: Sendable, Equatable {
    public var id: String
    /// Days; negative before the fall.
    public var lag: Parameter

    public init(id: String, lag: Parameter) {
      self.id = id
      self.lag = lag
    }
  }

  public struct FrontNames: Sendable, Hashable {
    public var id: String
    /// In the order of `Front.places`.
    public var places: [String]

    public init(id: String, places: [String]) {
      self.id = id
      self.places = places
    }
  }

  public struct PowerNames: Sendable, Hashable {
    public var id: String
    /// Kinds in the order of `Power.stocks`.
    public var stocks: [String]
    public var hasArmy: Bool
    public var hasOutput: Bool
    public var hasBudget: Bool
    /// Whether its will has a floor.
    public var hasFloor: Bool

    public init(
      id: String, stocks: [String] = [], hasArmy: Bool = false, hasOutput: Bool = false,
      hasBudget: Bool = false, hasFloor: Bool = false
    ) {
      self.id = id
      self.stocks = stocks
      self.hasArmy = hasArmy
      self.hasOutput = hasOutput
      self.hasBudget = hasBudget
      self.hasFloor = hasFloor
    }
  }

  /// Places of any fronts under one name; kept sorted, each once.
  public struct PlaceGroup: Sendable, Hashable {
    public let id: String
    public let places: [PlaceReference]

    public init(id: String, places: [PlaceReference]) {
      self.id = id
      var distinct: [PlaceReference] = []
      for place in places.sorted() where distinct.last != place {
        distinct.append(place)
      }
      self.places = distinct
    }
  }
}

/// A place by its indices.
public struct PlaceReference: Sendable, Hashable, Comparable {
  /// Into `Model.fronts`.
  public var front: Int
  /// Into `Front.places` of that front.
  public var place: Int

  public init(front: Int, place: Int) {
    self.front = front
    self.place = place
  }

  public static func < (left: PlaceReference, right: PlaceReference) -> Bool {
    (left.front, left.place) < (right.front, right.place)
  }
}
