import Analysis

/// What a directory of results is the answer to: `manifest.json`.
public struct ResultManifest {
  public var tool: String
  public var scenario: String
  public var title: String
  public var command: String
  public var seed: UInt64
  public var whatIfs: [String]
  /// Id, fingerprint and runs of each view.
  public var views: [(id: String, fingerprint: String, runs: Int)]
  /// Names of the files beside it.
  public var files: [String]

  public init(
    tool: String, scenario: String, title: String, command: String, seed: UInt64,
    whatIfs: [String], views: [(id: String, fingerprint: String, runs: Int)], files: [String]
  ) {
    (self.tool, self.scenario, self.title, self.command) = (tool, scenario, title, command)
    (self.seed, self.whatIfs, self.views, self.files) = (seed, whatIfs, views, files)
  }

  public var json: JSONValue {
    .object([
      "tool_version": .text(tool), "results_version": .integer(ResultsVersion.current),
      "scenario": .text(scenario), "title": .text(title), "command": .text(command),
      "seed": .unsigned(seed), "what_ifs": .list(whatIfs.map { .text($0) }),
      "views": .list(
        views.map { view in
          .object([
            "view": .text(view.id), "fingerprint": .text(view.fingerprint),
            "runs": .integer(view.runs),
          ])
        }), "files": .list(files.map { .text($0) }),
    ])
  }
}
