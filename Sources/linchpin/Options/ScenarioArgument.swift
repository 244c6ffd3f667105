import ArgumentParser
import Reporting
import Scenarios
import ShippedScenarios

/// The scenario that a command is about.
struct ScenarioArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      A built-in scenario, or the path of a scenario file. (default: \(BuiltIn.first); base-rates: \
      donetsk-2023)
      """, valueName: "scenario"),
    completion: .file(extensions: ["yaml", "yml"]))
  var named: String?

  var scenario: String { named ?? BuiltIn.first }

  func read() throws(Failure) -> Scenario {
    try ScenarioLibrary.read(scenario)
  }
}

/// The one view of a scenario that is asked for.
struct OneViewOption: ParsableArguments {
  @Option(help: "A view of the scenario.") var view = "reference"

  func id(in scenario: Scenario) throws(Failure) -> String {
    try ViewOption.known(view, in: scenario)
  }
}

/// The view or views of a scenario that are asked for.
struct ViewOption: ParsableArguments {
  @Option(
    name: .customLong("view"), help: "A view of the scenario, or 'all'. (default: reference)")
  var named: String?

  var view: String { named ?? "reference" }

  /// Ids in the order of the scenario.
  func views(of scenario: Scenario) throws(Failure) -> [String] {
    isAll(of: scenario) ? scenario.views.map(\.id) : [try Self.known(view, in: scenario)]
  }

  func isAll(of scenario: Scenario) -> Bool {
    view == "all" && !scenario.views.contains { $0.id == "all" }
  }

  static func known(_ view: String, in scenario: Scenario) throws(Failure) -> String {
    let ids = scenario.views.map(\.id)
    if ids.contains(view) { return view }
    if view == "all" { throw .usage(say("This command takes one view; 'all' works with run.")) }
    throw .usage(
      say("The scenario '\(scenario.name)' has no view '\(view)'.")
        + Suggestion.text(nearestNames(to: view, among: ids))
        + say(" Views: \(ids.joined(separator: ", "))."))
  }
}
