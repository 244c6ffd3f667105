public import Analysis
public import Scenarios

/// Where a claim comes true or fails, in the three forms of a study.
public struct DiscoveryReport: StudyReport {
  let discovery: Discovery
  let columns: DiscoveryColumns
  let origin: Origin
  /// Whether text shows every step of the peeling.
  let showsTrajectory: Bool

  /// What the cases are.
  enum Origin {
    case runs(DiscoveryAnswer)
    /// Rows of a file, of interest where an outcome is 1 (or 0).
    case rows(file: String, outcome: String, isTrue: Bool)
  }

  public init(_ answer: DiscoveryAnswer, numbers: [NumberRecord], showsTrajectory: Bool = false) {
    discovery = answer.discovery
    columns = DiscoveryColumns(answer.model, numbers)
    origin = .runs(answer)
    self.showsTrajectory = showsTrajectory
  }

  /// The cases of a file.
  public init(
    _ discovery: Discovery, file: String, outcome: String, isTrue: Bool,
    showsTrajectory: Bool = false
  ) {
    self.discovery = discovery
    columns = DiscoveryColumns(names: discovery.names)
    origin = .rows(file: file, outcome: outcome, isTrue: isTrue)
    self.showsTrajectory = showsTrajectory
  }

  public var title: String {
    switch origin {
    case .runs(let answer):
      answer.isTrue
        ? say("Where \(answer.subject.name) comes true") : say("Where \(answer.subject.name) fails")
    case .rows(_, let outcome, _): say("Where \(outcome) differs")
    }
  }

  public func text(width: Int, style: TextStyle) -> String {
    DiscoveryText(self, width: max(40, width), style: style).text
  }

  public var json: JSONValue { DiscoveryData(self).json }
  public var csv: String { DiscoveryData(self).csv }

  /// `A2 is false`.
  var event: String {
    switch origin {
    case .runs(let answer):
      answer.isTrue
        ? say("\(answer.subject.name) is true") : say("\(answer.subject.name) is false")
    case .rows(_, let outcome, let isTrue): say("\(outcome) is \(isTrue ? 1 : 0)")
    }
  }

  /// What one case is.
  var noun: String {
    if case .runs = origin { say("run") } else { say("row") }
  }
}
