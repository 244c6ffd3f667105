/// One way to say how a power fared in a run, with its better direction.
public enum OutcomeMeasure: Sendable, Equatable {
  /// Contests won less contests lost by the horizon, over the number of its contests: −1 to 1.
  case contests
  /// Whether no step of its plan is left at the horizon, and none was lost.
  case completed
  /// Whether it has had to choose between conceding and a wider war by the horizon.
  case forced
  /// Days with more load than capacity from the start to the horizon.
  case overloaded
  /// Persons lost from the start to the horizon.
  case losses
  /// Dollars spent on stocks from the start to the horizon.
  case outlay
  /// Will at the horizon, 0 to 1.
  case will
  /// Whether a claim of the scenario is true.
  case claim(id: String, isLowerBetter: Bool)

  /// Those that every power may have, in the order of a report.
  public static let named: [OutcomeMeasure] = [
    .contests, .completed, .forced, .overloaded, .losses, .outlay, .will,
  ]

  /// As the command line and results write it.
  public var name: String {
    switch self {
    case .contests: "contests"
    case .completed: "completed"
    case .forced: "forced"
    case .overloaded: "overloaded"
    case .losses: "losses"
    case .outlay: "outlay"
    case .will: "will"
    case .claim(let id, _): id
    }
  }

  public var isLowerBetter: Bool {
    switch self {
    case .contests, .completed, .will: false
    case .forced, .overloaded, .losses, .outlay: true
    case .claim(_, let isLowerBetter): isLowerBetter
    }
  }

  /// Whether it is a share, whose changes count as they are; others count beside their level.
  public var isShare: Bool {
    switch self {
    case .overloaded, .losses, .outlay: false
    default: true
    }
  }
}
