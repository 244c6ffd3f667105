/// What was asked of `linchpin run`, beside what came of it.
public struct RunRequest: Sendable, Equatable {
  /// Runs of each view.
  public var runs: Int
  /// Number of views.
  public var views: Int
  /// Whether all views were asked for, also where the scenario has only one.
  public var isComparison: Bool
  /// Measured runs a second over all threads; nil where a report is to be the same each time.
  public var rate: Double?

  public init(runs: Int, views: Int = 1, isComparison: Bool = false, rate: Double? = nil) {
    self.runs = runs
    self.views = views
    self.isComparison = isComparison
    self.rate = rate
  }
}
