import Analysis
import ArgumentParser
import Engine
import Reporting
import Scenarios
import Storage

/// A command that answers a question from many runs, made by one `StudyRuns`.
protocol StudyCommand: ParsableCommand {
  var study: StudyOptions { get set }
  /// The answer; it may throw `StudyStopped`.
  func report(_ session: StudySession) throws -> any StudyReport
}

/// What a study works with.
struct StudySession {
  let scenario: Scenario
  let service: StudyRuns
  /// Reads the scenario again, with what is done to it besides.
  let reading: (_ adjustments: Adjustments) throws(Failure) -> Scenario

  var seed: UInt64 { service.seed }

  func model(view: String) throws(Failure) -> Model {
    try ScenarioLibrary.model(scenario, view: try ViewOption.known(view, in: scenario))
  }
}

extension StudyCommand {
  mutating func run() throws {
    try runStudy()
  }

  /// What `run` does where a command does nothing else.
  func runStudy() throws {
    guard let path = study.resume else { return try begin() }
    let (opened, again) = try resumed(path)
    let scenario = try again.readScenario()
    guard try Self.fingerprint(of: scenario) == opened.manifest.scenario else {
      throw Failure.usage(
        say(
          "'\(path)' keeps runs of another text of the scenario '\(again.study.scenario.scenario)'. "
            + "Begin another directory by --out."))
    }
    try again.answer(scenario, keeping: opened.directory)
  }

  private func begin() throws {
    let scenario = try readScenario()
    let directory = try begun(scenario)
    do { try answer(scenario, keeping: directory) } catch let failure as Failure {
      if failure.isMistake { try? directory?.withdraw() }
      throw failure
    }
  }

  private func readScenario() throws(Failure) -> Scenario {
    let scenario = try study.whatIf.read(study.scenario)
    ScenarioWarnings.show(scenario)
    return scenario
  }

  private static func fingerprint(of scenario: Scenario) throws(Failure) -> String {
    var models: [Model] = []
    for view in scenario.views {
      models.append(try ScenarioLibrary.model(scenario, view: view.id))
    }
    return Fingerprint.of(models)
  }

  private static var name: String { configuration.commandName ?? "" }

  private func begun(_ scenario: Scenario) throws(Failure) -> StudyDirectory? {
    guard let path = study.out else { return nil }
    let manifest = StudyDirectory.Manifest(
      toolVersion: Linchpin.version, resultsVersion: ResultsVersion.current, command: Self.name,
      arguments: Array(CommandLine.arguments.dropFirst(2)),
      scenario: try Self.fingerprint(of: scenario))
    do { return try StudyDirectory.begin(path, manifest) } catch { throw Failure(error) }
  }

  /// The command as it was asked, with threads, format and place of the result as they are asked now.
  private func resumed(
    _ path: String
  ) throws -> (opened: (directory: StudyDirectory, manifest: StudyDirectory.Manifest), again: Self)
  {
    try StudyOptions.refuseBesideResume(Array(CommandLine.arguments.dropFirst(2)))
    let opened: (directory: StudyDirectory, manifest: StudyDirectory.Manifest)
    do { opened = try StudyDirectory.open(path) } catch { throw Failure(error) }
    let manifest = opened.manifest
    guard manifest.command == Self.name else {
      throw Failure.usage(
        say(
          "'\(path)' keeps runs of linchpin \(manifest.command): go on with "
            + "linchpin \(manifest.command) --resume \(ShellWord.quoted(path))."))
    }
    guard manifest.toolVersion == Linchpin.version,
      manifest.resultsVersion == ResultsVersion.current
    else {
      throw Failure.usage(
        say(
          "'\(path)' keeps runs of version \(manifest.toolVersion), results version "
            + "\(manifest.resultsVersion); this is \(Linchpin.version), \(ResultsVersion.current). "
            + "Begin another directory by --out."))
    }
    var again = try Self.parse(manifest.arguments)
    again.study.out = path
    again.study.format = study.format
    again.study.save = study.save
    again.study.runs.threads = study.runs.threads
    return (opened, again)
  }

  /// The answer for somebody else to print, without a directory.
  func reportAlone() throws -> any StudyReport {
    let scenario = try readScenario()
    return try report(of: scenario, keeping: nil)
  }

  private func answer(_ scenario: Scenario, keeping directory: StudyDirectory?) throws {
    Interruption.watch()
    defer { Interruption.unwatch() }
    try finish(try report(of: scenario, keeping: directory), directory)
  }

  private func report(
    of scenario: Scenario, keeping directory: StudyDirectory?
  ) throws -> any StudyReport {
    let progress = Progress(label: Self.name, runs: study.runs.runs, isEstimate: true)
    defer { progress.clear() }
    let service = StudyRuns(
      seed: study.runs.seed, threads: study.runs.threads, keeper: directory,
      expect: { progress.expect($0) },
      goOn: { finished in
        progress.report(finished)
        return !Interruption.isAsked
      })
    do {
      return try report(
        StudySession(scenario: scenario, service: service) { adjustments throws(Failure) in
          try study.whatIf.read(study.scenario, adding: adjustments)
        })
    } catch is StudyStopped {
      throw stopped(service.runs)
    } catch let problem as StorageProblem {
      throw Failure(problem)
    }
  }

  private func finish(_ report: any StudyReport, _ directory: StudyDirectory?) throws {
    if let directory {
      let plain = report.text(width: 80, style: .plain)
      let json = Language.$spoken.withValue(.english) { report.json.document }
      do { try directory.finish(json: json, text: plain) } catch {
        throw Failure(error)
      }
    }
    try study.write(report)
  }

  private func stopped(_ runs: Int) -> Failure {
    let advice =
      study.out.map { say("Go on with: linchpin \(Self.name) --resume \(ShellWord.quoted($0))") }
      ?? say("With --out DIR they would be kept, to go on with by --resume DIR.")
    return Failure(
      code: .interrupted,
      message:
        say(
          "Stopped after \(Figures.grouped(runs)) runs, from which nothing is said yet. \(advice)"))
  }
}
