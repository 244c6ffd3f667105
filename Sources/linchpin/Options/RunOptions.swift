import Analysis
import ArgumentParser
import Engine
import Foundation
import Scenarios

/// How many runs, from which seed, on how many threads.
struct RunOptions: ParsableArguments {
  @Option(
    name: .customLong("runs"), parsing: .unconditional,
    help: "Runs of each view, 1 to 100,000,000. (default: 10,000; base-rates: 2,000)",
    transform: WholeNumber.reading("runs", 1...100_000_000))
  var number: Int?
  @Option(
    parsing: .unconditional, help: "Seed of all draws. (default: 1)", transform: WholeNumber.seed)
  var seed: UInt64 = 1
  @Option(
    parsing: .unconditional,
    help: "Threads, 1 to 256; changes no result. (default: all processors)",
    transform: WholeNumber.reading("threads", 1...256))
  var threads = Self.allProcessors

  static let allProcessors = min(256, max(1, ProcessInfo.processInfo.activeProcessorCount))

  /// Runs of `linchpin run`.
  var runs: Int { number ?? 10_000 }

  /// Runs a model with progress on standard error; the seconds it took stand beside.
  func answer(_ model: Model, label: String) -> (RunAnswer, seconds: Double) {
    let plan = Plan(model)
    let progress = Progress(label: label, runs: runs)
    let tally = Runner(plan, seed: seed, threads: threads).run(runs) { finished in
      progress.report(finished)
      return !Interruption.isAsked
    }
    progress.clear()
    return (RunAnswer(plan, tally, seed: seed), progress.seconds)
  }
}
