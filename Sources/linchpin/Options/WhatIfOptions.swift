import ArgumentParser
import Reporting
import Scenarios

/// What a user asks beyond the scenario's text.
struct WhatIfOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Give a number another value in every view, such as --set pace='0.01 to 0.02 /d'.",
      valueName: "path=value"))
  var settings: [String] = []
  @Option(
    name: .customLong("do"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Make it happen in every run: 'fall(PLACE)=DATE', 'hold(PLACE)', 'release(PLACE)' or 'cut(LINK)=DATE'.",
      valueName: "what"))
  var interventions: [String] = []
  @Option(
    help: ArgumentHelp(
      "Leave a mechanism out: \(SwitchableMechanism.names.joined(separator: ", ")).",
      valueName: "mechanism"),
    completion: .list(SwitchableMechanism.names))
  var without: [String] = []
  @Option(
    name: .customLong("as-of"), help: "Restart from the evening of this day.")
  var asOf: String?
  @Option(
    help: "A table (date,event,value,source) of what was observed up to that day.",
    completion: .file(extensions: ["csv"]))
  var observed: String?

  /// Whether nothing was asked.
  var isEmpty: Bool {
    settings.isEmpty && interventions.isEmpty && without.isEmpty && asOf == nil && observed == nil
  }

  /// The scenario with everything that was asked, and what is done besides.
  func read(
    _ scenario: ScenarioArgument, adding others: Adjustments = .none,
    language: String = Language.spoken.rawValue
  ) throws(Failure) -> Scenario {
    try ScenarioLibrary.read(
      scenario.scenario, adjusting: try adjustments().adding(others), language: language)
  }

  private func adjustments() throws(Failure) -> Adjustments {
    Adjustments(
      settings: settings, interventions: interventions, without: without, restart: try restart())
  }

  private func restart() throws(Failure) -> Adjustments.Restart? {
    guard let asOf else {
      guard observed == nil else {
        throw .usage(
          say("--observed says what happened up to a day; give the day by --as-of DATE."))
      }
      return nil
    }
    return Adjustments.Restart(day: asOf, observed: try table())
  }

  private func table() throws(Failure) -> ScenarioText? {
    guard let observed else { return nil }
    return ScenarioText(name: observed, bytes: try InputFile(path: observed).bytes())
  }
}
