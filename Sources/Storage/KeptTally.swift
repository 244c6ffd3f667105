public import Engine

/// The runs of one view so far: the file `tally-VIEW.json`.
public struct KeptTally: Sendable, Equatable, Codable {
  public var view: String
  /// `Fingerprint` of the view's model.
  public var fingerprint: String
  public var seed: UInt64
  /// Seconds that the runs took.
  public var seconds: Double
  /// Claims that were open at the last look (`RunSession`).
  public var openBefore: [String]
  public var tally: TallyRecord

  public init(
    view: String, fingerprint: String, seed: UInt64, seconds: Double, openBefore: [String],
    tally: TallyRecord
  ) {
    self.view = view
    self.fingerprint = fingerprint
    self.seed = seed
    self.seconds = seconds
    self.openBefore = openBefore
    self.tally = tally
  }

  enum CodingKeys: String, CodingKey {
    case view, fingerprint, seed, seconds
    case openBefore = "open_before"
    case tally
  }
}
