import Analysis
import ArgumentParser
import Engine
import Reporting
import Scenarios

/// `linchpin base-rates`.
struct BaseRatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "base-rates", abstract: "Repeat the past test: the runs beside what happened.",
    discussion: """
      Measures over the runs how many places fall, how many are in contact, how long they stand after \
      contact, and the chance of a fall by distance from the line. Where the scenario's folder has a \
      bands.json the same measures of the data stand beside, with their 95 % bands. The past test of \
      pokrovsk is donetsk-2023.

      Examples:
        linchpin base-rates
        linchpin base-rates donetsk-2023 --runs 5000
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var view: OneViewOption
  @OptionGroup var options: RunOptions
  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text
  @OptionGroup var language: LanguageOptions

  private var name: String { scenario.named ?? "donetsk-2023" }
  private var runs: Int { options.number ?? 2_000 }

  func run() throws {
    let read = try ScenarioLibrary.read(name)
    let model = try ScenarioLibrary.model(read, view: try view.id(in: read))
    let bands = try ScenarioLibrary.bands(beside: name)
    Interruption.watch()
    let counts = measure(model)
    let wasStopped = Interruption.isAsked
    Interruption.unwatch()
    let rows = BaseRates(counts).rows(beside: bands)
    let report = BaseRateReport(rows, model, runs: counts.runs, of: runs, seed: options.seed)
    try Console.output(
      format == .json
        ? report.json.document : report.text(width: Console.width, style: Console.style))
    if wasStopped { throw interruption(counts.runs) }
  }

  private func measure(_ model: Model) -> BaseRateCounts {
    let progress = Progress(label: model.view, runs: runs)
    defer { progress.clear() }
    return Runner(Plan(model), seed: options.seed, threads: options.threads)
      .measure(runs, BaseRateCounts(model)) { finished in
        progress.report(finished)
        return !Interruption.isAsked
      }
  }

  private func interruption(_ finished: Int) -> Failure {
    Failure(
      code: .interrupted,
      message: say(
        "Stopped: these are the measures of the first \(Figures.grouped(finished)) runs, of "
          + "\(Figures.grouped(runs)) that were asked for."))
  }
}
