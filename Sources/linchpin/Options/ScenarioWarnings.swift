import Reporting
import Scenarios

/// Doubts about a scenario on standard error; they stop nothing.
enum ScenarioWarnings {
  static func show(_ scenario: Scenario) {
    for warning in scenario.warnings {
      let text = scenario.texts.first { $0.name == warning.at.file }
      Console.note(ProblemText.words(for: warning, in: text) + "\n")
    }
  }
}
