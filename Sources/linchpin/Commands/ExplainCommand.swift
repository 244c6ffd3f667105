import Analysis
import ArgumentParser
import Engine
import Reporting
import Scenarios

/// `linchpin explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Replay one run as a chronicle, or two side by side.",
    discussion: """
      Run N is the same course everywhere: as one of many in `linchpin run` with this view and seed, \
      and here day by day. Without a number the typical run is told: the nearest to all others. \
      --where 'fall(alpha) <= 2025-03-01' tells the first run in which that is true, and in how many \
      it is. --compare 3,17 shows where two runs part; --compare 3 --views reference,text one run \
      under two views, and --compare 3 --set pace='0.02 /d' one run without and with a what-if. \
      --until DATE ends the story there and hides the rest, for a class or a game: one turn at a time. \
      With --series the daily values of quantities come as CSV: --series 'held(donbas)' \
      --series 'stock(russia, shells)'.

      Examples:
        linchpin explain
        linchpin explain --where 'fall(kramatorsk) <= 2026-06-30'
        linchpin explain --compare 3,17
        linchpin explain --run 7 --until 2026-03-31
      """)

  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var choice: ReplayChoice
  @OptionGroup var view: OneViewOption
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Option(
    parsing: .unconditional, help: "Seed of all draws. (default: 1)", transform: WholeNumber.seed)
  var seed: UInt64 = 1
  @Flag(help: "Tell every single thing; without it what repeats is told once, below a summary.")
  var full = false
  @Option(
    help: ArgumentHelp(
      "Tell the story up to the evening of this day, and not how it goes on.", valueName: "date"))
  var until: String?
  @Option(help: "A quantity by its name; several are allowed.") var series: [String] = []
  @Option(
    help: "text, json or csv. (default: text; csv with --series)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format: OutputFormat?
  @Option(help: "Write the result to a file.", completion: .file())
  var save: String?
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if full, choice.compare != nil || !series.isEmpty || (format ?? .text) != .text {
      throw ValidationError(say("--full goes with the text of one run."))
    }
    if until != nil, choice.compare != nil || !series.isEmpty || (format ?? .text) != .text {
      throw ValidationError(say("--until goes with the text of one run."))
    }
    guard let runs = choice.compare else { return }
    if runs.count == 1, choice.views == nil, whatIf.isEmpty {
      throw ValidationError(
        say(
          "--compare takes two runs, N,M; or one, N, with --views A,B or a what-if such as --set."))
    }
    if !series.isEmpty {
      throw ValidationError(say("--series tells one run; --compare tells two."))
    }
    if format == .csv { throw ValidationError(say("--compare comes as text or json.")) }
  }

  func run() throws {
    let scenario = try whatIf.read(scenario)
    if let runs = choice.compare {
      return try ResultFile(path: save).write(comparison(of: runs, in: scenario))
    }
    let model = try ScenarioLibrary.model(scenario, view: try view.id(in: scenario))
    let plan = Plan(model, detail: .everything)
    let lastDay = try until.map { try day($0, model.calendar) }
    let wanted = try series.map { try index(of: $0, in: plan) }
    let found = try choice.number == nil ? search(scenario, model) : nil
    if let number = choice.number ?? found?.run {
      let replay = Replay(plan, seed: seed, run: number)
      try ResultFile(path: save).write(text(replay, plan, wanted, found, lastDay))
    } else {
      try reportNothing(found)
    }
    if let found, Interruption.isAsked { throw stopped(found) }
  }

  private func stopped(_ found: RunChoice) -> Failure {
    Failure(
      code: .interrupted,
      message: say("Stopped after the first \(Figures.grouped(found.searched)) runs of the search.")
    )
  }

  var style: TextStyle { save == nil ? Console.style : .plain }

  private func text(
    _ replay: Replay, _ plan: Plan, _ wanted: [Int], _ found: RunChoice?, _ until: Day?
  ) -> String {
    let data = ReplayData(replay, plan, seed: seed, choice: found)
    switch format ?? (wanted.isEmpty ? .text : .csv) {
    case .json: return data.json(series: wanted).document
    case .csv:
      if let found { Console.note(say("Run \(replay.run). \(RunChoiceWords(found).sentence)\n")) }
      let series = wanted.isEmpty ? Array(plan.series.indices) : wanted
      return Language.$spoken.withValue(.english) { data.csv(series: series) }
    case .text:
      return ChronicleText(
        replay, plan, seed: seed, choice: found, isFull: full, until: until, width: Console.width,
        style: style
      ).text
    }
  }

  private func day(_ written: String, _ calendar: Timeline) throws(Failure) -> Day {
    guard let day = Day(iso: written) else {
      throw .usage(say("--until takes a day such as \(calendar.start.iso), not '\(written)'."))
    }
    guard day >= calendar.start, day <= calendar.horizon else {
      throw .usage(
        say(
          "--until \(day.iso) lies outside the scenario, which goes from \(calendar.start.iso) to "
            + "\(calendar.horizon.iso)."))
    }
    return day
  }

  /// No run has what was asked for: that is an answer too.
  private func reportNothing(_ found: RunChoice?) throws {
    guard let found else { return }
    let json = JSONValue.object(["found": found.json, "run": .null])
    try ResultFile(path: save).write(
      format == .json ? json.document : RunChoiceWords(found).text(width: Console.width))
  }

  private func index(of name: String, in plan: Plan) throws(Failure) -> Int {
    let names = CanonicalNames(plan.model)
    switch names.meaning(of: name, among: plan.series) {
    case .found(let index): return index
    case .unknown(let nearest):
      let examples = plan.series.prefix(6).map { names.name($0) }.joined(separator: "; ")
      throw .usage(
        say("There is no quantity '\(name)'.") + Suggestion.text(nearest)
          + say(" There are, among others: \(examples)."))
    }
  }
}
