import Analysis
import ArgumentParser
import Engine
import Foundation
import Reporting
import Scenarios
import Storage

/// `linchpin run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulate a scenario many times and answer its claims.",
    discussion: """
      With the same scenario, view, seed and number of runs the result is the same bits on any \
      number of threads, in one go or in pieces. Ctrl-C prints the answer of the runs finished so \
      far; with --out they are kept, and --resume goes on with them.

      Examples:
        linchpin run
        linchpin run --view all --runs 20000 --out kept
        linchpin run --set russia_shell_output='3 to 4 million/yr'
        linchpin run --inputs design.csv --runs 500 --quantity 'fall(pokrovsk)'
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var view: ViewOption
  @OptionGroup var runs: RunOptions
  @OptionGroup var keep: KeepOptions
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @OptionGroup(title: "Tables for other programs") var exchange: ExchangeOptions
  @Option(
    help: "text, json or csv. (default: text)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format = OutputFormat.text
  @Option(help: "Write the result to a file.", completion: .file())
  var save: String?
  @Flag(
    name: .customLong("no-series"),
    help: "Leave out the weekly series: claims and events only, faster and in less memory.")
  var leavesOutSeries = false
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if leavesOutSeries, keep.out != nil || keep.resume != nil {
      throw ValidationError(
        say("--no-series does not go with --out and --resume: a directory keeps the series too."))
    }
    let keeps = keep.out != nil || keep.resume != nil
    if exchange.eachRun, !keeps {
      throw ValidationError(
        say("--each-run writes into the directory of --out or --resume: name one."))
    }
    if exchange.inputs != nil, keeps || keep.until != nil || leavesOutSeries || view.named == "all"
    {
      throw ValidationError(
        say(
          "--inputs answers each row by itself, in one view: it goes without --out, --resume, --until, "
            + "--no-series and --view all."))
    }
  }

  mutating func run() throws {
    if let file = exchange.inputs { return try runPoints(file) }
    let opened = try openDirectory()
    if let opened { recall(opened.manifest.request) }
    let scenario = try whatIf.read(scenario)
    ScenarioWarnings.show(scenario)
    let models = try view.views(of: scenario).map { try ScenarioLibrary.model(scenario, view: $0) }
    let kept = try keptRuns(models, opened)
    var views = try models.map { try viewRuns($0, kept) }
    try kept?.note()
    let begun = goOn(&views, kept)
    try finish(Array(views.prefix(begun)), of: scenario, kept)
  }

  /// Runs one view after the other; how many of them were begun before a stop or failure.
  private func goOn(_ views: inout [ViewRuns], _ kept: KeptRuns?) -> Int {
    Interruption.watch()
    defer { Interruption.unwatch() }
    for index in views.indices {
      if Interruption.isAsked || index > 0 && views[index - 1].problem != nil { return index }
      views[index].goOn(threads: runs.threads, kept: kept)
    }
    return views.count
  }

  private func viewRuns(_ model: Model, _ kept: KeptRuns?) throws(Failure) -> ViewRuns {
    let plan = Plan(model, detail: detail(isKept: kept != nil))
    let goal = keep.goal(runs)
    guard let kept else { return ViewRuns(session: RunSession(plan, seed: runs.seed, goal: goal)) }
    let (session, seconds) = try kept.session(plan, goal)
    return ViewRuns(session: session, seconds: seconds)
  }
}

extension RunCommand {
  /// A text shows the places held alone; everything else has all series.
  private func detail(isKept: Bool) -> Plan.Detail {
    if leavesOutSeries { return .outcomes }
    return format == .text && !isKept ? .placesHeld : .tally
  }

  /// The rows of a table of points, as CSV unless JSON is asked for.
  private func runPoints(_ file: String) throws {
    let scenario = try whatIf.read(scenario)
    ScenarioWarnings.show(scenario)
    let model = try ScenarioLibrary.model(
      scenario, view: try ViewOption.known(view.view, in: scenario))
    let points = try PointRuns(
      file, scenario, model, try exchange.subjects(scenario, model), repeated: runs.number ?? 1)
    Interruption.watch()
    defer { Interruption.unwatch() }
    let report = try points.report(runs)
    let table = Language.$spoken.withValue(.english) {
      format == .json ? report.json.document : report.csv
    }
    try ResultFile(path: save).write(table)
  }

  private func openDirectory() throws(Failure) -> (directory: RunDirectory, manifest: RunManifest)?
  {
    guard let path = keep.resume else { return nil }
    do { return try RunDirectory.open(path) } catch { throw Failure(error) }
  }

  /// What is not said now is as it was asked before.
  private mutating func recall(_ request: RunManifest.Request) {
    scenario.named = scenario.named ?? request.scenario
    view.named = view.named ?? request.view
    runs.givenSeed = runs.givenSeed ?? request.seed
    if whatIf.written == .init() { whatIf.written = request.whatIf }
    if keep.until == nil {
      runs.number = runs.number ?? request.runs
      keep.until = request.until
    }
  }

  private func keptRuns(
    _ models: [Model], _ opened: (directory: RunDirectory, manifest: RunManifest)?
  ) throws(Failure) -> KeptRuns? {
    guard let path = keep.resume ?? keep.out, let first = models.first else { return nil }
    let manifest = RunManifest(
      toolVersion: Linchpin.version, resultsVersion: ResultsVersion.current, scenario: first.name,
      request: .init(
        scenario: scenario.scenario, view: view.view, seed: runs.seed, runs: runs.number,
        until: keep.until, whatIf: whatIf.written),
      views: models.map { .init(view: $0.view, fingerprint: Fingerprint.of($0)) })
    return try KeptRuns(path, opened: opened, asked: manifest)
  }

  /// Writes the answer, into the directory too where all runs are there, and then says what went wrong.
  private func finish(_ views: [ViewRuns], of scenario: Scenario, _ kept: KeptRuns?) throws {
    let wasStopped = Interruption.isAsked
    let report = try report(views, of: scenario, kept)
    var problem = views.compactMap(\.problem).first
    if problem == nil, report.isWhole, let kept {
      let exported = ExportedRuns(scenario: scenario, views: views, runs: runs)
      let (json, tables) = try Language.$spoken.withValue(.english) {
        (report.json, try exported.files(kept.manifest, eachRun: exchange.eachRun))
      }
      do {
        try kept.directory.finish(json: json, text: report.plainText, others: tables)
      } catch {
        problem = error
      }
    }
    try ResultFile(path: save).write(report.document(format, isFile: save != nil))
    if let problem { throw Failure(problem, after: kept) }
    if wasStopped { throw interruption(report, kept) }
  }

  private func report(
    _ views: [ViewRuns], of scenario: Scenario, _ kept: KeptRuns?
  ) throws(Failure) -> RunReport {
    let count = try view.views(of: scenario).count
    return RunReport(
      answers: views.map(\.session.answer),
      timing: views.map { .init(seconds: $0.seconds, threads: runs.threads) },
      request: RunRequest(
        runs: keep.goal(runs).most, views: count, isComparison: view.isAll(of: scenario),
        hasOtherViews: scenario.views.count > 1, directory: kept?.directory.path),
      scenario: self.scenario.scenario,
      isWhole: views.count == count && views.allSatisfy(\.session.isFinished))
  }

  private func interruption(_ report: RunReport, _ kept: KeptRuns?) -> Failure {
    let (last, views) = (report.answers.last, report.request.views)
    let part =
      views == 1
      ? "" : say(" of view \(last?.model.view ?? ""), view \(report.answers.count) of \(views)")
    let goal = keep.goal(runs)
    return Failure(
      code: .interrupted,
      message: say(
        "Stopped: this is the answer of the first \(Figures.grouped(last?.runs ?? 0)) runs"
          + "\(part), of \(goal.isOpen ? say("at most ") : "")\(Figures.grouped(goal.most)) that were "
          + "asked for.")
        + (kept.map {
          say(" Go on with: linchpin run --resume \(ShellWord.quoted($0.directory.path))")
        }
          ?? ""))
  }
}
