import Engine
public import Scenarios

/// When an event happens: its distribution over the runs.
public struct EventAnswer: Sendable, Equatable {
  /// Levels that are reported.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  public var event: Event
  /// Canonical name: `fall(pokrovsk)`.
  public var id: String
  /// Share of the runs in which it does not happen up to the horizon.
  public var never: Double
  /// Per level of `levels` the first day by which at least that share of the runs had it; nil =
  /// not up to the horizon.
  public var quantiles: [Day?]

  public init(event: Event, id: String, never: Double, quantiles: [Day?]) {
    self.event = event
    self.id = id
    self.never = never
    self.quantiles = quantiles
  }

  init(_ event: Event, id: String, _ histogram: EventHistogram, start: Day) {
    let runs = histogram.runs
    self.init(
      event: event, id: id, never: runs == 0 ? 1 : Double(histogram.never) / Double(runs),
      quantiles: Self.levels.map { level in histogram.quantile(level).map { start + $0 } })
  }

  /// Day of one of `levels`.
  public func quantile(_ level: Double) -> Day? {
    Self.levels.firstIndex(of: level).flatMap { quantiles[$0] }
  }
}
