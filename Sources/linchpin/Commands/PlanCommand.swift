import ArgumentParser
import Engine
import Reporting
import Scenarios

/// `linchpin plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show what a scenario is compiled to, mechanism by mechanism.",
    discussion: """
      Examples:
        linchpin plan
        linchpin plan belt --instructions
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var view: OneViewOption
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Flag(help: "Print every instruction.") var instructions = false
  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let scenario = try whatIf.read(scenario)
    let model = try ScenarioLibrary.model(scenario, view: try view.id(in: scenario))
    let plan = PlanText(Plan(model))
    try Console.output(
      format == .json
        ? plan.json(instructions: instructions).document
        : plan.text(instructions: instructions, width: Console.width, style: Console.style))
  }
}
