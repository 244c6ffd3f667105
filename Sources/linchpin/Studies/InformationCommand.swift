import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin information`.
struct InformationCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "information",
    abstract: "Say which option of a decision is best, and what knowing more would be worth.",
    discussion: """
      Makes the same runs under every option of a decision that the scenario names in decisions:, and says how \
      often the option that is best on average is the wrong one, what knowing everything would be worth \
      (EVPI), and what knowing each assumption alone would be (EVPPI).

      Examples:
        linchpin information
        linchpin information two-forts --format json
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var view: OneViewOption
  @Option(
    help: ArgumentHelp("A decision of the scenario. (default: its only one)", valueName: "id"))
  var decision: String?
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if study.runs.runs > InformationStudy.mostRuns {
      throw ValidationError(
        say(
          "information keeps the inputs of every run: at most "
            + "\(Figures.grouped(InformationStudy.mostRuns)) of them."))
    }
    if study.runs.runs < 100 {
      throw ValidationError(say("information needs 100 runs or more."))
    }
  }

  func report(_ session: StudySession) throws -> any StudyReport {
    let model = try session.model(view: view.view)
    let ids = model.decisions.map(\.id)
    guard let name = decision ?? (ids.count == 1 ? ids[0] : nil) ?? (ids.isEmpty ? "" : nil) else {
      throw Failure.usage(
        say("Say which decision: --decision ID. Decisions: \(ids.joined(separator: ", "))."))
    }
    do {
      let decision = try InformationStudy.decision(name, in: model)
      let alternatives = try decision.options.map {
        try Self.model(session, model, $0)
      }
      return InformationReport(
        try InformationStudy(model, decision, alternatives: alternatives)
          .answer(session.service, runs: study.runs.runs))
    } catch let problem as InformationProblem {
      throw Failure.usage(
        InformationWords.text(problem, decision: name, scenario: session.scenario.name))
    }
  }

  /// With what the option does, on top of what was asked.
  private static func model(
    _ session: StudySession, _ model: Model, _ option: Decision.Option
  ) throws(Failure) -> Model {
    guard !option.setting.isEmpty else { return model }
    do throws(Failure) {
      let scenario = try session.reading(option.setting.adjustments)
      return option.setting.delayed(try ScenarioLibrary.model(scenario, view: model.view))
    } catch {
      throw Failure(
        code: error.code,
        message: say(
          "The option '\(option.id)' does not go with what was asked:\n\(error.message)"),
        problems: error.problems)
    }
  }
}
