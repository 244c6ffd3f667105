import ArgumentParser
import Reporting
import Scenarios
import ShippedScenarios

/// `linchpin scenarios`.
struct ScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios", abstract: "List the scenarios built into the tool.",
    discussion: """
      Examples:
        linchpin scenarios
        linchpin scenarios --format json
      """)

  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let scenarios = try BuiltIn.all.map { try ScenarioLibrary.read($0) }
    let list = ScenarioList(scenarios)
    try Console.output(format == .json ? list.json.document : list.text(width: Console.width))
  }
}
