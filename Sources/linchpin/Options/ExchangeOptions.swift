import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// Tables for other programs, in and out.
struct ExchangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A table whose rows are values of named assumptions in base units; answers each row in one run, or \
      in --runs of them, as CSV or JSON. A column 'run' says whose chance a row has.
      """, valueName: "file.csv"), completion: .file(extensions: ["csv"]))
  var inputs: String?
  @Option(
    name: .customLong("quantity"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "With --inputs: a number or day more to tell of each row, as formulas write it.",
      valueName: "formula"))
  var quantities: [String] = []
  @Flag(
    name: .customLong("each-run"),
    help: "With --out or --resume: also write runs.csv, a line a run with its inputs and outcomes.")
  var eachRun = false

  /// Runs of `runs.csv`.
  static let mostEachRun = 100_000
  /// Runs of all rows of a table.
  static let mostPoints = 10_000_000

  func validate() throws {
    if inputs == nil, !quantities.isEmpty {
      throw ValidationError(say("--quantity goes with --inputs FILE.csv."))
    }
    if inputs != nil, eachRun {
      throw ValidationError(say("--inputs gives a line a row already: leave --each-run out."))
    }
  }

  /// What a run is asked: its claims of kind event, and the quantities.
  func subjects(_ scenario: Scenario, _ model: Model) throws(Failure) -> [Subject] {
    var subjects = model.claims.filter { $0.kind == .event }.map { Subject($0) }
    for quantity in quantities {
      subjects.append(
        try SubjectOptions.measured(quantity, option: "--quantity", scenario, model))
    }
    return subjects
  }
}
