import Analysis
import ArgumentParser
import Engine
import Foundation
import Reporting
import Scenarios

/// `linchpin run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulate a scenario many times and answer its claims.",
    discussion: """
      With the same scenario, view, seed and number of runs the result is the same bits on any \
      number of threads. Ctrl-C prints the answer of the runs finished so far.
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var view: ViewOption
  @OptionGroup var runs: RunOptions
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Option(
    help: "text, json or csv. (default: text)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format = OutputFormat.text
  @Option(help: "Write the result to a file.", completion: .file())
  var out: String?

  func run() throws {
    let scenario = try whatIf.read(scenario)
    ScenarioWarnings.show(scenario)
    let models = try view.views(of: scenario).map { try ScenarioLibrary.model(scenario, view: $0) }
    Interruption.watch()
    var answers: [RunAnswer] = []
    var timing: [RunJSON.Timing] = []
    for model in models where !Interruption.isAsked {
      let (answer, seconds) = runs.answer(model, label: model.view)
      answers.append(answer)
      timing.append(.init(seconds: seconds, threads: runs.threads))
    }
    let wasStopped = Interruption.isAsked
    Interruption.unwatch()
    let request = RunRequest(
      runs: runs.runs, views: models.count, isComparison: view.isAll(of: scenario),
      rate: out == nil && Console.isTerminal(STDOUT_FILENO) ? Self.rate(answers, timing) : nil)
    try ResultFile(path: out).write(text(answers, timing, request))
    if wasStopped { throw interruption(answers, of: models.count) }
  }

  /// Runs a second.
  private static func rate(_ answers: [RunAnswer], _ timing: [RunJSON.Timing]) -> Double {
    let seconds = timing.map(\.seconds).reduce(0, +)
    return Double(answers.map(\.runs).reduce(0, +)) / max(seconds, 1e-3)
  }

  private func text(
    _ answers: [RunAnswer], _ timing: [RunJSON.Timing], _ request: RunRequest
  ) -> String {
    switch format {
    case .json: RunJSON.value(answers, timing: timing, isComparison: request.isComparison).document
    case .csv: RunCSV.text(answers)
    case .text:
      RunText(
        answers, request: request, scenario: scenario.scenario, width: Console.width,
        style: out == nil ? Console.style : .plain
      ).text
    }
  }

  private func interruption(_ answers: [RunAnswer], of views: Int) -> Failure {
    let finished = Figures.grouped(answers.last?.runs ?? 0)
    let part =
      views == 1
      ? "" : " of view \(answers.last?.model.view ?? ""), view \(answers.count) of \(views)"
    return Failure(
      code: .interrupted,
      message: "Stopped: this is the answer of the first \(finished) runs\(part), of "
        + "\(Figures.grouped(runs.runs)) that were asked for.")
  }
}
