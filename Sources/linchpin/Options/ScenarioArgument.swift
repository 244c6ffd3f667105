import ArgumentParser
import Scenarios
import ShippedScenarios

/// The scenario that a command is about.
struct ScenarioArgument: ParsableArguments {
  @Argument(
    help: "A built-in scenario, or the path of a scenario file.",
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String = BuiltIn.first

  func read() throws(Failure) -> Scenario {
    try ScenarioLibrary.read(scenario)
  }
}

/// The view or views of a scenario that are asked for.
struct ViewOption: ParsableArguments {
  @Option(help: "A view of the scenario, or 'all'.")
  var view = "reference"

  /// Ids in the order of the scenario.
  func views(of scenario: Scenario) throws(Failure) -> [String] {
    let ids = scenario.views.map(\.id)
    return view == "all" && !ids.contains("all") ? ids : [try known(ids, scenario)]
  }

  /// For commands that show one view.
  func only(of scenario: Scenario) throws(Failure) -> String {
    try known(scenario.views.map(\.id), scenario)
  }

  private func known(_ ids: [String], _ scenario: Scenario) throws(Failure) -> String {
    if ids.contains(view) { return view }
    throw .usage(
      "The scenario '\(scenario.name)' has no view '\(view)'."
        + Suggestion.text(nearestNames(to: view, among: ids))
        + " Views: \(ids.joined(separator: ", ")).")
  }
}
