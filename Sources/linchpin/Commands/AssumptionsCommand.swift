import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin assumptions`.
struct AssumptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assumptions",
    abstract: "List every number of a view: what it is, where it comes from, who uses it.",
    discussion: """
      Each number with its text, its median and its 5 to 95 % over the runs in base units, its source \
      or reason, the view that sets it, and the numbers and claims that use it, directly or through \
      others. --claim A2 lists what one claim rests on.

      Examples:
        linchpin assumptions --claim A2
        linchpin assumptions --bare
        linchpin assumptions my.yaml --format csv --save numbers.csv
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @OptionGroup var view: OneViewOption
  @Option(help: "Only what the answer to this claim rests on.") var claim: String?
  @Flag(help: "Only numbers without source and reason.") var bare = false
  @Option(help: "Only numbers with this source.") var source: String?
  @Option(
    help: "text, json or csv. (default: text)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format = OutputFormat.text
  @Option(help: "Write the result to a file.", completion: .file())
  var save: String?
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let scenario = try whatIf.read(scenario)
    let view = try view.id(in: scenario)
    let model = try ScenarioLibrary.model(scenario, view: view)
    let request = AssumptionsRequest(
      claim: try claim.map { try known($0, say("claim"), among: model.claims.map(\.id)) },
      isBare: bare,
      source: try source.map { try known($0, say("source"), among: scenario.sources.map(\.id)) })
    let list = AssumptionList(
      model, try ScenarioLibrary.numbers(scenario, view: view),
      try ScenarioLibrary.uses(scenario, view: view))
    try ResultFile(path: save).write(text(AssumptionsReport(list, request)))
  }

  private func text(_ report: AssumptionsReport) -> String {
    switch format {
    case .json: report.json.document
    case .csv: report.csv
    case .text: report.text(width: Console.width, style: save == nil ? Console.style : .plain)
    }
  }

  private func known(
    _ written: String, _ kind: String, among ids: [String]
  ) throws(Failure) -> String {
    if ids.contains(written) { return written }
    throw .usage(
      say("The scenario has no \(kind) '\(written)'.")
        + Suggestion.text(nearestNames(to: written, among: ids))
        + (ids.isEmpty ? "" : say(" There are: \(ids.joined(separator: ", ")).")))
  }
}
