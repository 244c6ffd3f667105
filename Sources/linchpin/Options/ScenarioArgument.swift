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
    return view == "all" && !ids.contains("all") ? ids : [try only(of: scenario)]
  }

  /// For commands that show one view.
  func only(of scenario: Scenario) throws(Failure) -> String {
    try Self.known(view, in: scenario)
  }

  static func known(_ view: String, in scenario: Scenario) throws(Failure) -> String {
    let ids = scenario.views.map(\.id)
    if ids.contains(view) { return view }
    throw .usage(
      "The scenario '\(scenario.name)' has no view '\(view)'."
        + Suggestion.text(nearestNames(to: view, among: ids))
        + " Views: \(ids.joined(separator: ", ")).")
  }
}
