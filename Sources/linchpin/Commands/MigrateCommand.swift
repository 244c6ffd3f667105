import ArgumentParser
import Foundation
import Reporting
import Scenarios

/// `linchpin migrate`.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a scenario file to the present version of the language.",
    discussion: """
      Changes what has to change and nothing else: comments and line ends stay. Prints the lines \
      that it changed. Files that the scenario includes are migrated one by one.

      Examples:
        linchpin migrate draft.yaml
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var path: String
  @Flag(help: "Only say what would change.") var check = false
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let bytes = try InputFile(path: path).bytes()
    let name = URL(fileURLWithPath: path).lastPathComponent
    let result: Migration.Result
    do throws(ScenarioProblems) {
      result = try Migration.migrate(ScenarioText(name: name, bytes: bytes))
    } catch {
      throw Failure(code: .data, message: ProblemText.words(for: error), problems: error)
    }
    guard !result.changes.isEmpty else {
      return Console.note(say("'\(path)' is at the present version, \(LanguageVersion.number).\n"))
    }
    try Console.output(MigrationText.words(for: result, file: path))
    if check { return }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark : []
    try ResultFile.replace(path, with: start + Array(result.text.utf8))
    Console.note(say("'\(path)' is written.\n"))
  }
}
