/// What a directory of runs holds, and what was asked for: its file `run.json`.
public struct RunManifest: Sendable, Equatable, Codable {
  public var toolVersion: String
  public var resultsVersion: Int
  /// The name of the scenario, not the path of its file.
  public var scenario: String
  public var request: Request
  public var views: [ViewEntry]

  public init(
    toolVersion: String, resultsVersion: Int, scenario: String, request: Request,
    views: [ViewEntry]
  ) {
    self.toolVersion = toolVersion
    self.resultsVersion = resultsVersion
    self.scenario = scenario
    self.request = request
    self.views = views
  }

  /// As on the command line, so that `--resume` can ask for the same.
  public struct Request: Sendable, Equatable, Codable {
    public var scenario: String
    public var view: String
    public var seed: UInt64
    /// Runs of each view, at most; nil = the default.
    public var runs: Int?
    /// The half-width that every claim is to reach, if so asked: 0.01 is ±1 %.
    public var until: Double?
    public var whatIf: WhatIf

    public init(
      scenario: String, view: String, seed: UInt64, runs: Int?, until: Double?,
      whatIf: WhatIf = WhatIf()
    ) {
      self.scenario = scenario
      self.view = view
      self.seed = seed
      self.runs = runs
      self.until = until
      self.whatIf = whatIf
    }

    enum CodingKeys: String, CodingKey {
      case scenario, view, seed, runs, until
      case whatIf = "what_if"
    }
  }

  /// The words of `--set`, `--do`, `--without`, `--as-of` and `--observed`.
  public struct WhatIf: Sendable, Equatable, Codable {
    public var set: [String] = []
    public var `do`: [String] = []
    public var without: [String] = []
    public var asOf: String?
    public var observed: String?

    public init() {}

    enum CodingKeys: String, CodingKey {
      case set, `do`, without, observed
      case asOf = "as_of"
    }
  }

  public struct ViewEntry: Sendable, Equatable, Codable {
    public var view: String
    /// `Fingerprint` of the view's model.
    public var fingerprint: String

    public init(view: String, fingerprint: String) {
      self.view = view
      self.fingerprint = fingerprint
    }
  }

  enum CodingKeys: String, CodingKey {
    case toolVersion = "tool_version"
    case resultsVersion = "results_version"
    case scenario, request, views
  }

  /// What keeps runs of `other` from being added to these; how many runs are asked for does not.
  public func differences(from other: RunManifest) -> [RunDifference] {
    var found: [RunDifference] = []
    if toolVersion != other.toolVersion {
      found.append(.toolVersion(kept: toolVersion, asked: other.toolVersion))
    }
    if resultsVersion != other.resultsVersion {
      found.append(.resultsVersion(kept: resultsVersion, asked: other.resultsVersion))
    }
    if scenario != other.scenario {
      return found + [.scenario(kept: scenario, asked: other.scenario)]
    }
    if request.seed != other.request.seed {
      found.append(.seed(kept: request.seed, asked: other.request.seed))
    }
    if request.view != other.request.view {
      return found + [.view(kept: request.view, asked: other.request.view)]
    }
    guard views.map(\.view) == other.views.map(\.view) else { return found + [.views] }
    for (kept, asked) in zip(views, other.views) where kept != asked {
      found.append(.model(view: kept.view))
    }
    return found
  }
}

/// One reason why runs do not belong together.
public enum RunDifference: Sendable, Equatable {
  case toolVersion(kept: String, asked: String)
  case resultsVersion(kept: Int, asked: Int)
  case scenario(kept: String, asked: String)
  case view(kept: String, asked: String)
  case seed(kept: UInt64, asked: UInt64)
  /// Another list of views.
  case views
  /// Another text of the scenario, or other what-ifs.
  case model(view: String)
}
