public import Engine
public import Scenarios

/// Which numbers of which runs a study asks for.
public struct OutcomeRequest: Sendable {
  /// With the subjects as its claims and no others.
  public let model: Model
  public let seed: UInt64
  /// The evening to which the runs go; nil = the horizon.
  public let lastDay: Day?

  init(_ subjects: [Subject], of model: Model, seed: UInt64) {
    var asked = model
    asked.claims = subjects.map(\.claim)
    (self.model, self.seed, lastDay) = (asked, seed, subjects.lastDay)
  }

  /// The runs of one piece.
  public enum Runs: Sendable {
    case range(Range<Int>)
    case points(RunPoints)

    public var count: Int {
      switch self {
      case .range(let range): range.count
      case .points(let points): points.count
      }
    }

    /// Number of the first, as `RunState.point` counts.
    var first: Int {
      if case .range(let range) = self { range.lowerBound } else { 0 }
    }
  }
}

/// Somebody who keeps the numbers of pieces and gives them back.
public protocol OutcomeKeeping {
  /// By subject, then run; nil where it does not have them.
  func recall(_ request: OutcomeRequest, _ runs: OutcomeRequest.Runs) throws -> [[Double]]?
  func keep(
    _ numbers: [[Double]], of request: OutcomeRequest, _ runs: OutcomeRequest.Runs) throws
}
