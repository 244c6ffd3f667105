public import Scenarios

/// What a claim hangs on, ranked by intervention.
public struct LinchpinAnswer: Sendable {
  public let model: Model
  public let subject: Subject
  public let request: LinchpinRequest
  public let seed: UInt64
  /// Of all variants together.
  public let runs: Int
  public let asIs: ClaimShare
  /// One a kind that was asked for and has something to move.
  public let rankings: [LeverRanking]
  /// The larger interaction first; empty where none was asked for.
  public let pairs: [LeverPair]
  /// By front; nil where it has no links.
  public let structures: [SupplyStructure?]

  /// The ranks that a place may have among places, 1 = it moves the claim most; nil where places were not
  /// ranked or it is not among them.
  ///
  /// A range of one rank is decided; an effect claim `rank 1` is true for 1...1, false where the range does
  /// not hold 1, else open.
  public func rank(of place: PlaceReference) -> ClosedRange<Int>? {
    rankings.first { $0.kind == .places }?.effects.first { $0.lever == .place(place) }?.rank
  }
}

/// In how many of the runs that answer a claim is true.
public struct ClaimShare: Sendable, Equatable {
  public let runs: Int
  public let answered: Int
  public let isTrue: Int

  init(_ column: TruthColumn) {
    let counts = column.counts(in: column.runs)
    (runs, answered, isTrue) = (column.runs, counts.answered, counts.isTrue)
  }

  /// nil where no run answers.
  public var probability: Double? {
    answered > 0 ? Double(isTrue) / Double(answered) : nil
  }

  public var interval: WilsonInterval {
    WilsonInterval(successes: isTrue, trials: answered)
  }
}

/// The levers of one kind, the larger effect first.
public struct LeverRanking: Sendable {
  public let kind: Lever.Kind
  public let measure: LeverMeasure
  public let effects: [LeverEffect]
}

/// What one lever does to the claim.
public struct LeverEffect: Sendable {
  public let lever: Lever
  /// D of the measure by which it is ranked.
  public let effect: ShareContrast
  /// P(claim | action) − P(claim as is), by action.
  public let actions: [(action: LeverAction, effect: ShareContrast)]
  /// Ranks that it may have, all decisions together with the error rate of the request.
  public let rank: ClosedRange<Int>
  /// The same for levers that cannot be told apart as a group; 1 = the first group.
  public let group: Int
  /// Of a place, in the runs as they are.
  public let association: FallAssociation?

  public func effect(of action: LeverAction) -> ShareContrast? {
    actions.first { $0.action == action }?.effect
  }

  /// It falls where the claim comes out otherwise, but moving it moves the claim by nothing that is found.
  public var onlyFallsAlong: Bool {
    !effect.isFinding && association?.interval.map { !$0.includesZero } == true
  }
}

/// What the fall of a place by the claim's day says of the claim in runs in which nothing is done.
public struct FallAssociation: Sendable, Equatable {
  /// The claim among runs in which it has fallen, and among the others; nil where there is no such run.
  public let fallen: Proportion?
  public let standing: Proportion?

  init(fall: TruthColumn, claim: TruthColumn) {
    var counts = [[0, 0], [0, 0]]
    for (fall, claim) in zip(fall.answers, claim.answers) where claim != .none && fall != .none {
      counts[fall == .yes ? 1 : 0][claim == .yes ? 1 : 0] += 1
    }
    func proportion(_ counts: [Int]) -> Proportion? {
      counts[0] + counts[1] > 0 ? Proportion(counts[1], of: counts[0] + counts[1]) : nil
    }
    (standing, fallen) = (proportion(counts[0]), proportion(counts[1]))
  }

  /// P(claim | fallen) − P(claim | not).
  public var difference: Double? {
    guard let fallen, let standing else { return nil }
    return fallen.share - standing.share
  }

  public var interval: NewcombeInterval? {
    guard let fallen, let standing else { return nil }
    return NewcombeInterval(fallen, minus: standing)
  }

  /// Share of the runs that answer in which it has fallen.
  public var fallenShare: Double {
    let (fell, stood) = (fallen?.trials ?? 0, standing?.trials ?? 0)
    return Double(fell) / Double(max(1, fell + stood))
  }
}

/// Two levers moved at once.
public struct LeverPair: Sendable {
  public let first: Lever
  public let second: Lever
  /// What is done with each.
  public let actions: [LeverAction]
  /// P(claim | both) − P(claim as is).
  public let joint: ShareContrast
  /// The joint effect less that of each alone.
  public let interaction: ShareContrast
}
