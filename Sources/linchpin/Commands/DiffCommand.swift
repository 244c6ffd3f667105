import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what two scenarios, or two results, have otherwise.",
    discussion: """
      Scenarios: files or built-ins, NAME@VIEW for one view, or one scenario with --views A,B. Results: \
      files of `run --format json`, or folders of `run --out`. Of results it says which differences are \
      beyond chance. It ends with 0 whether or not they differ; with --exit-code with 1 where they do.

      Examples:
        linchpin diff pokrovsk@reference pokrovsk@text
        linchpin diff before.json after.json
      """)

  @Argument(help: "A scenario, a result file, or the folder of a run.", completion: .file())
  var first: String
  @Argument(help: "The other one of the same kind.", completion: .file())
  var second: String?
  @Option(help: "Two views of the first: A,B.") var views: String?
  @Flag(help: "End with 1 where they differ.") var exitCode = false
  @Option(
    help: "text or json. (default: text)", completion: OutputFormat.completion([.text, .json]),
    transform: OutputFormat.reading([.text, .json]))
  var format = OutputFormat.text
  @Option(help: "Write the result to a file.", completion: .file())
  var save: String?
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if second == nil, views == nil {
      throw ValidationError(say("diff takes two names, or one and --views A,B."))
    }
    if second != nil, views != nil {
      throw ValidationError(
        say("--views takes two views of one name; write NAME@VIEW for two names."))
    }
    if let views, parts(of: views).count != 2 {
      throw ValidationError(say("--views takes two views: A,B."))
    }
  }

  func run() throws {
    let names = views.map { parts(of: $0) }
    let before = try DifferenceSubject.read(first, view: names?[0])
    let after = try DifferenceSubject.read(second ?? first, view: names?[1])
    let labels = [
      names.map { "\(first)@\($0[0])" } ?? first,
      second ?? names.map { "\(first)@\($0[1])" } ?? first,
    ]
    let differs = try write(before, after, labels)
    if exitCode, differs { throw ExitCode(1) }
  }

  private func write(
    _ before: DifferenceSubject, _ after: DifferenceSubject, _ labels: [String]
  ) throws -> Bool {
    switch (before, after) {
    case (.scenario(let old, let view), .scenario(let new, let otherView)):
      let changes = try old.changes(from: view, to: new, view: otherView)
      let report = ScenarioDifferenceReport(changes, labels[0], labels[1])
      try write(report.text(width: Console.width, style: style), report.json)
      return !changes.isEmpty
    case (.results(let old), .results(let new)):
      let pairs = try ResultPairs(old, new, labels).pairs
      let differences = pairs.map { ResultDifference($0.before, $0.after) }
      let texts = differences.map {
        ResultDifferenceText($0, width: Console.width, style: style).text
      }
      let data = differences.map { ResultDifferenceData($0).json }
      try write(texts.joined(separator: "\n"), data.count == 1 ? data[0] : .list(data))
      return differences.contains { !$0.isEmpty }
    default:
      throw Failure.usage(
        say(
          "'\(labels[0])' is \(before.kind) and '\(labels[1])' is \(after.kind): compare two of one kind. "
            + "A result comes from: linchpin run NAME --format json --save FILE."))
    }
  }

  private func write(_ text: String, _ json: JSONValue) throws(Failure) {
    try ResultFile(path: save).write(format == .json ? json.document : text)
  }

  private var style: TextStyle { save == nil ? Console.style : .plain }

  private func parts(of written: String) -> [String] {
    written.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
  }
}

/// Views of two results that belong together: one and one, else those of equal names.
private struct ResultPairs {
  let pairs: [(before: RunResult, after: RunResult)]

  init(_ before: [RunResult], _ after: [RunResult], _ labels: [String]) throws(Failure) {
    if before.count == 1, after.count == 1 {
      pairs = [(before[0], after[0])]
      return
    }
    pairs = before.compactMap { old in
      after.first { $0.view == old.view }.map { (old, $0) }
    }
    guard pairs.isEmpty else { return }
    throw .usage(
      say(
        "'\(labels[0])' and '\(labels[1])' have no view in common: "
          + "\(before.map(\.view).joined(separator: ", ")) and "
          + "\(after.map(\.view).joined(separator: ", ")). Write FILE@VIEW."))
  }
}
