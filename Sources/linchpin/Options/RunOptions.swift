import ArgumentParser
import Reporting
import Foundation

/// How many runs, from which seed, on how many threads.
struct RunOptions: ParsableArguments {
  @Option(
    name: .customLong("runs"), parsing: .unconditional,
    help:
      "Runs of each view or variant, 1 to 100,000,000. (default: 10,000; base-rates: 2,000; compare: 4,000; flip and sequence: 4,096; linchpins: 65,536 at most)",
    transform: WholeNumber.reading(say("runs"), 1...100_000_000))
  var number: Int?
  @Option(
    name: .customLong("seed"), parsing: .unconditional,
    help: ArgumentHelp("Seed of all draws. (default: 1)", valueName: "seed"),
    transform: WholeNumber.seed)
  var givenSeed: UInt64?
  @Option(
    parsing: .unconditional,
    help: "Threads, 1 to 256; changes no result. (default: all processors)",
    transform: WholeNumber.reading(say("threads"), 1...256))
  var threads = Self.allProcessors

  static let allProcessors = min(256, max(1, ProcessInfo.processInfo.activeProcessorCount))

  var seed: UInt64 { givenSeed ?? 1 }

  /// Runs of `linchpin run`.
  var runs: Int { number ?? 10_000 }
}
