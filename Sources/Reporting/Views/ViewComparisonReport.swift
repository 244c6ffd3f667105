public import Analysis
public import Scenarios

/// Views side by side, in the three forms in which `compare` prints them.
public struct ViewComparisonReport: StudyReport {
  let comparison: ViewComparison
  let sources: [ScenarioSource]
  let titles: [String]
  /// As the user named the scenario.
  let scenario: String
  let changes: [ViewChange]
  /// How many claims the text tells in detail.
  let details: Int
  /// By changed path, then view: the number as the tool reads it; nil for what is no number.
  let numbers: [[NumberRecord?]]

  /// `changes` are those among the compared views, and `numbers` all numbers by view.
  public init(
    _ comparison: ViewComparison, of scenario: Scenario, named name: String,
    changes: [ViewChange], numbers: [[NumberRecord]], details: Int
  ) {
    self.comparison = comparison
    self.scenario = name
    self.changes = changes
    self.details = details
    sources = scenario.sources
    titles = comparison.views.map { view in
      scenario.views.first { $0.id == view }?.title ?? view
    }
    self.numbers = changes.map { change in
      let path = Self.recordPath(change.path)
      return numbers.map { records in records.first { $0.path == path } }
    }
  }

  /// `assumptions.pace` is listed as `pace`.
  private static func recordPath(_ path: String) -> String {
    path.hasPrefix("assumptions.") ? String(path.dropFirst("assumptions.".count)) : path
  }

  public func text(width: Int, style: TextStyle) -> String {
    ViewComparisonText(self, width: width, style: style).text
  }

  public var json: JSONValue { ViewComparisonData(self).json }

  public var csv: String { ViewComparisonTable(self).text }

  func title(ofSource id: String) -> String? {
    sources.first { $0.id == id }?.title
  }
}
