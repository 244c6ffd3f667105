import Analysis
import ArgumentParser
import Engine
import Foundation
import Reporting
import Scenarios
import ShippedScenarios

/// `linchpin base-rates`.
struct BaseRatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "base-rates", abstract: "Repeat the past test: the runs beside what happened.",
    discussion: """
      Measures over the runs how many places fall, how many are in contact, how long they stand after \
      contact, and the chance of a fall by distance from the line. Where the scenario's folder has a \
      bands.json the same measures of the data stand beside, with their 95 % bands. The past test of \
      pokrovsk is donetsk-2023.
      """)

  @Argument(
    help: "A built-in scenario, or the path of a scenario file.",
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario = "donetsk-2023"
  @OptionGroup var view: ViewOption
  @Option(
    parsing: .unconditional, help: "Runs, 1 to 100,000,000.",
    transform: WholeNumber.reading("runs", 1...100_000_000))
  var runs = 2_000
  @Option(parsing: .unconditional, help: "Seed of all draws.", transform: WholeNumber.seed)
  var seed: UInt64 = 1
  @Option(
    help: "text or json.", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text

  func run() throws {
    let read = try ScenarioLibrary.read(scenario)
    let model = try ScenarioLibrary.model(read, view: try view.only(of: read))
    let bands = try ScenarioLibrary.bands(beside: scenario)
    let counts = measure(model)
    let rows = BaseRates(counts).rows(beside: bands)
    let report = BaseRateReport(rows, model, runs: counts.runs, seed: seed)
    try Console.output(
      format == .json
        ? report.json.document : report.text(width: Console.width, style: Console.style))
  }

  private func measure(_ model: Model) -> BaseRateCounts {
    let progress = Progress(label: model.view, runs: runs)
    defer { progress.clear() }
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
    return Runner(Plan(model), seed: seed, threads: min(256, threads))
      .measure(runs, BaseRateCounts(model)) { finished in
        progress.report(finished)
        return true
      }
  }
}
