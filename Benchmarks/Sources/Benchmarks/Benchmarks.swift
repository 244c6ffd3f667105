import ArgumentParser

/// What a run costs, and what it depends on.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Measure the engine, and check its reference answers.",
    subcommands: [SeriesCommand.self, ReferenceCommand.self, StateHashCommand.self],
    defaultSubcommand: SeriesCommand.self)
}

/// How results are printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
