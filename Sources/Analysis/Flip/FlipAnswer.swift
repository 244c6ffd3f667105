public import Scenarios

/// At which chance a claim counts as flipped, and how many runs may be made.
public struct FlipRequest: Sendable, Equatable {
  /// Distance from the median to either end of the central 99.8 %, in standard deviations of the normal score.
  public static let farthest = 3.0902

  /// In (0, 1).
  public var threshold: Double
  /// Runs with which a point is searched, and as many others with which it is verified.
  public var runs: Int
  /// Assumptions with the largest effects that are changed two at a time.
  public var paired: Int

  public init(threshold: Double = 0.5, runs: Int = 4096, paired: Int = 8) {
    precondition(threshold > 0 && threshold < 1, "a threshold of \(threshold)")
    (self.threshold, self.runs, self.paired) = (threshold, runs, paired)
  }
}

/// Why nothing can be flipped.
public enum FlipProblem: Error, Equatable {
  /// No assumption of the view is uncertain.
  case nothingUncertain
  /// As it is no run answers the claim.
  case noAnswer
  /// As it is the chance cannot be told from the threshold.
  case atThreshold(ClaimShare)
}

/// The smallest changes of assumptions that bring a claim to the other side of a threshold.
public struct FlipAnswer: Sendable {
  public let model: Model
  public let subject: Subject
  public let request: FlipRequest
  public let seed: UInt64
  public let runs: Int
  public let asIs: ClaimShare
  /// One assumption at a time, the smallest distance first.
  public let singles: [Flip]
  /// Two at a time, where that is nearer than either alone.
  public let pairs: [Flip]
  /// Assumptions of which no level that was looked at flips the claim, by index.
  public let never: [FlipResponse]
  /// Of which the runs cannot say.
  public let open: [FlipResponse]

  public var isLikely: Bool { (asIs.probability ?? 0) > request.threshold }
}

/// Some assumptions moved from their medians, all in one direction of the space of their normal scores.
public struct Flip: Sendable {
  public struct Move: Sendable, Equatable {
    /// Index into `Model.inputs`.
    public let input: Int
    /// Φ⁻¹ of the level at which the claim is at the threshold, its median being 0.
    public let score: Double
    /// In the input's base unit.
    public let value: Double
    public let median: Double

    /// The level u.
    public var level: Double { FlipProbe.level(score) }
  }

  public let moves: [Move]
  /// Euclidean distance of the scores from the medians: in standard deviations of the normal score.
  public let distance: Double
  /// 95 % interval of the distance, by fresh runs; no upper end where these do not show the flip up to the
  /// end of the central 99.8 %.
  public let nearest: Double
  public let farthest: Double?
  /// The claim at `distance`, and just beyond `farthest`, in fresh runs.
  public let fresh: ClaimShare
  public let beyond: ClaimShare?
  /// Whether the claim goes up and down again along the way.
  public let isMonotone: Bool

  /// Whether fresh runs show the claim on the other side.
  public var isVerified: Bool { farthest != nil }
}

/// The claim at levels of one assumption that were looked at.
public struct FlipResponse: Sendable {
  public let input: Int
  /// By score, ascending.
  public let levels: [(score: Double, share: ClaimShare)]
  /// Whether the runs leave it open that the chance only rises or only falls.
  public let isMonotone: Bool
  /// Whether no run is otherwise at any of these levels than as it is.
  public let isIdle: Bool

  /// The largest change of the chance between two levels.
  public var effect: Double {
    let shares = levels.compactMap(\.share.probability)
    return (shares.max() ?? 0) - (shares.min() ?? 0)
  }
}
