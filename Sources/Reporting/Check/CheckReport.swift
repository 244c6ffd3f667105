public import Analysis
public import Scenarios

/// What `check` says of a scenario without mistakes.
public struct CheckReport {
  private let scenario: Scenario
  private let model: Model
  /// All numbers with their origins; nil where nobody asked.
  private let numbers: [NumberRecord]?
  /// nil where nobody asked.
  private let sanity: SanityReport?

  /// `model` is that of one view; `numbers` are those of the same view, for `--sources`, and `sanity`
  /// is of its runs, for `--runs`.
  public init(
    _ scenario: Scenario, _ model: Model, numbers: [NumberRecord]?, sanity: SanityCheck? = nil
  ) {
    self.sanity = sanity.map { SanityReport($0) }
    self.scenario = scenario
    self.model = model
    self.numbers = numbers
  }

  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    let doubts = doubts.flatMap { doubt in
      [ProblemText.words(for: doubt, in: scenario.texts.first { $0.name == doubt.at.file }), ""]
    }
    let counts = Wrapping.lines(counts.joined(separator: ", "), width: width)
    let origins = numbers.map { AssumptionCount($0).lines(style) } ?? []
    let runs = sanity.map { "\n" + $0.text(width: width, style: style) } ?? ""
    return (doubts + [verdict] + counts + origins).joined(separator: "\n") + "\n" + runs
  }

  private var verdict: String {
    let (warnings, hints) = (scenario.warnings.count, scenario.hints.count)
    let counts = [
      (warnings, Counting.of(warnings, "warning")), (hints, Counting.of(hints, "hint")),
    ]
    let doubts = counts.filter { $0.0 > 0 }.map { ", " + $0.1 }.joined()
    return say("\(scenario.name): no mistakes\(doubts).")
  }

  /// Warnings, then hints.
  private var doubts: [ScenarioProblem] {
    scenario.warnings + scenario.hints
  }

  private var counts: [String] {
    [
      Counting.of(model.fronts.count, "front"),
      Counting.of(model.fronts.map(\.places.count).reduce(0, +), "place"),
      Counting.of(model.fronts.map(\.links.count).reduce(0, +), "link"),
      Counting.of(model.powers.count, "power"),
      Counting.of(model.inputs.count, "uncertain input"),
      Counting.of(model.claims.count, "claim"), Counting.of(scenario.views.count, "view"),
    ]
  }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "scenario": .text(scenario.name), "problems": .list(doubts.map(ProblemJSON.value)),
      "views": .list(scenario.views.map { .text($0.id) }),
      "claims": .integer(model.claims.count), "inputs": .integer(model.inputs.count),
    ]
    if let numbers { members["numbers"] = AssumptionCount(numbers).json }
    if let sanity { members["sanity"] = sanity.json }
    return .object(members)
  }
}
