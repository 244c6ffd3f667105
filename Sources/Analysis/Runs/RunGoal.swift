/// When runs are enough.
public enum RunGoal: Sendable, Equatable {
  /// That many.
  case runs(Int)
  /// As many as bring every claim of kind `event` to a 95 % interval of at most ±`halfWidth`, and no
  /// more than `most`.
  case until(halfWidth: Double, most: Int)

  /// Runs at most.
  public var most: Int {
    switch self {
    case .runs(let runs): runs
    case .until(_, let most): most
    }
  }

  /// Whether the number of runs is known only when they end.
  public var isOpen: Bool {
    if case .until = self { return true }
    return false
  }
}

/// The numbers of runs after which the intervals are looked at: 1,024 and its doubles.
///
/// They are fixed, so that a run ends at the same number on any number of threads and in whatever
/// pieces it was made.
public enum RunLooks {
  public static let first = 1_024
  /// A claim that no run has answered by this look or a later one is left out there: its condition
  /// may never be true.
  public static let patience = 16_384

  /// The first look after more than `runs` runs.
  public static func next(after runs: Int) -> Int {
    var look = first
    while look <= runs { look *= 2 }
    return look
  }

  public static func isLook(_ runs: Int) -> Bool {
    runs >= first && next(after: runs - 1) == runs
  }
}
