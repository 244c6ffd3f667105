import ArgumentParser

/// Statistical tests of the daily noise and of the words behind it.
@main
struct Randomness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "randomness", abstract: "Test the random numbers of the engine.",
    subcommands: [TestCommand.self, WordsCommand.self], defaultSubcommand: TestCommand.self)
}

/// `randomness test`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Test normals for their moments, tails, shape and correlations.",
    discussion: """
      Ends with 1 where a p-value is below 0.001 divided by the number of tests: a sound generator \
      fails so once in a thousand seeds.
      """)

  @Option(help: "Draws; rounded up to whole groups of 65,536.") var draws = 1_000_000
  @Option(help: "Seed.") var seed: UInt64 = 1
  @Option(help: "text or json.") var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws {
    guard draws >= 1 else { throw ValidationError("--draws must be at least 1") }
  }

  func run() throws {
    var sample = NoiseSample(seed: seed)
    for group in 0..<(draws + NoiseSample.groupDraws - 1) / NoiseSample.groupDraws {
      sample.add(group: group)
    }
    let report = Report(draws: sample.draws, seed: seed, verdicts: sample.verdicts)
    switch format {
    case .text: print(report.text)
    case .json: print(try report.json())
    }
    guard report.failures.isEmpty else { throw ExitCode(1) }
  }
}
