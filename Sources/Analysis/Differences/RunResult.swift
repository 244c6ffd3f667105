/// What a result file of `run` says of one view (`--format json`).
public struct RunResult: Sendable, Equatable, Decodable {
  public var scenario: String
  public var view: String
  public var seed: UInt64
  public var runs: Int
  public var resultsVersion: Int
  public var claims: [ClaimResult]
  public var events: [EventResult]
  /// By canonical name.
  public var series: [String: SeriesResult]

  enum CodingKeys: String, CodingKey {
    case scenario, view, seed, runs, claims, events, series
    case resultsVersion = "results_version"
  }

  public struct ClaimResult: Sendable, Equatable, Decodable {
    public var id: String
    public var text: String
    public var kind: String
    public var probability: Double?
    public var undefined: Int
    public var givenRuns: Int

    enum CodingKeys: String, CodingKey {
      case id, text, kind, probability, undefined
      case givenRuns = "given_runs"
    }

    /// Runs with the answer true, of those that answer; nil where none does.
    public var proportion: Proportion? {
      let decided = givenRuns - undefined
      guard kind == "event", let probability, decided > 0, (0...1).contains(probability) else {
        return nil
      }
      return Proportion(Int((probability * Double(decided)).rounded()), of: decided)
    }
  }

  public struct EventResult: Sendable, Equatable, Decodable {
    public var id: String
    public var never: Double
    /// Dates by level, `0.5` being the median; nil = not up to the horizon.
    public var quantiles: [String: String?]
  }

  public struct SeriesResult: Sendable, Equatable, Decodable {
    public var dates: [String]
    public var mean: [Double?]
    public var p05: [Double?]
    public var p95: [Double?]
  }
}
