import Engine
import Foundation
import Scenarios
import TestSupport

/// Reads damaged scenarios by seed, and runs those that still are scenarios.
///
///     swift run -c release --package-path Benchmarks/fuzz fuzz [SEEDS] [FIRST]
///
/// Ends with 1 where a file crashes the process, 2 where one hangs, 3 where one needs more than a
/// second of processor time or a problem lies outside of its text. The seed is printed.
@main
enum Fuzz {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let (count, first) = (numbers.first ?? 100_000, numbers.dropFirst().first ?? 0)
    let starter = StarterText(title: "Starter").text
    Watch.begin()
    var tally = FuzzTally()
    for seed in first..<first + count {
      Watch.note(seed)
      let start = Watch.seconds()
      let reading = DamagedReading(DamagedText(starter, seed: seed))
      let read = Watch.seconds() - start
      var runs = 0
      for model in try reading.models(days: 30) {
        runs += Runner(Plan(model), seed: seed, threads: 1).run(4).runs
      }
      tally.add(reading, seed: seed, reading: read, all: Watch.seconds() - start, runs: runs)
    }
    Watch.end()
    print(tally.words)
    exit(tally.isGood ? 0 : 3)
  }
}
