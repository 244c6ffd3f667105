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
    /// Some single runs with every quantity: the first are drawn faintly, and all tell means.
    public var replays: [Replay]
    /// For the map, of so many runs that a mean says something (60, say); nil without links.
    public var supply: SupplyCourse?

    /// `tally` is that of `plan`, and `answer` is made of it.
    public init(
      _ description: ViewDescription, _ answer: RunAnswer, _ plan: Plan, _ tally: Tally,
      _ assumptions: AssumptionList, fingerprint: String, replays: [Replay] = [],
      supply: SupplyCourse? = nil
    ) {
      (self.description, self.answer, self.plan, self.tally) = (description, answer, plan, tally)
      (self.assumptions, self.fingerprint) = (assumptions, fingerprint)
      (self.replays, self.supply) = (replays, supply)
    }

    private static let mostSingles = 6

    /// The single runs of a quantity on the evenings of some weeks.
    func singles(_ quantity: Quantity, weeks: [Int]) -> [[Double?]] {
      replays.prefix(Self.mostSingles).compactMap { replay in
        guard let index = replay.quantities.firstIndex(of: quantity) else { return nil }
        let evenings = replay.series[index]
        return weeks.map { week in
          evenings.indices.contains(7 * week) && evenings[7 * week].isFinite
            ? evenings[7 * week] : nil
        }
      }
    }
  }

  /// The answer of one study.
  public struct Study {
    /// What it answers, in a few words.
    public var title: String
    /// The command that prints it.
    public var command: String
    public var text: String
    public var pictures: [Picture]
    /// Places on which the conclusion hangs.
    public var linchpins: [PlaceReference]
    /// What claims of kind effect come to, by claim and view.
    public var effects: [String: [String: String]]
    /// Whether it is about every view, not the first alone.
    public var isOfAllViews: Bool

    public init(
      _ command: String, title: String, _ text: String, pictures: [Picture] = [],
      linchpins: [PlaceReference] = [], effects: [String: [String: String]] = [:],
      isOfAllViews: Bool = false
    ) {
      (self.command, self.title, self.text, self.pictures) = (command, title, text, pictures)
      (self.linchpins, self.effects, self.isOfAllViews) = (linchpins, effects, isOfAllViews)
    }

    /// `report` as the command prints it.
    public init(_ command: String, _ report: any StudyReport, _ language: Language) {
      let comparison = report as? ViewComparisonReport
      self.init(
        command, title: report.title, report.text(width: 100, style: .plain),
        pictures: report.pictures(language),
        linchpins: (report as? LinchpinReport)?.linchpins ?? [],
        effects: comparison?.effectWords ?? [:], isOfAllViews: comparison != nil)
    }
  }

  public var scenario: Scenario
  public var views: [View]
  public var studies: [Study]
  public var toolVersion: String
  /// The command that makes the page again.
  public var command: String
  public var language: Language

  public init(
    _ scenario: Scenario, _ views: [View], studies: [Study],
    toolVersion: String, command: String, language: Language
  ) {
    (self.scenario, self.views, self.studies) = (scenario, views, studies)
    (self.toolVersion, self.command, self.language) = (toolVersion, command, language)
  }
}
