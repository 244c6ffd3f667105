/// What an order of a power's rivals is judged by, at the horizon.
public enum SequenceObjective: String, Sendable, CaseIterable {
  /// Whether no step of the plan waits or is faced any more.
  case completed
  /// Contests won less contests lost, over their number.
  case contests
  /// Days by which steps begin later than planned, summed over the steps.
  case slip
  /// Days with more load than capacity.
  case overload
  /// Whether the power's plan has ended in a wider war.
  case escalation
  /// Dollars spent on stocks and on others, or, where the model counts none, days that rivals stay undecided.
  case cost
  /// Persons lost.
  case losses

  public var isLowerBetter: Bool {
    switch self {
    case .completed, .contests: false
    case .slip, .overload, .escalation, .cost, .losses: true
    }
  }
}

/// What a number of an objective is.
public enum ObjectiveKind: String, Sendable, Equatable {
  /// True or false in a run.
  case share
  /// −1 to 1.
  case balance
  case days
  /// Days times the weight of a rival.
  case weightedDays = "weighted_days"
  case dollars
  case persons
}

/// How far apart two runs can be, which decides what can be said of the mean of their differences.
enum OutcomeRange: Equatable {
  /// 0 or 1.
  case truth
  /// At most so far.
  case within(Double)
  /// No bound is known.
  case open
}

/// Which orders are asked about, and how sure the answer has to be.
public struct SequenceRequest: Sendable, Equatable {
  /// The most rivals whose orders are all looked at: 8! = 40,320.
  public static let mostRivals = 8
  /// Runs at the first look; each later look has twice as many.
  public static let firstLook = 64
  /// The most runs of one order.
  public static let mostRuns = 65_536

  /// Id of a power.
  public var power: String
  /// The first decides the ranking; nil = all that the model tells, the first of them `completed`.
  public var objectives: [SequenceObjective]?
  /// Chance that a best order is dropped all the same.
  public var error: Double
  /// The most runs of one order; the last look is at the greatest 64·2^k that is not above it.
  public var runs: Int
  /// Weights of rivals in `cost`, by the id of the contest; 1 for those that are not named.
  public var weights: [String: Double]
  /// Whether other courses are tried on the best order.
  public var searchesCourses: Bool

  public init(
    power: String, objectives: [SequenceObjective]? = nil, error: Double = 0.05, runs: Int = 4096,
    weights: [String: Double] = [:], searchesCourses: Bool = false
  ) {
    precondition(error > 0 && error < 1, "an error rate of \(error)")
    precondition((Self.firstLook...Self.mostRuns).contains(runs), "\(runs) runs")
    self.power = power
    self.objectives = objectives
    self.error = error
    self.runs = runs
    self.weights = weights
    self.searchesCourses = searchesCourses
  }

  /// Runs at each look.
  public var looks: [Int] {
    Array(sequence(first: Self.firstLook) { $0 * 2 }.prefix { $0 <= runs })
  }
}

/// Why there is no answer.
public enum SequenceProblem: Error, Equatable {
  case unknownPower(nearest: [String], powers: [String])
  /// The power has no sequence.
  case noSequence(powers: [String])
  /// Fewer than two steps that have not begun by the start.
  case nothingToOrder(steps: Int, begun: Int)
  case tooManyRivals(Int)
  /// The model does not tell this of the power.
  case notTold(SequenceObjective, told: [SequenceObjective])
  case unknownRival(String, nearest: [String], rivals: [String])
  /// The plan has other steps in this view than in the first.
  case otherSteps(view: String)
}
