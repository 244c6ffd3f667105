import Analysis
import Engine
import Reporting
import Scenarios

extension ExplainCommand {
  /// Two runs of one view, or one run under two views.
  func comparison(of runs: [Int], in scenario: Scenario) throws -> String {
    let comparison = try RunComparison(side(0, runs, scenario), side(1, runs, scenario), seed: seed)
    return format == .json
      ? RunComparisonData(comparison).json.document
      : RunComparisonText(comparison, width: Console.width, style: style).text
  }

  private func side(
    _ index: Int, _ runs: [Int], _ scenario: Scenario
  ) throws -> RunComparison.Side {
    let name = choice.views?[index] ?? view.view
    let id = try ViewOption.known(name, in: scenario)
    let plan = Plan(try ScenarioLibrary.model(scenario, view: id), detail: .everything)
    let run = runs.count == 1 ? runs[0] : runs[index]
    return RunComparison.Side(
      label: choice.views == nil ? "run \(run)" : id, plan: plan,
      replay: Replay(plan, seed: seed, run: run))
  }
}
