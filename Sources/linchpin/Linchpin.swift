import Analysis
import ArgumentParser
import Engine
import Foundation
import Reporting
import Scenarios

/// The command line tool.
@main
struct Linchpin: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "linchpin",
    abstract: "Runs a strategic argument: how likely is each claim, under whose assumptions.",
    discussion: """
      NAME is a scenario built into the tool (`linchpin scenarios` lists them), FILE a scenario \
      file of your own. Results go to standard output, everything else to standard error.
      """,
    version: "\(version) (results version \(ResultsVersion.current))",
    subcommands: [
      RunCommand.self, ReportCommand.self, CheckCommand.self, ExplainCommand.self,
      ScenariosCommand.self,
      PlanCommand.self, BaseRatesCommand.self, SchemaCommand.self,
      AssumptionsCommand.self, DiffCommand.self, DelayCommand.self, LinchpinsCommand.self,
      FlipCommand.self, SequenceCommand.self, CompareCommand.self, SensitivityCommand.self,
      DiscoverCommand.self, InformationCommand.self,
      NewCommand.self, MigrateCommand.self,
      VerifyCommand.self,
    ])

  static func main() {
    Interruption.listen()
    let language = LanguageOptions.asked(
      by: Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo.environment)
    Language.$spoken.withValue(language, operation: answer)
  }

  private static func answer() {
    do {
      try checkKernel(Kernel.request)
      try checkCommandName(CommandLine.arguments.dropFirst().first)
      try ResultFile.checkNoInput(in: Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      end(failure)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      finish(error)
    }
  }

  /// As the parser ends a command: help on standard output, mistakes on standard error.
  private static func finish(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error) + "\n"
    do {
      if code.isSuccess { try Console.output(text) } else { Console.note(text) }
    } catch {
      end(error)
    }
    Foundation.exit(code.rawValue)
  }

  private static func end(_ failure: Failure) -> Never {
    Console.note(failure.text)
    Foundation.exit(failure.code.rawValue)
  }

  private static func checkKernel(_ name: String?) throws(Failure) {
    guard let name else { return }
    let here = Kernel.available.map(\.rawValue)
    guard !here.contains(name) else { return }
    let names = Kernel.allCases.map(\.rawValue)
    let fault =
      names.contains(name)
      ? say("this machine cannot run it.")
      : say("there is no such kernel.") + Suggestion.text(nearestNames(to: name, among: names))
    throw .usage(
      say(
        "The environment variable LINCHPIN_KERNEL asks for '\(name)': \(fault) Here it may be "
          + "\(here.joined(separator: ", ")); without it the fastest is taken."))
  }

  /// The parser calls an unknown command an unexpected argument; this names the nearest one.
  private static func checkCommandName(_ first: String?) throws(Failure) {
    guard let first, !first.hasPrefix("-"), first != "help" else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(first) else { return }
    throw .usage(
      say("There is no command '\(first)'.")
        + Suggestion.text(nearestNames(to: first, among: names))
        + say(" Commands: \(names.joined(separator: ", "))."))
  }
}
