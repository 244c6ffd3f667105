/// What was asked of `linchpin run`, beside what came of it.
public struct RunRequest: Sendable, Equatable {
  /// Runs of each view, at most.
  public var runs: Int
  /// Number of views.
  public var views: Int
  /// Whether all views were asked for, also where the scenario has only one.
  public var isComparison: Bool
  /// Whether the scenario has other views to look at.
  public var hasOtherViews: Bool
  /// nil where a report is to be the same each time.
  public var cost: RunCost?
  /// The directory in which the runs are kept.
  public var directory: String?

  public init(
    runs: Int, views: Int = 1, isComparison: Bool = false, hasOtherViews: Bool = true,
    cost: RunCost? = nil, directory: String? = nil
  ) {
    self.runs = runs
    self.views = views
    self.isComparison = isComparison
    self.hasOtherViews = hasOtherViews
    self.cost = cost
    self.directory = directory
  }
}

/// What runs took, as measured.
public struct RunCost: Sendable, Equatable {
  /// Of all views.
  public var runs: Int
  public var seconds: Double
  public var threads: Int

  public init(runs: Int, seconds: Double, threads: Int = 1) {
    self.runs = runs
    self.seconds = seconds
    self.threads = threads
  }

  /// Runs a second over all threads.
  public var rate: Double { Double(runs) / max(seconds, 1e-3) }
}
