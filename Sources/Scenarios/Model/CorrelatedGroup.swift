public import Chance

/// Inputs whose draws hang together through a Gaussian copula.
///
/// Each unit draw u is turned into z = Φ⁻¹(u), the vector into L·z, and Φ of that is inverted by the
/// marginal: every input keeps its own distribution, and pairs have the given rank correlations
/// (Spearman) where both are continuous. The first member keeps its draw.
public struct CorrelatedGroup: Sendable, Equatable {
  /// Indices into `Model.inputs`, in listed order.
  public var inputs: [Int]
  /// Of the normals behind, with r = 2 sin(π ρ_S/6).
  public var factor: CholeskyFactor

  public init(inputs: [Int], factor: CholeskyFactor) {
    precondition(inputs.count == factor.rows.count, "a factor of another size")
    self.inputs = inputs
    self.factor = factor
  }
}
