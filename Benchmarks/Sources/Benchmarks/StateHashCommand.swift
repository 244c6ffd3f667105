import ArgumentParser
import Engine
import Foundation
import Scenarios

/// `benchmarks state-hash`.
struct StateHashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state-hash",
    abstract: "Print a hash of the raw state of some runs, for every kernel of this machine.",
    discussion: """
      All rows that outlive a mechanism, on every seventh evening, of belt, belt-2 and pokrovsk, worked \
      out by one thread and by two. Ends with 1 where two kernels or counts of threads differ. The same \
      numbers are due on every machine.
      """)

  @Option(help: "Runs of each scenario.") var runs = 192
  @Option(help: "Seed.") var seed: UInt64 = 1

  func validate() throws {
    guard runs >= 1 else { throw ValidationError("--runs must be at least 1") }
  }

  func run() throws {
    var isSame = true
    for name in KnownScenarios.names {
      let model = try KnownScenarios.model(name)
      var hashes: Set<UInt64> = []
      for kernel in Kernel.available {
        let plan = Plan(model, kernel: kernel)
        for threads in [1, 2] {
          let hash = stateHash(
            of: plan, seed: seed, firstRun: 0, runs: runs, threads: threads)
          print(String(format: "%016lx  %@ %@ threads %ld", hash, name, kernel.rawValue, threads))
          hashes.insert(hash)
        }
      }
      if hashes.count > 1 { isSame = false }
    }
    guard isSame else { throw ExitCode(1) }
  }
}
