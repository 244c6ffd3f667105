/// How the variation of an answer is divided among inputs, and by how many runs.
public struct SensitivityRequest: Sendable, Equatable {
  public enum Method: String, Sendable, CaseIterable {
    case sobol
    case morris
    case pawn
    case shapley
  }

  public var methods: [Method]
  /// Indices into `Model.inputs` of those to tell apart; nil = the `most` that a screening finds to do most.
  public var inputs: [Int]?
  public var most: Int
  /// Rows of a screening or of Morris's method.
  public var trajectories: Int
  /// The most rows of the other methods: 256·2ᵏ.
  public var points: Int
  /// Whether pairs are asked for, at about twice as many runs.
  public var hasPairs: Bool
  /// Rows are doubled until half of the 95 % interval of every share is no more.
  public var halfWidth: Double

  public static let fewestPoints = 256
  public static let mostPoints = 65_536

  public init(
    methods: [Method] = [.sobol], inputs: [Int]? = nil, most: Int = 30, trajectories: Int = 256,
    points: Int = 4096, hasPairs: Bool = true, halfWidth: Double = 0.05
  ) {
    precondition(Self.isCount(points), "\(points) points")
    self.methods = methods
    self.inputs = inputs
    self.most = most
    self.trajectories = trajectories
    self.points = points
    self.hasPairs = hasPairs
    self.halfWidth = halfWidth
  }

  /// Whether a number of points is 256·2ᵏ and not too great.
  public static func isCount(_ points: Int) -> Bool {
    points >= fewestPoints && points <= mostPoints && points.nonzeroBitCount == 1
  }
}
