import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a scenario and report every mistake and doubt in it.",
    discussion: """
      Ends with 0 where it has no mistakes, with 65 where it has. With --sources it counts how many \
      numbers have a source, a reasoned assumption, or neither, and lists the last. With --runs it \
      makes a few runs and says what a modeller would want to hear of them before a long one: a stock \
      that empties, a front that never moves, claims that are always true, numbers that change nothing.

      Examples:
        linchpin check my.yaml --sources
        linchpin check pokrovsk --runs 200 --view text
      """)

  @OptionGroup var scenario: ScenarioArgument
  @Option(help: "Count the numbers of this view.") var view = "reference"
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Flag(help: "Count sourced, assumed and bare numbers.") var sources = false
  @Option(
    defaultAsFlag: 200, help: "Look at so many runs of the view, 32 to 10,000.",
    transform: WholeNumber.reading(say("runs"), 32...10_000))
  var runs: Int?
  @Option(
    parsing: .unconditional, help: "Seed of these runs. (default: 1)",
    transform: WholeNumber.seed)
  var seed: UInt64 = 1
  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let scenario = try read()
    let view = try ViewOption.known(self.view, in: scenario)
    let numbers = sources ? try ScenarioLibrary.numbers(scenario, view: view) : nil
    let model = try ScenarioLibrary.model(scenario, view: view)
    let report = CheckReport(
      scenario, model, numbers: numbers, sanity: try runs.map { try look(at: model, runs: $0) })
    try Console.output(
      format == .json
        ? report.json.document : report.text(width: Console.width, style: Console.style))
  }

  private func look(at model: Model, runs: Int) throws(Failure) -> SanityCheck {
    let progress = Progress(label: model.view, runs: runs)
    defer { progress.clear() }
    Interruption.watch()
    defer { Interruption.unwatch() }
    let check = SanityCheck(model, seed: seed, runs: runs, threads: RunOptions.allProcessors) {
      finished in
      progress.report(finished)
      return !Interruption.isAsked
    }
    if let check { return check }
    throw Failure(code: .interrupted, message: say("Stopped: nothing is said of part of the runs."))
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
