import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin discover`.
struct DiscoverCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Say in which ranges of the uncertain numbers a claim fails, or comes true.",
    discussion: """
      Makes the runs, then searches their drawn inputs for a box in which the claim fails in most runs, by the \
      patient rule induction method, drops the limits that chance explains, and checks the box on as many \
      fresh runs. A classification tree is the second opinion. With --data the rows of a table are searched \
      in place of runs.

      Examples:
        linchpin discover --claim A2
        linchpin discover --data cases.csv --outcome failed
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var view: OneViewOption
  @Option(
    help: ArgumentHelp(
      "The id of a claim, or a formula that is true or false.", valueName: "id"))
  var claim: String?
  @Option(
    help: ArgumentHelp(
      "Which runs are of interest: those in which the claim is false, or true. (default: false; with --data: true)",
      valueName: "false|true"))
  var when: Bool?
  @OptionGroup(title: "Boxes") var search: BoxOptions
  @OptionGroup(title: "A table in place of runs") var rows: RowsOptions
  @OptionGroup var language: LanguageOptions

  /// The inputs of every run are kept.
  static let mostRuns = 200_000

  func validate() throws {
    if study.runs.runs > Self.mostRuns {
      throw ValidationError(
        say(
          "discover keeps the inputs of every run: at most \(Figures.grouped(Self.mostRuns)) of them."
        )
      )
    }
    if rows.data != nil, claim != nil {
      throw ValidationError(
        say("--data has its outcome in a column: name it by --outcome, not --claim."))
    }
    if rows.data != nil, !study.whatIf.isEmpty || study.out != nil || study.resume != nil {
      throw ValidationError(
        say(
          "--data searches the rows of a file and makes no runs: what-ifs, --out and --resume do not go with it."
        )
      )
    }
  }

  mutating func run() throws {
    guard let file = rows.data else { return try runStudy() }
    let report = try rows.report(file, isTrue: when ?? true, search)
    try study.write(report)
  }

  func report(_ session: StudySession) throws -> any StudyReport {
    let model = try session.model(view: view.view)
    guard let claim else {
      throw Failure.usage(say("Say what it is about: --claim ID") + SubjectOptions.claims(model))
    }
    let subject = try SubjectOptions.claim(claim, session.scenario, model)
    let answer = try DiscoveryStudy(
      model, subject, isTrue: when ?? false, search.settings, asksTree: !search.noTree
    )
    .answer(session.service, runs: study.runs.runs)
    return DiscoveryReport(
      answer, numbers: try ScenarioLibrary.numbers(session.scenario, view: model.view),
      showsTrajectory: search.trajectory)
  }
}

/// How boxes are sought.
struct BoxOptions: ParsableArguments {
  @Option(
    help: "Boxes at most, 1 to 10, each among what the earlier ones leave. (default: 1)",
    transform: WholeNumber.reading(say("boxes"), 1...10))
  var boxes = 1
  @Option(
    help: ArgumentHelp(
      """
      Take the widest box of at least this density. (default: that of the greatest coverage times the density \
      above that of all)
      """,
      valueName: "share"), transform: Share.reading("--threshold", 0.001...1))
  var threshold: Double?
  @Option(
    help: ArgumentHelp(
      "Share of all runs that a box holds at least. (default: 5%)", valueName: "share"),
    transform: Share.reading("--least-mass", 0.001...0.5))
  var leastMass = 0.05
  @Option(
    help: ArgumentHelp(
      "Share of a box's runs that a step cuts off. (default: 5%)", valueName: "share"),
    transform: Share.reading("--peel", 0.001...0.5))
  var peel = 0.05
  @Flag(help: "Show every step of the search.") var trajectory = false
  @Flag(help: "Leave the classification tree out.") var noTree = false

  var settings: BoxSearch.Settings {
    var settings = BoxSearch.Settings()
    settings.boxes = boxes
    settings.threshold = threshold
    settings.leastMass = leastMass
    settings.peel = peel
    return settings
  }
}

/// A table whose rows are searched.
struct RowsOptions: ParsableArguments {
  @Option(
    help: "A table of numbers with a header, a case a row (CSV).",
    completion: .file(extensions: ["csv"]))
  var data: String?
  @Option(help: ArgumentHelp("The column that is 1 or 0.", valueName: "column"))
  var outcome: String?
  @Option(
    help: ArgumentHelp(
      "Columns whose numbers are alternatives without an order.", valueName: "column,…"))
  var categories: String?

  func validate() throws {
    if data == nil, outcome != nil || categories != nil {
      throw ValidationError(say("--outcome and --categories belong to --data FILE.csv."))
    }
  }

  func report(
    _ file: String, isTrue: Bool, _ search: BoxOptions
  ) throws(Failure) -> DiscoveryReport {
    guard let outcome else {
      throw .usage(say("Say which column of '\(file)' is 1 or 0: --outcome COLUMN."))
    }
    let names = (categories ?? "").split(separator: ",").map(String.init)
    guard categories == nil || !names.isEmpty else {
      throw .usage(say("--categories names no column."))
    }
    let bytes = try InputFile(path: file).bytes(most: CaseTable.mostBytes)
    do {
      let table = try CaseTable(
        csv: bytes, outcome: outcome, isTrue: isTrue, categories: names)
      return DiscoveryReport(
        Discovery(table, search.settings, asksTree: !search.noTree), file: file, outcome: outcome,
        isTrue: isTrue,
        showsTrajectory: search.trajectory)
    } catch {
      let isUsage = if case .unknownColumn = error { true } else { false }
      throw Failure(
        code: isUsage ? .usage : .data, message: CaseTableWords.text(error, file: file))
    }
  }
}
