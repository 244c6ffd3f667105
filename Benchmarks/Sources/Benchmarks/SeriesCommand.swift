import ArgumentParser
import Foundation

/// `benchmarks series`.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series", abstract: "What a run-day costs, by what it may depend on.",
    discussion: """
      Costs are processor time of one thread per run and day up to the horizon, medians of interleaved \
      rounds; of threads the wall time, of plan, start and memory what the unit says.
      """)

  @Argument(help: "Which series; all where none is named.") var series: [Series] = []
  @Option(help: "Rounds, of which medians are taken.") var rounds = 5
  @Flag(help: "Small cases, one round: whether all works.") var quick = false
  @Option(help: "The tool whose processes are measured.") var tool = ".build/release/linchpin"
  @Option(help: "text or json.") var format = Format.text

  func validate() throws {
    guard rounds >= 1 else { throw ValidationError("--rounds must be at least 1") }
  }

  func run() throws {
    let isThere = FileManager.default.isExecutableFile(atPath: tool)
    if !isThere { note("no tool at '\(tool)': the series start and memory are left out") }
    let maker = TrialMaker(isQuick: quick, tool: isThere ? tool : nil)
    let trials = try (series.isEmpty ? Series.allCases : series).flatMap { try maker.trials($0) }
    let rounds = quick ? 1 : rounds
    let figures = try Trial.figures(trials, rounds: rounds) { note("round \($0) of \(rounds)") }
    switch format {
    case .text: print(FigureTable(figures).text)
    case .json: print(try JSONText.of(figures))
    }
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
