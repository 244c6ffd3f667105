/// Which numbers were asked for.
public struct AssumptionsRequest: Sendable, Equatable {
  /// A claim's id: only what its answer rests on.
  public var claim: String?
  /// Only those without source and reason.
  public var isBare: Bool
  /// Only those with this source.
  public var source: String?

  public init(claim: String? = nil, isBare: Bool = false, source: String? = nil) {
    self.claim = claim
    self.isBare = isBare
    self.source = source
  }
}
