public import Engine
public import Scenarios

/// The number that changes whenever runs of a shipped scenario change in any bit.
public enum ResultsVersion {
  public static let current = 6
}

/// What the runs of one view say: everything but how long they took.
public struct RunAnswer: Sendable, Equatable {
  public var model: Model
  public var seed: UInt64
  public var runs: Int
  /// In the order of the scenario.
  public var claims: [ClaimAnswer]
  /// In canonical order.
  public var events: [EventAnswer]
  /// In canonical order.
  public var series: [SeriesAnswer]
  /// How it ended, where it was to go on until the claims are known.
  public var until: UntilAnswer?

  public init(
    model: Model, seed: UInt64, runs: Int, claims: [ClaimAnswer], events: [EventAnswer],
    series: [SeriesAnswer], until: UntilAnswer? = nil
  ) {
    self.model = model
    self.seed = seed
    self.runs = runs
    self.claims = claims
    self.events = events
    self.series = series
    self.until = until
  }

  /// `tally` is that of `plan`, run with `seed`.
  public init(_ plan: Plan, _ tally: Tally, seed: UInt64) {
    let model = plan.model
    let names = CanonicalNames(model)
    let medians = model.medians
    self.init(
      model: model, seed: seed, runs: tally.runs,
      claims: zip(model.claims, tally.claims).map { ClaimAnswer($0, $1, medians: medians) },
      events: zip(plan.events, tally.events).map {
        EventAnswer($0, id: names.name($0), $1, start: model.calendar.start)
      },
      series: zip(plan.series, tally.series).map {
        SeriesAnswer($0, id: names.name($0), $1, start: model.calendar.start)
      })
  }

  public var verdict: RunsVerdict { RunsVerdict(runs: runs, claims: claims) }
}
