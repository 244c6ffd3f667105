import Analysis
import ArgumentParser
import Engine
import Reporting
import Scenarios

/// `linchpin explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Replay one run as a chronicle.",
    discussion: """
      Run N is the same course everywhere: as one of many in `linchpin run` with this view and seed, \
      and here day by day. With --series the daily values of quantities come as CSV: \
      --series 'held(donbas)' --series 'stock(russia, shells)'.
      """)

  @OptionGroup var scenario: ScenarioArgument
  @Option(
    name: .customLong("run"), parsing: .unconditional, help: "Number of the run, from 0.",
    transform: WholeNumber.reading("the run", 0...99_999_999))
  var number: Int
  @OptionGroup var view: OneViewOption
  @Option(
    parsing: .unconditional, help: "Seed of all draws. (default: 1)", transform: WholeNumber.seed)
  var seed: UInt64 = 1
  @Option(help: "A quantity by its name; several are allowed.") var series: [String] = []
  @Option(
    help: "text, json or csv. (default: text; csv with --series)",
    completion: OutputFormat.completion([.text, .json, .csv]),
    transform: OutputFormat.reading([.text, .json, .csv]))
  var format: OutputFormat?
  @Option(help: "Write the result to a file.", completion: .file())
  var out: String?

  func run() throws {
    let scenario = try scenario.read()
    let model = try ScenarioLibrary.model(scenario, view: try view.id(in: scenario))
    let plan = Plan(model, detail: .everything)
    let wanted = try series.map { try index(of: $0, in: plan) }
    let replay = Replay(plan, seed: seed, run: number)
    try ResultFile(path: out).write(text(replay, plan, wanted))
  }

  private func text(_ replay: Replay, _ plan: Plan, _ wanted: [Int]) -> String {
    let data = ReplayData(replay, plan, seed: seed)
    switch format ?? (wanted.isEmpty ? .text : .csv) {
    case .json: return data.json(series: wanted).document
    case .csv: return data.csv(series: wanted.isEmpty ? Array(plan.series.indices) : wanted)
    case .text:
      let style = out == nil ? Console.style : .plain
      return ChronicleText(replay, plan, seed: seed, width: Console.width, style: style).text
    }
  }

  private func index(of name: String, in plan: Plan) throws(Failure) -> Int {
    let names = CanonicalNames(plan.model)
    switch names.meaning(of: name, among: plan.series) {
    case .found(let index): return index
    case .unknown(let nearest):
      let examples = plan.series.prefix(6).map { names.name($0) }.joined(separator: "; ")
      throw .usage(
        "There is no quantity '\(name)'." + Suggestion.text(nearest)
          + " There are, among others: \(examples).")
    }
  }
}
