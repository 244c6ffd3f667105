public import Engine
import Scenarios

/// How well each claim of kind `event` is known at a look, against the half-width that is wanted.
///
/// A function of the tally alone: who looks again at the same runs sees the same.
public struct ClaimWidths: Sendable, Equatable {
  /// Ids of claims whose interval is wider, or that no run has answered yet.
  public var open: [String] = []
  /// Ids of claims that no run has answered by `RunLooks.patience` runs: they hold up nothing.
  public var leftOut: [String] = []
  /// About the runs that would close all open ones.
  public var runsNeeded = 0.0

  public init(_ plan: Plan, _ tally: Tally, halfWidth: Double) {
    for (claim, count) in zip(plan.model.claims, tally.claims) where claim.kind == .event {
      let decided = count.yes + count.no
      if decided == 0 {
        if tally.runs >= RunLooks.patience {
          leftOut.append(claim.id)
        } else {
          open.append(claim.id)
        }
        runsNeeded = max(runsNeeded, Double(RunLooks.patience))
        continue
      }
      let interval = WilsonInterval(successes: count.yes, trials: decided)
      guard interval.halfWidth > halfWidth else { continue }
      open.append(claim.id)
      let trials = WilsonInterval.trials(
        forHalfWidth: halfWidth, share: Double(count.yes) / Double(decided))
      runsNeeded = max(runsNeeded, trials * Double(tally.runs) / Double(decided))
    }
  }
}
