import Analysis
import Foundation
import Reporting

/// The answers of a run in every form.
struct RunReport {
  var answers: [RunAnswer]
  var timing: [RunJSON.Timing]
  var request: RunRequest
  /// The scenario as the command line names it.
  var scenario: String
  /// Whether all runs of all views are there.
  var isWhole: Bool

  var json: String {
    RunJSON.value(answers, timing: timing, isComparison: request.isComparison).document
  }

  /// The text for a file: the same each time.
  var plainText: String {
    RunText(answers, request: request, scenario: scenario).text
  }

  /// For standard output, or for a file.
  func document(_ format: OutputFormat, isFile: Bool) -> String {
    switch format {
    case .json: json
    case .csv: RunCSV.text(answers)
    case .text:
      RunText(
        answers, request: isFile ? request : shown, scenario: scenario, width: Console.width,
        style: isFile ? .plain : Console.style
      ).text
    }
  }

  /// What the runs cost is said on a terminal alone.
  private var shown: RunRequest {
    var request = request
    if Console.isTerminal(STDOUT_FILENO) {
      request.cost = RunCost(
        runs: answers.map(\.runs).reduce(0, +), seconds: timing.map(\.seconds).reduce(0, +),
        threads: timing.first?.threads ?? 1)
    }
    return request
  }
}
