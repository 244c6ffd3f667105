import ArgumentParser
import Reporting
import Scenarios

/// `linchpin check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a scenario and report every mistake and doubt in it.",
    discussion: """
      Ends with 0 where it has no mistakes, with 65 where it has. With --sources it counts how many \
      numbers have a source, a reasoned assumption, or neither, and lists the last.
      """)

  @OptionGroup var scenario: ScenarioArgument
  @Option(help: "Count the numbers of this view.") var view = "reference"
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Flag(help: "Count sourced, assumed and bare numbers.") var sources = false
  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text

  func run() throws {
    let scenario = try read()
    let view = try ViewOption.known(self.view, in: scenario)
    let numbers = sources ? try ScenarioLibrary.numbers(scenario, view: view) : nil
    let report = CheckReport(
      scenario, try ScenarioLibrary.model(scenario, view: view), numbers: numbers)
    try Console.output(
      format == .json
        ? report.json.document : report.text(width: Console.width, style: Console.style))
  }

  /// With `--format json` the mistakes go to standard output as well.
  private func read() throws(Failure) -> Scenario {
    do {
      return try whatIf.read(scenario)
    } catch {
      if format == .json, let problems = error.problems {
        let list = JSONValue.list(problems.problems.map(ProblemJSON.value))
        try Console.output(JSONValue.object(["problems": list]).document)
      }
      throw error
    }
  }
}
