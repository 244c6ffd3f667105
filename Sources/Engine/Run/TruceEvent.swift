public import Scenarios

/// What happens to a front that may freeze, by its index.
public enum TruceEvent: Sendable, Equatable {
  /// All parties take a freeze, by concession or on the line.
  case frozen(front: Int, isSettlement: Bool)
  /// A freeze ends: because a power would rather fight, or of itself.
  case broken(front: Int, by: Int?)
  /// A power refuses what all parties of the other side would take.
  case refused(front: Int, power: Int, TruceTerm)
  /// A power has its aims and says so.
  case declared(front: Int, power: Int)

  public var front: Int {
    switch self {
    case .frozen(let front, _), .broken(let front, _), .refused(let front, _, _),
      .declared(let front, _):
      front
    }
  }
}
