import Scenarios

/// Whether the runs answer every claim to ±1 %, and which claim decides that.
public struct RunsVerdict: Sendable, Equatable {
  public static let wantedHalfWidth = 0.01
  public static let fewCases = 30

  /// Runs there are.
  public var runs: Int
  /// The answered claim with the widest 95 % interval; nil where no claim is answered from runs.
  public var decidingClaim: String?
  /// Half of that claim's interval.
  public var widestHalfWidth: Double
  /// About how many runs would bring every answered claim to ±1 %, rounded up to two figures.
  public var runsNeeded: Int
  /// Claims whose condition was true in no run, or that were undefined in all.
  public var unanswered: [String]

  /// The claim whose condition holds in the fewest runs, where it does in some but in fewer than
  /// `fewCases`: from these no number of runs follows.
  public var scarcest: ClaimAnswer?

  public var isEnough: Bool { widestHalfWidth <= Self.wantedHalfWidth }

  public init(runs: Int, claims: [ClaimAnswer]) {
    let events = claims.filter { $0.kind == .event }
    let answered = events.filter { $0.probability != nil }
    self.runs = runs
    unanswered = events.filter { $0.probability == nil }.map(\.id)
    scarcest =
      events.filter { $0.hasCondition && (1..<Self.fewCases).contains($0.givenRuns) }
      .min { $0.givenRuns < $1.givenRuns }
    widestHalfWidth = answered.map(\.interval.halfWidth).max() ?? 0
    let widest = widestHalfWidth
    decidingClaim = answered.first { $0.interval.halfWidth == widest }?.id
    runsNeeded = Self.rounded(answered.map { Self.runsNeeded($0, of: runs) }.max() ?? 0)
  }

  /// More where only part of the runs answers the claim.
  private static func runsNeeded(_ claim: ClaimAnswer, of runs: Int) -> Double {
    let trials = WilsonInterval.trials(
      forHalfWidth: wantedHalfWidth, share: claim.probability ?? 0.5)
    return trials * Double(runs) / Double(max(1, claim.decidedRuns))
  }

  private static func rounded(_ runs: Double) -> Int {
    var unit = 1.0
    while runs / unit > 100 { unit *= 10 }
    return Int((runs / unit).rounded(.up) * unit)
  }
}
