import ArgumentParser
import Foundation
import Reporting
import Scenarios
import Verification

/// `linchpin verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold the tool's equations and its engine against published cases.",
    discussion: """
      DIR holds JSON files of the form {"topic", "tolerance", "cases": [{"id", inputs, answers}]}. \
      Every answer is worked out by a closed form or an exact algorithm, and where the engine has \
      the mechanism also by the engine. Ends with 0 where no pair failed, with 1 where one did, \
      with 65 where a file is no JSON.

      Examples:
        linchpin verify cases
      """)

  @Argument(help: "The folder of the cases.", completion: .directory) var dir: String
  @Option(
    help: "Write the answers into this folder, one file for each topic.", completion: .directory)
  var out: String?
  @Option(
    parsing: .unconditional,
    help: "Threads, 1 to 256; changes no result. (default: all processors)",
    transform: WholeNumber.reading(say("threads"), 1...256))
  var threads = RunOptions.allProcessors
  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let folder = try read()
    try out.map(makeFolder)
    let report = VerificationReport(results(folder), skipped: folder.skipped)
    if let out {
      for answer in report.answers {
        try ResultFile(path: "\(out)/\(answer.name)").write(answer.text)
      }
    }
    try Console.output(
      format == .json
        ? report.json.document : report.text(width: Console.width, style: Console.style))
    let failed = report.failures.count
    guard failed == 0 else {
      throw Failure(code: .mismatch, message: say("Pairs that failed: \(failed)."))
    }
  }

  private func read() throws(Failure) -> CaseFolder {
    do throws(CaseFolderProblem) {
      return try CaseFolder(path: dir)
    } catch {
      switch error {
      case .noFolder, .notFolder: throw .usage(error.text)
      case .unreadable: throw Failure(code: .inputOutput, message: error.text)
      case .mistakes, .noCases: throw Failure(code: .data, message: error.text)
      }
    }
  }

  private func results(_ folder: CaseFolder) -> [PairResult] {
    let cases = folder.files.reduce(0) { $0 + $1.cases.count }
    let progress = Progress(label: "verify", runs: cases, unit: say("cases"))
    defer { progress.clear() }
    return PairCheck(PairCheck.EngineRuns(threads: threads)).results(folder.files) {
      progress.report($0)
    }
  }

  private func makeFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: .inputOutput,
        message: say("The folder '\(path)' could not be made: \(error.systemReason)."))
    }
  }
}
