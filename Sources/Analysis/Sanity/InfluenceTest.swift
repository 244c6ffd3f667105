import Chance
import Engine
import Scenarios

/// Which inputs change nothing, by moving each alone.
///
/// The same few runs are made again with one input at its 5 % value, then at its 95 % value, and all
/// other draws the same. An input without influence leaves every event, claim and end value as it
/// was, to the last bit; no sampling error can hide or feign that. An influence that shows only in
/// rarer runs than these may be missed.
struct InfluenceTest {
  static let runs = 32

  private let model: Model
  private let seed: UInt64

  init(_ model: Model, seed: UInt64) {
    self.model = model
    self.seed = seed
  }

  /// Ids in the order of the model; nil where `goOn` said no.
  func inputsWithoutInfluence(goOn: () -> Bool) -> [String]? {
    let asTheyAre = outcomes(of: model)
    var still: [String] = []
    for index in model.inputs.indices {
      guard goOn() else { return nil }
      let changes = [0.95, 0.05].contains { level in
        outcomes(of: model.fixing(input: index, at: level)) != asTheyAre
      }
      if !changes { still.append(model.inputs[index].id) }
    }
    return still
  }

  private func outcomes(of model: Model) -> [[Double]] {
    let plan = Plan(model)
    return Runner(plan, seed: seed, threads: 1).measure(Self.runs, RunOutcomes(plan)).rows
  }
}

extension Model {
  fileprivate func fixing(input: Int, at level: Double) -> Model {
    var model = self
    let value = inputs[input].distribution.quantile(level)
    model.inputs[input].distribution = .constant(value)
    return model
  }
}

/// What came of each run: event days, answers and end values as numbers.
private struct RunOutcomes: RunMeasure {
  private let events: [Event]
  private let claims: [Claim]
  private let ends: [Quantity]
  private var outcomes: [(run: UInt64, values: [Double])] = []

  init(_ plan: Plan) {
    events = plan.events
    claims = plan.model.claims.filter { $0.kind == .event }
    ends = plan.model.endQuantities
  }

  var rows: [[Double]] { outcomes.sorted { $0.run < $1.run }.map(\.values) }

  var evenings: [Int] { [] }

  mutating func look(at run: RunState) {}

  mutating func finish(_ run: RunState) {
    let answers = claims.map { claim in
      switch run.verdict(on: claim) {
      case .yes: 1.0
      case .no: 0.0
      case .undefined: 2.0
      case .notGiven: 3.0
      }
    }
    let values = events.map { run.step(of: $0) } + answers + ends.map { run.value(of: $0) }
    outcomes.append((run.run, values))
  }

  mutating func merge(_ other: RunOutcomes) {
    outcomes += other.outcomes
  }
}
