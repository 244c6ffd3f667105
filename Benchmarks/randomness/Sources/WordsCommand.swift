import ArgumentParser
import Chance
import Foundation

/// `randomness words`.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Write the generator's words without end, 32 bits each, for other test suites.",
    discussion: "randomness words | dieharder -g 200 -a")

  @Option(help: "Seed.") var seed: UInt64 = 1

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    let draws = Draws(seed: seed)
    for group in 0... {
      var words: [SIMD16<UInt32>] = []
      for stream in NoiseSample.streams {
        for block in 0..<UInt32(NoiseSample.days / 4) {
          let lanes = NoiseSample.counters(draws, group, stream, block)
          words += [lanes.first, lanes.second, lanes.third, lanes.fourth]
        }
      }
      try words.withUnsafeBytes { try FileHandle.standardOutput.write(contentsOf: Data($0)) }
    }
  }
}
