import ArgumentParser

struct BaseRatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "base-rates")
}
