/// How a run until its claims are known came out.
public struct UntilAnswer: Sendable, Equatable {
  public var halfWidth: Double
  /// Runs it might have taken at most.
  public var most: Int
  /// Whether every claim but those left out is known so well.
  public var isReached: Bool
  /// Claims that were too wide at the look before the last, so that more runs were needed.
  public var decidedBy: [String]
  /// Claims that are too wide still.
  public var open: [String]
  /// Claims that no run answered.
  public var leftOut: [String]

  public init(
    halfWidth: Double, most: Int, isReached: Bool, decidedBy: [String] = [], open: [String] = [],
    leftOut: [String] = []
  ) {
    self.halfWidth = halfWidth
    self.most = most
    self.isReached = isReached
    self.decidedBy = decidedBy
    self.open = open
    self.leftOut = leftOut
  }
}
