import Chance
import Scenarios

/// A rule of thumb that names an order without trying any.
public enum SequencePolicy: String, Sendable, CaseIterable {
  /// As the scenario's text has it.
  case text
  /// Ascending strength: what the other side brings to bear over what the step does.
  case weakestFirst = "weakest_first"
  /// Descending appetite: the hazard by which the rival opens its contest, or else the growth of the rival while it is
  /// not faced.
  case mostTroublesomeFirst = "most_troublesome_first"
  /// Smith (1956): ascending work over weight.
  case smith
}

/// What a rule of thumb comes to.
public struct PolicyAnswer: Sendable {
  public let policy: SequencePolicy
  /// Number of the order; nil where the model does not tell what the rule asks for.
  public let order: Int?
  /// What it sorts by, by step of the text's plan; empty for the text.
  public let indices: [Double]
  /// By objective, from runs that had no part in the choice.
  public let values: [MeasuredValue]
  /// The policy less the best, by objective.
  public let differences: [PairedDifference]
  /// Among all orders, from 1; 0 without an order.
  public let rank: Int
}

/// What the rules sort a power's steps by, at the median of every input.
struct PolicyIndices {
  private let model: Model
  private let power: Int
  private let steps: [SequenceStep]
  private let medians: [Double]

  init(_ model: Model, _ power: Int) {
    (self.model, self.power) = (model, power)
    steps = model.steps(of: power)
    medians = model.inputs.map(\.distribution.median)
  }

  private func value(_ parameter: Parameter) -> Double { parameter.value { medians[$0] } }

  var strengths: [Double] { steps.map(strength) }

  private func strength(_ step: SequenceStep) -> Double {
    switch step.contest {
    case .front(let index):
      let front = model.fronts[index]
      return value(front.side(step.side.other).force) / value(front.side(step.side).force)
    case .pressure(let index):
      let contest = model.contests[index]
      let (own, other) = (contest.side(step.side), contest.side(step.side.other))
      let effort = own.power == power ? step.effort : own.effort
      return value(other.effort) * value(other.capability)
        / (value(effort) * value(own.capability))
    }
  }

  /// A hazard per day, or without any hazard the growth per day; nil where there is neither.
  var appetites: [Double]? {
    let hazards = steps.map(hazard)
    if hazards.contains(where: { $0 > 0 }) { return hazards }
    let growths = steps.map(growth)
    return growths.contains { $0 > 0 } ? growths : nil
  }

  /// What each rival weighs: as the request says, else its appetite where every rival has one, else 1.
  func weights(_ written: [String: Double]) -> [Double] {
    guard written.isEmpty else { return steps.map { written[model.id(of: $0.contest)] ?? 1 } }
    let hazards = steps.map(hazard)
    return hazards.allSatisfy { $0 > 0 } ? hazards : steps.map { _ in 1 }
  }

  private func hazard(_ step: SequenceStep) -> Double {
    guard case .pressure(let index) = step.contest, let opening = model.contests[index].opening,
      opening.side == step.side.other
    else { return 0 }
    return value(opening.hazard)
  }

  private func growth(_ step: SequenceStep) -> Double {
    guard case .pressure(let index) = step.contest else { return 0 }
    return value(model.contests[index].side(step.side.other).idleGrowth)
  }
}
