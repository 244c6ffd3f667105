import ArgumentParser
import Reporting

/// What every command takes that answers a question from many runs.
struct StudyOptions: ParsableArguments {
  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var runs: RunOptions
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Option(
    help: "text, json or csv. (default: text)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format = OutputFormat.text
  @Option(help: "Write the result to a file.", completion: .file())
  var save: String?
  @Option(
    help: ArgumentHelp(
      "Keep the runs in a new directory, so that they can be gone on with.", valueName: "dir"),
    completion: .directory)
  var out: String?
  @Option(
    help: ArgumentHelp(
      "Go on with the runs that a directory keeps; it remembers what was asked.",
      valueName: "dir"), completion: .directory)
  var resume: String?

  /// Prints or saves an answer as it was asked.
  func write(_ report: any StudyReport) throws {
    let text =
      switch format {
      case .json: report.json.document
      case .csv: report.csv
      case .text:
        save == nil
          ? report.text(width: Console.width, style: Console.style)
          : report.text(width: 80, style: .plain)
      }
    try ResultFile(path: save).write(text)
  }

  /// Options that go with `--resume`: they change no run.
  private static let besideResume = ["--resume", "--threads", "--format", "--save", "--lang"]

  /// `words` are those after the command's name.
  static func refuseBesideResume(_ words: [String]) throws(Failure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      let name = String(word.prefix { $0 != "=" })
      guard besideResume.contains(name) else {
        throw .usage(
          say(
            "--resume goes on with what the directory was asked for; '\(word)' would ask for something else. "
              + "Beside it go --threads, --format, --save and --lang. Begin another study by --out."
          ))
      }
      if name == word { rest = rest.dropFirst() }
    }
  }

  func validate() throws {
    if out != nil, resume != nil {
      throw ValidationError(
        say("--out begins a directory and --resume goes on with one: give one of them."))
    }
  }
}
