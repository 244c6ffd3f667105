/// What is ranked, by which number, and how well it is to be known.
public struct LinchpinRequest: Sendable, Equatable {
  /// Runs at the first look; each later look has twice as many.
  public static let firstRuns = 1024

  /// In the order of `Lever.Kind.allCases`.
  public var among: [Lever.Kind]
  /// By which places are ranked.
  public var measure: LeverMeasure
  /// Factor on the fortification of a reinforced place, above 0.
  public var strength: Double
  /// Of all decisions of rank together.
  public var errorRate: Double
  /// A lever's 95 % half-width at which it gets no more runs.
  public var halfWidth: Double
  /// Runs of a variant at most.
  public var mostRuns: Int
  public var pairs: Pairs

  /// Which levers are moved two at a time.
  public enum Pairs: Sendable, Equatable {
    /// Those with the largest effects.
    case best(Int)
    case all
  }

  public init(
    among: [Lever.Kind] = Lever.Kind.allCases, measure: LeverMeasure = .swing,
    strength: Double = 1.5, errorRate: Double = 0.05, halfWidth: Double = 0.01,
    mostRuns: Int = 65_536, pairs: Pairs = .best(12)
  ) {
    self.among = Lever.Kind.allCases.filter(among.contains)
    self.measure = measure
    self.strength = strength
    self.errorRate = errorRate
    self.halfWidth = halfWidth
    self.mostRuns = mostRuns
    self.pairs = pairs
  }

  /// The run counts at which it is looked at: 1,024·2^k, and the most.
  public var looks: [Int] {
    var looks: [Int] = []
    var runs = Self.firstRuns
    while runs < mostRuns {
      looks.append(runs)
      runs *= 2
    }
    return looks + [mostRuns]
  }

  /// By which levers of a kind are ranked.
  public func measure(of kind: Lever.Kind) -> LeverMeasure {
    switch kind {
    case .places: measure
    case .links: LeverMeasure(.cut)
    case .events: LeverMeasure(.remove)
    case .assumptions: LeverMeasure(.high, minus: .low)
    }
  }

  /// What is done with a lever of a kind when two are moved at once.
  public func jointAction(of kind: Lever.Kind) -> LeverAction {
    measure(of: kind).plus
  }
}

/// Why there is no answer.
public enum LinchpinProblem: Error, Equatable {
  /// None of the kinds asked for has anything to move.
  case nothingToMove
}
