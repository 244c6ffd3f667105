import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin delay`.
struct DelayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delay", abstract: "Say what waiting does to a power and to its rivals.",
    discussion: """
      Makes the runs as the power's plan stands, and again with every planned date, deadline and day of \
      giving way after the start moved by so many months of 30 days, with the same draws. Says per \
      month of delay what becomes better or worse for the power and for each rival, and who holds the \
      clock: who is not hurt by waiting while the other is. Both may lose. Ctrl-C prints the answer of \
      the pairs of runs finished so far.

      Examples:
        linchpin delay us
        linchpin delay prussia prussia-1756
      """)

  @Argument(help: "The power that decides later; it has a plan in sequences:.") var power: String
  @OptionGroup var scenario: ScenarioArgument
  @OptionGroup var view: ViewOption
  @OptionGroup var options: RunOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Delays in months of 30 days, 1 to 1,200, at most 12 of them. (default: 1,3,6,12)",
      valueName: "m,m,…"), transform: Self.months)
  var months: [Int] = [1, 3, 6, 12]
  @Option(
    help: ArgumentHelp(
      """
      Judge by one measure: \(OutcomeMeasure.named.map(\.name).joined(separator: ", ")); or judge the \
      power by a claim, true being better. (default: all measures)
      """, valueName: "measure"))
  var by: String?
  @Flag(help: "With --by CLAIM: false is better for the power.") var lowerIsBetter = false
  @Option(
    help: ArgumentHelp(
      """
      A change a month within ± this counts as none, in points of shares and in per cent of people, money \
      and days. (default: 0.5%)
      """, valueName: "share"), transform: Self.share)
  var negligible = 0.005
  @OptionGroup(title: "What if") var whatIf: WhatIfOptions
  @Option(
    help: "text, json or csv. (default: text)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format = OutputFormat.text
  @Option(help: "Write the result to a file.", completion: .file())
  var save: String?
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if options.runs > DelayRequest.mostRuns {
      throw ValidationError(
        say(
          "delay makes every run again for each delay: at most "
            + "\(Figures.grouped(DelayRequest.mostRuns)) of them."))
    }
    if lowerIsBetter, by == nil || OutcomeMeasure.named.contains(where: { $0.name == by }) {
      throw ValidationError(
        say("--lower-is-better goes with --by CLAIM; measures have a direction."))
    }
  }

  func run() throws {
    let scenario = try whatIf.read(scenario)
    ScenarioWarnings.show(scenario)
    let models = try view.views(of: scenario).map { try ScenarioLibrary.model(scenario, view: $0) }
    let studies = try models.map(study)
    Interruption.watch()
    defer { Interruption.unwatch() }
    let answers = answers(zip(models, studies).map { ($0.0, $0.1) })
    if !answers.isEmpty {
      try ResultFile(path: save).write(text(answers, isList: view.isAll(of: scenario)))
    }
    if Interruption.isAsked { throw interruption(answers, views: models.count) }
  }

  /// Of one view after the other, up to the one in which the runs were stopped.
  private func answers(_ views: [(model: Model, study: DelayStudy)]) -> [DelayAnswer] {
    var answers: [DelayAnswer] = []
    for view in views where !Interruption.isAsked {
      if let answer = answer(view.model, view.study) { answers.append(answer) }
    }
    return answers
  }

  private func study(_ model: Model) throws(Failure) -> DelayStudy {
    do throws(DelayProblem) {
      let measure = try by.map { name throws(DelayProblem) in
        try OutcomeMeasure.named(name, in: model, isLowerBetter: lowerIsBetter)
      }
      return try DelayStudy(
        model,
        DelayRequest(power: power, months: months, measure: measure, negligible: negligible))
    } catch {
      throw .usage(DelayWords.text(error, power: power, scenario: model.name))
    }
  }

  /// nil where the runs were stopped before there was a pair of each delay.
  private func answer(_ model: Model, _ study: DelayStudy) -> DelayAnswer? {
    let progress = Progress(label: model.view, runs: options.runs * (months.count + 1))
    defer { progress.clear() }
    return study.answer(seed: options.seed, runs: options.runs, threads: options.threads) {
      finished in
      progress.report(finished)
      return !Interruption.isAsked
    }
  }

  private func interruption(_ answers: [DelayAnswer], views: Int) -> Failure {
    guard let last = answers.last else {
      return Failure(
        code: .interrupted,
        message: say("Stopped before there was a pair of runs for each delay: nothing is said."))
    }
    let part =
      views == 1 ? "" : say(" of view \(last.model.view), view \(answers.count) of \(views)")
    return Failure(
      code: .interrupted,
      message:
        say(
          "Stopped: this is the answer of the first \(Figures.grouped(last.runs)) pairs of runs for "
            + "each delay\(part), of \(Figures.grouped(options.runs)) that were asked for."))
  }

  private func text(_ answers: [DelayAnswer], isList: Bool) -> String {
    switch format {
    case .json:
      let values = answers.map { DelayData($0).json }
      return (isList || values.count != 1 ? JSONValue.list(values) : values[0]).document
    case .csv: return DelayData.csv(answers)
    case .text:
      let style = save == nil ? Console.style : .plain
      return answers.map { DelayText($0, width: Console.width, style: style).text }
        .joined(separator: "\n")
    }
  }

  @Sendable private static func share(_ written: String) throws -> Double {
    do {
      return try HalfWidth.reading(written)
    } catch {
      throw ValidationError(
        say("What counts as no change is written like 0.5%, from 0.01% to 50%."))
    }
  }

  /// Ascending, each once.
  @Sendable private static func months(_ written: String) throws -> [Int] {
    let read = WholeNumber.reading(say("months"), 1...1200)
    let parts = written.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = try parts.map { try read($0.filter { !$0.isWhitespace }) }
    guard numbers.count <= 12 else {
      throw ValidationError(say("--months takes at most 12 delays, such as 1,3,6,12."))
    }
    return numbers.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
