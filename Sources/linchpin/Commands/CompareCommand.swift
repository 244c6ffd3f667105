import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin compare`.
struct CompareCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Set the views of a scenario side by side.",
    discussion: """
      All claims under each view, from runs with the same numbers and draws: how likely, what differs from \
      the first view, pools of the views, what it costs to trust one view when another is right, and how much of \
      what is not known is chance, inputs, or the choice of a view. Claims of kind effect are answered here. \
      Last, the assumptions in which the views differ, with their sources.

      Examples:
        linchpin compare --views reference,text
        linchpin compare --claims A2,B3,C1 --details 2
        linchpin compare my.yaml --weights reference=2,slow=1 --out kept
      """)

  @OptionGroup var study: StudyOptions
  @Option(
    help: ArgumentHelp(
      "Views, the first being the one to compare with. (default: all)", valueName: "a,b"))
  var views: String?
  @Option(
    help: ArgumentHelp(
      "How much each view counts in pools. (default: all alike)", valueName: "a=2,b=1"))
  var weights: String?
  @Option(help: ArgumentHelp("Only these claims, by id. (default: all)", valueName: "id,id"))
  var claims: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many claims the text tells in detail, those with most disagreement first. (default: 12)",
      valueName: "n"), transform: WholeNumber.reading(say("details"), 0...100_000))
  var details = 12
  @Flag(
    name: .customLong("no-variance"),
    help: "Do not split what is not known by where it comes from: fewer runs.")
  var leavesOutVariance = false
  @OptionGroup var language: LanguageOptions

  /// Of a view, if nothing is said.
  private static let defaultRuns = 4_000
  /// As the answer of every run is kept.
  private static let mostRuns = 100_000

  func validate() throws {
    if let runs = study.runs.number, !(2...Self.mostRuns).contains(runs) {
      throw ValidationError(
        say("compare keeps every run: 2 to \(Figures.grouped(Self.mostRuns)) of each view."))
    }
  }

  func report(_ session: StudySession) throws -> any StudyReport {
    let choice = try ViewWeights(views: views, weights: weights, in: session.scenario)
    let models = try choice.views.map { view throws(Failure) in try session.model(view: view) }
    let study = ViewComparisonStudy(
      models, weights: choice.weights, claims: try claimIds(models[0]),
      splitsVariance: !leavesOutVariance
    ) { setting in
      try Self.models(session, choice.views, setting)
    }
    let comparison = try study.answer(
      session.service, runs: self.study.runs.number ?? Self.defaultRuns)
    return ViewComparisonReport(
      comparison, of: session.scenario, named: self.study.scenario.scenario,
      changes: try Self.changes(session.scenario, choice.views),
      numbers: try choice.views.map { view throws(Failure) in
        try ScenarioLibrary.numbers(session.scenario, view: view)
      }, details: details)
  }

  private static func models(
    _ session: StudySession, _ views: [String], _ setting: EffectSetting
  ) throws(Failure) -> [Model] {
    do throws(Failure) {
      let scenario = try session.reading(setting.adjustments)
      return try views.map { view throws(Failure) in
        setting.delayed(try ScenarioLibrary.model(scenario, view: view))
      }
    } catch {
      let done = setting.descriptions.joined(separator: " ")
      throw Failure(
        code: error.code,
        message: say(
          "What an effect does, \(done), does not go with what was asked:\n\(error.message)"),
        problems: error.problems)
    }
  }

  private static func changes(
    _ scenario: Scenario, _ views: [String]
  ) throws(Failure) -> [ViewChange] {
    do { return try scenario.changes(among: views) } catch {
      throw Failure(code: .data, message: ProblemText.words(for: error), problems: error)
    }
  }

  private func claimIds(_ model: Model) throws(Failure) -> [String]? {
    guard let claims else { return nil }
    let known = model.claims.map(\.id)
    return try NameList.read(claims).map { id throws(Failure) in
      if known.contains(id) { return id }
      throw .usage(
        say("There is no claim '\(id)'.") + Suggestion.text(nearestNames(to: id, among: known))
          + say(" Claims: \(known.joined(separator: ", "))."))
    }
  }
}
