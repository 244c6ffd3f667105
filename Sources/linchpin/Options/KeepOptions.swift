import Analysis
import ArgumentParser
import Reporting
import Storage

/// How long to go on, and where the runs are kept meanwhile.
struct KeepOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Go on until every claim has a 95 % interval of ±that, and no further than --runs \
      (then 10,000,000 by default): ±1%, +-1%, '0.5 points'.
      """, valueName: "±1%"),
    transform: HalfWidth.reading)
  var until: Double?
  @Option(
    help: ArgumentHelp(
      "Keep the runs in a new directory, every two seconds and at the end.", valueName: "dir"),
    completion: .directory)
  var out: String?
  @Option(
    help: ArgumentHelp(
      "Go on with the runs that a directory keeps; it remembers what was asked.",
      valueName: "dir"), completion: .directory)
  var resume: String?

  private static let mostUntil = 10_000_000

  func validate() throws {
    if out != nil, resume != nil {
      throw ValidationError(
        say("--out begins a directory and --resume goes on with one: give one of them."))
    }
  }

  /// `runs` as given on the command line.
  func goal(_ runs: RunOptions) -> RunGoal {
    guard let until else { return .runs(runs.runs) }
    return .until(halfWidth: until, most: runs.number ?? Self.mostUntil)
  }
}
