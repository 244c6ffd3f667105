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
      All rows that outlive a mechanism, on every seventh evening, of belt, belt-2 and pokrovsk. Ends \
      with 1 where two kernels differ. The same numbers are due on every machine.
      """)

  @Option(help: "Runs of each scenario.") var runs = 192
  @Option(help: "Seed.") var seed: UInt64 = 1

  func validate() throws {
    guard runs >= 1 else { throw ValidationError("--runs must be at least 1") }
  }

  func run() throws {
    var isSame = true
    for name in ["belt", "belt-2", "pokrovsk"] {
      let model = try KnownScenarios.model(name)
      let hashes = Kernel.available.map { kernel in
        stateHash(of: Plan(model, kernel: kernel), seed: seed, firstRun: 0, runs: runs)
      }
      for (kernel, hash) in zip(Kernel.available, hashes) {
        print(String(format: "%016lx  %@ %@", hash, name, kernel.rawValue))
      }
      if Set(hashes).count > 1 { isSame = false }
    }
    guard isSame else { throw ExitCode(1) }
  }
}
