public import Scenarios

/// The best orders of a power's rivals in each view, and over the views.
public struct SequenceAnswer: Sendable {
  public let request: SequenceRequest
  public let seed: UInt64
  /// Runs in all.
  public let runs: Int
  /// Index into `Model.powers`, and how many of its steps stay first.
  public let power: Int
  public let begun: Int
  public let objectives: [ObjectiveReading]
  /// Runs of one order at the looks that were made.
  public let looks: [Int]
  /// Runs that choose nothing: values, differences and regrets are from them.
  public let freshRuns: Range<Int>
  /// Chance of error of each statement, and how many statements share the error rate.
  public let level: Double
  public let statements: Int
  /// Whether nothing is left to chance in any view.
  public let isExact: Bool
  /// Every order: steps of the text's plan, from the first to the last.
  public let orders: [[Int]]
  /// Number of the text's own order.
  public let textOrder: Int
  public let views: [ViewOrders]
  /// Nil with one view.
  public let regret: RegretAnswer?

  /// The model of the first view.
  public var model: Model { views[0].model }
}

/// The mean of a number over runs with its 95 % interval: Wilson's for shares, else the normal approximation.
public struct MeasuredValue: Sendable, Equatable {
  public let mean: Double
  public let low: Double
  public let high: Double
  /// Runs that answer.
  public let runs: Int

  init(_ values: [Double], _ kind: ObjectiveKind) {
    let difference = PairedDifference(values)
    (runs, mean) = (difference.count, difference.mean)
    guard kind == .share else {
      (low, high) = (difference.low, difference.high)
      return
    }
    let interval = WilsonInterval(
      successes: values.count { $0 == 1 }, trials: difference.count)
    (low, high) = (interval.low, interval.high)
  }
}

/// One order in one view.
public struct OrderRecord: Sendable {
  public let runs: Int
  /// By objective.
  public let values: [MeasuredValue]
  /// Nil = it cannot be told from the best of the first objective.
  public let drop: OrderDrop?
  /// Nil = it cannot be told from the Pareto set; always nil with one objective.
  public let paretoDrop: OrderDrop?
}

/// One view's part of the answer.
public struct ViewOrders: Sendable {
  public let model: Model
  /// By order.
  public let records: [OrderRecord]
  /// Orders from the best to the worst of the first objective: those that were never dropped first, then the later
  /// dropped before the earlier, each by the mean.
  public let ranking: [Int]
  /// From 1, by order.
  let ranks: [Int]
  /// Orders that agree with the best in every number of every run.
  public let ties: [Int]
  /// Orders that cannot be told from the Pareto set; empty with one objective.
  public let pareto: [Int]
  /// Members of `pareto` that none beats in every mean.
  public let front: [Int]
  /// From runs that had no part in choosing it.
  public let bestValues: [MeasuredValue]
  public let policies: [PolicyAnswer]
  /// By step of the plan; nil where it has begun.
  public let months: [StepMonth?]
  public let courses: CourseAnswer?

  public var best: Int { ranking[0] }
  /// Orders that cannot be told from the best, itself among them.
  public var undecided: [Int] { ranking.filter { records[$0].drop == nil } }
  /// From 1.
  public func rank(_ order: Int) -> Int { ranks[order] }
}

/// What a month of delay of one step does to the best order.
public struct StepMonth: Sendable {
  /// Index into the text's plan.
  public let step: Int
  /// Later less as planned, by objective.
  public let changes: [PairedDifference]
}

/// The order whose greatest regret over the views is least.
public struct RegretAnswer: Sendable {
  public let order: Int
  /// What it loses beside each view's best, by view, from runs that had no part in choosing either.
  public let regrets: [PairedDifference]
  /// Orders that cannot be told from it, itself among them.
  public let undecided: [Int]
}
