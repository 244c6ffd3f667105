import Analysis
import ArgumentParser
import Engine
import Foundation
import Reporting
import Scenarios
import Storage

/// `linchpin report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the answer as one page of HTML that can be sent.",
    discussion: """
      One file without network or other files, in English or French, light and dark, for screens, phones and \
      paper: the verdict on every claim under every view, the map, when things come, how they develop, all \
      assumptions with their sources, and what the model cannot tell.

      Examples:
        linchpin report --out pokrovsk.html
        linchpin report --out page.html --with linchpins --claim A3 --lang fr
        linchpin report two-forts --out forts.html --figures pictures
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var runs: RunOptions
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Option(help: "The page to write.", completion: .file(extensions: ["html"])) var out: String
  @Option(help: "Views, with commas between them, or 'all'.") var views = "all"
  @Option(
    help: ArgumentHelp(
      "Studies to add, with commas: linchpins, sensitivity, discover, flip (about --claim), sequence (--for), compare (effects, and where uncertainty comes from).",
      valueName: "studies"))
  var with: String?
  @Option(help: ArgumentHelp("The claim that the studies are about.", valueName: "id")) var claim:
    String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The power of --with sequence.", valueName: "power"))
  var power: String?
  @Option(
    help: ArgumentHelp(
      "Also write every picture as SVG and as a Vega-Lite specification into this directory.",
      valueName: "dir"), completion: .directory)
  var figures: String?
  @OptionGroup var language: LanguageOptions

  /// Of the page too.
  private var lang: Language { language.lang ?? Language.spoken }

  func run() throws {
    let studies = try self.studies()
    let scenario = try whatIf.read(scenario, language: lang.rawValue)
    ScenarioWarnings.show(scenario)
    var contents: [ReportContents.View] = []
    Interruption.watch()
    defer { Interruption.unwatch() }
    for description in try chosenViews(scenario) {
      contents.append(try view(description, of: scenario))
    }
    var answers: [ReportContents.Study] = []
    for study in studies {
      let report = try study.command.reportAlone()
      answers.append(.init(study.words, report, lang))
    }
    let report = Report(
      ReportContents(
        scenario, contents, studies: answers, toolVersion: Linchpin.version, command: written,
        language: lang))
    try write(report.figures)
    try ResultFile(path: out).write(report.html)
    Console.note(say("'\(out)' is written.\n"))
  }

  private func chosenViews(_ scenario: Scenario) throws(Failure) -> [ViewDescription] {
    if views == "all" { return scenario.views }
    var chosen: [ViewDescription] = []
    for name in views.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      let id = try ViewOption.known(name, in: scenario)
      if !chosen.contains(where: { $0.id == id }) {
        chosen += scenario.views.filter { $0.id == id }
      }
    }
    guard !chosen.isEmpty else { throw .usage(say("--views names no view.")) }
    return chosen
  }

  private func view(
    _ description: ViewDescription, of scenario: Scenario
  ) throws(Failure) -> ReportContents.View {
    let model = try ScenarioLibrary.model(scenario, view: description.id)
    var made = ViewRuns(
      session: RunSession(Plan(model, detail: .tally), seed: runs.seed, goal: .runs(runs.runs)))
    made.goOn(threads: runs.threads, kept: nil)
    guard made.session.isFinished else {
      throw Failure(
        code: .interrupted,
        message: say("Stopped in the runs of view '\(description.id)'; no page was written."))
    }
    let list = AssumptionList(
      model, try ScenarioLibrary.numbers(scenario, view: description.id),
      try ScenarioLibrary.uses(scenario, view: description.id))
    let whole = Plan(model, detail: .everything)
    let hasLinks = model.fronts.contains { !$0.links.isEmpty }
    let replays = (0..<Self.singleRuns).map { Replay(whole, seed: runs.seed, run: $0) }
    return ReportContents.View(
      description, made.session.answer, made.session.plan, made.session.tally, list,
      fingerprint: Fingerprint.of(model),
      replays: replays,
      supply: hasLinks ? SupplyCourse(whole, replays) : nil)
  }

  /// For means of what is not tallied: supply on the map, moves.
  private static let singleRuns = 60

  private func write(_ pictures: [(name: String, text: String)]) throws(Failure) {
    guard let figures else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: figures, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: .inputOutput,
        message: say("'\(figures)' could not be made: \(error.systemReason)."))
    }
    for (name, text) in pictures {
      try ResultFile(path: figures + "/" + name).write(text)
    }
  }
}

extension ReportCommand {
  /// The studies that are asked for, as the commands that print them.
  private func studies() throws -> [(words: String, command: any StudyCommand)] {
    let names = (with ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    guard with == nil || !names.isEmpty else { throw Failure.usage(say("--with names no study.")) }
    return try names.map { name in
      let words = try words(of: name)
      let command: any StudyCommand =
        switch name {
        case "linchpins": try LinchpinsCommand.parse(words)
        case "sensitivity": try SensitivityCommand.parse(words)
        case "discover": try DiscoverCommand.parse(words)
        case "flip": try FlipCommand.parse(words)
        case "compare": try CompareCommand.parse(words)
        default: try SequenceCommand.parse(words)
        }
      return (
        (["linchpin", name] + words).map(ShellWord.quoted).joined(separator: " "), command
      )
    }
  }

  private func words(of study: String) throws(Failure) -> [String] {
    let about: [String]
    switch study {
    case "linchpins", "sensitivity", "discover", "flip":
      guard let claim else { throw .usage(say("--with \(study) needs a claim: add --claim ID.")) }
      about = ["--claim", claim]
    case "sequence":
      guard let power else { throw .usage(say("--with sequence needs a power: add --for POWER.")) }
      about = ["--for", power]
    case "compare": about = views == "all" ? [] : ["--views", views]
    default:
      let known = ["linchpins", "sensitivity", "discover", "flip", "sequence", "compare"]
      throw .usage(
        say("There is no study '\(study)' for a report.")
          + Suggestion.text(nearestNames(to: study, among: known))
          + say(" Studies: \(known.joined(separator: ", "))."))
    }
    return [scenario.scenario] + about + ["--seed", String(runs.seed)] + whatIf.words
  }

  /// The command line that makes the page again.
  private var written: String {
    var words = ["linchpin", "report", scenario.scenario, "--out", out, "--views", views]
    if let with { words += ["--with", with] }
    if let claim { words += ["--claim", claim] }
    if let power { words += ["--for", power] }
    words += ["--lang", lang.rawValue, "--runs", String(runs.runs), "--seed", String(runs.seed)]
    return (words + whatIf.words).map(ShellWord.quoted).joined(separator: " ")
  }
}
