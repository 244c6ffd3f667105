/// The functions of claim formulas (see <doc:Claims>).
public enum FormulaFunction: String, Sendable, Hashable, CaseIterable {
  case fall
  case retaken
  case contact
  case over
  case win
  case pivot
  case imposed
  case slip
  case end
  case completed
  case conceded
  case escalated
  case frozen
  case belowFloor = "below_floor"
  case freeze
  case settlement
  case broken
  case offered
  case refused
  case declare
  case first
  case last
  case count
  case any
  case all
  case held
  case contested
  case gained
  case falls
  case force
  case army
  case losses
  case will
  case supply
  case fire
  case tempo
  case stock
  case production
  case output
  case budget
  case outlay
  case pressure
  case progress
  case capability
  case active
  case overload
  case overloaded
  case overlapped
  case mode
  case outcome
  case moves
  case ownMoves = "own_moves"
  case given
  case flow
  case paid
  case handed
  case enter
  case rate
  case monthlyLeast = "monthly_least"
  case within

  /// Whether a definition may follow its place: `fall(pokrovsk, admission)`.
  public var takesDefinition: Bool {
    self == .fall
  }

  /// Whether one argument more may follow: a definition, the term of a refusal, or the window of a power's
  /// tempo.
  var takesOneMore: Bool {
    self == .fall || self == .refused || self == .tempo
  }

  /// How many arguments it takes, without a definition; nil = one or more.
  public var argumentCount: Int? {
    switch self {
    case .first, .last, .count, .any, .all: nil
    case .force, .fire, .stock, .production, .rate, .win, .pivot, .imposed, .slip, .offered,
      .refused, .enter, .capability:
      2
    case .monthlyLeast, .within: 3
    default: 1
    }
  }

  /// The labels it needs, each once.
  public var labels: [String] {
    switch self {
    case .within: ["after"]
    case .monthlyLeast: ["from", "to"]
    default: []
    }
  }
}
