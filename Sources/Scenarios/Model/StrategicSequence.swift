/// The order in which a power faces its rivals, one step after the other (model §9).
///
/// A step waits until the one before it has come to one of its pivots; then the power turns to the
/// next on the planned date, or on the day after if that is later.
public struct StrategicSequence: Sendable, Equatable {
  /// Index into `Model.powers`.
  public var power: Int
  public var steps: [SequenceStep]

  public init(power: Int, steps: [SequenceStep]) {
    self.power = power
    self.steps = steps
  }
}

/// One rival of a sequence: the contest in which it is faced, with what, and when the power moves on.
public struct SequenceStep: Sendable, Equatable {
  public var contest: ContestReference
  /// The side on which the power stands, itself or behind the power of that side.
  public var side: SideRole
  /// a: effort of course A, as a share of the power's capacity at the start.
  public var effort: Parameter
  public var courseB: CourseB?
  /// No earlier than this day; slip is counted from it.
  public var planned: Day
  /// What lets the power turn to the next step.
  public var pivots: [PivotGuard]
  public var deadline: Day?
  /// The day on which the power gives way, which closes the contest.
  public var accommodated: Day?
  /// That it had begun before a restart; nil = not that one knows.
  public var begun: Beginning?

  /// How a step began before a restart.
  public struct Beginning: Sendable, Equatable {
    public var day: Day
    /// Whether another power began the contest.
    public var isImposed: Bool

    public init(day: Day, isImposed: Bool) {
      (self.day, self.isImposed) = (day, isImposed)
    }
  }

  public init(
    contest: ContestReference, side: SideRole, effort: Parameter, courseB: CourseB? = nil,
    planned: Day, pivots: [PivotGuard] = PivotGuard.allCases, deadline: Day? = nil,
    accommodated: Day? = nil
  ) {
    self.contest = contest
    self.side = side
    self.effort = effort
    self.courseB = courseB
    self.planned = planned
    self.pivots = pivots
    self.deadline = deadline
    self.accommodated = accommodated
  }
}

/// What a step falls back to when course A does not get there.
public struct CourseB: Sendable, Equatable {
  /// u: effort, as a share of the power's capacity at the start.
  public var effort: Parameter
  /// Days after the start of the step at which it falls back; nil = not by time.
  public var after: Parameter?
  /// L/K above which it falls back, looked at every seventh day; nil = not by load.
  public var overload: Parameter?
  /// Days of course B, and days without the loss of an aim, after which the rival counts as contained.
  public var hold: Parameter
  public var quiet: Parameter
  /// Whether it goes back to course A once no condition holds any more.
  public var resumes: Bool
  /// What the power takes its own L/K for, as a factor on what that is.
  public var belief: Parameter

  public init(
    effort: Parameter, after: Parameter? = nil, overload: Parameter? = nil, hold: Parameter = 180,
    quiet: Parameter = 90, resumes: Bool = false, belief: Parameter = 1
  ) {
    self.effort = effort
    self.after = after
    self.overload = overload
    self.hold = hold
    self.quiet = quiet
    self.resumes = resumes
    self.belief = belief
  }
}

/// How a step can come to the point at which the power may turn to the next.
public enum PivotGuard: String, Sendable, CaseIterable {
  case won
  case lost
  case contained
  case frozen
  case accommodated
  /// Every pledge of the power to that of its side that has a handover is handed over.
  case handedOver = "handed over"
  case deadline
}
