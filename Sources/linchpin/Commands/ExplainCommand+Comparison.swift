import Analysis
import Engine
import Reporting
import Scenarios

extension ExplainCommand {
  /// Two runs of one view, or one run under two views, or without and with a what-if.
  func comparison(of runs: [Int], in scenario: Scenario) throws -> String {
    let sides = try sides(runs, scenario)
    let comparison = RunComparison(sides[0], sides[1], seed: seed)
    return format == .json
      ? RunComparisonData(comparison).json.document
      : RunComparisonText(comparison, width: Console.width, style: style).text
  }

  private func sides(_ runs: [Int], _ scenario: Scenario) throws -> [RunComparison.Side] {
    if let views = choice.views {
      return try views.map { try side(runs[0], of: scenario, view: $0, label: $0) }
    }
    if runs.count == 2 {
      return try runs.map { try side($0, of: scenario, view: view.view, label: say("run \($0)")) }
    }
    let plain = try self.scenario.read()
    return [
      try side(runs[0], of: plain, view: view.view, label: say("as written")),
      try side(runs[0], of: scenario, view: view.view, label: say("what if")),
    ]
  }

  private func side(
    _ run: Int, of scenario: Scenario, view: String, label: String
  ) throws -> RunComparison.Side {
    let id = try ViewOption.known(view, in: scenario)
    let plan = Plan(try ScenarioLibrary.model(scenario, view: id), detail: .everything)
    return RunComparison.Side(
      label: label, plan: plan, replay: Replay(plan, seed: seed, run: run))
  }
}
