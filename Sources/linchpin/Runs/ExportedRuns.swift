import Analysis
import Engine
import Reporting
import Scenarios
import Storage

/// The tables that a directory of runs gets when its runs are all there.
struct ExportedRuns {
  let scenario: Scenario
  let views: [ViewRuns]
  let runs: RunOptions

  /// `claims.csv` and the others; `runs.csv` where it is asked for; `manifest.json`.
  func files(_ manifest: RunManifest, eachRun: Bool) throws(Failure) -> [(
    name: String, text: String
  )] {
    var tables: [ResultTables.View] = []
    for view in views {
      let session = view.session
      let list = AssumptionList(
        session.plan.model,
        try ScenarioLibrary.numbers(scenario, view: session.plan.model.view),
        try ScenarioLibrary.uses(scenario, view: session.plan.model.view))
      tables.append(.init(session.answer, session.plan, session.tally, list))
    }
    var files = ResultTables(tables).files
    if eachRun { files.append(("runs.csv", try eachRunTable())) }
    let names = files.map(\.name) + ["result.json", "result.txt"]
    return files + [("manifest.json", self.manifest(manifest, names).json.document)]
  }

  private func manifest(_ asked: RunManifest, _ files: [String]) -> ResultManifest {
    ResultManifest(
      tool: Linchpin.version, scenario: scenario.name, title: scenario.title,
      command: command(asked.request), seed: asked.request.seed,
      whatIfs: views.first?.session.plan.model.whatIfs ?? [],
      views: zip(views, asked.views).map { view, entry in
        (entry.view, entry.fingerprint, view.session.tally.runs)
      }, files: files)
  }

  /// The command line that makes the same runs.
  private func command(_ request: RunManifest.Request) -> String {
    var words = [
      "linchpin", "run", request.scenario, "--view", request.view, "--seed",
      String(request.seed),
    ]
    if let until = request.until {
      let width = Language.$spoken.withValue(.english) { Figures.fixed(until * 100, 3) }
      words += ["--until", "±\(width)%"]
    }
    if let runs = request.runs { words += ["--runs", String(runs)] }
    var whatIf = WhatIfOptions()
    whatIf.written = request.whatIf
    return (words + whatIf.words).map(ShellWord.quoted).joined(separator: " ")
  }

  private func eachRunTable() throws(Failure) -> String {
    var table = EachRunTable()
    for view in views {
      let model = view.session.plan.model
      let count = view.session.tally.runs
      guard count <= ExchangeOptions.mostEachRun else {
        throw .usage(
          say(
            "--each-run writes at most \(Figures.grouped(ExchangeOptions.mostEachRun)) runs of a view, "
              + "and there are \(Figures.grouped(count))."))
      }
      let subjects = try self.subjects(view.session.plan)
      let service = StudyRuns(
        seed: view.session.seed, threads: runs.threads, goOn: { _ in !Interruption.isAsked })
      let numbers: [[Double]]
      do { numbers = try service.numbers(of: subjects, in: model, runs: 0..<count) } catch {
        throw Failure(
          code: .interrupted, message: say("Stopped before runs.csv was made; --resume makes it."))
      }
      table.add(
        InputSample(view.session.plan, seed: view.session.seed, runs: count), model, subjects,
        numbers)
    }
    return table.csv
  }

  /// Claims of kind event, and the day of every event.
  private func subjects(_ plan: Plan) throws(Failure) -> [Subject] {
    let names = CanonicalNames(plan.model)
    var subjects = plan.model.claims.filter { $0.kind == .event }.map { Subject($0) }
    for event in plan.events {
      subjects.append(
        try SubjectOptions.measured(
          names.name(event), option: "--each-run", scenario, plan.model))
    }
    return subjects
  }
}
