public import Analysis
public import Engine
public import Scenarios

/// All that a report tells.
public struct ReportContents {
  /// One view with its runs.
  public struct View {
    public var description: ViewDescription
    public var answer: RunAnswer
    public var plan: Plan
    public var tally: Tally
    public var assumptions: AssumptionList
    public var fingerprint: String

    /// `tally` is that of `plan`, and `answer` is made of it.
    public init(
      _ description: ViewDescription, _ answer: RunAnswer, _ plan: Plan, _ tally: Tally,
      _ assumptions: AssumptionList, fingerprint: String
    ) {
      (self.description, self.answer, self.plan, self.tally) = (description, answer, plan, tally)
      (self.assumptions, self.fingerprint) = (assumptions, fingerprint)
    }
  }

  public var scenario: Scenario
  public var views: [View]
  /// Answers of studies as text, each with its command.
  public var studies: [(command: String, text: String)]
  public var toolVersion: String
  /// The command that makes the page again.
  public var command: String
  public var language: Language

  public init(
    _ scenario: Scenario, _ views: [View], studies: [(command: String, text: String)],
    toolVersion: String, command: String, language: Language
  ) {
    (self.scenario, self.views, self.studies) = (scenario, views, studies)
    (self.toolVersion, self.command, self.language) = (toolVersion, command, language)
  }
}
