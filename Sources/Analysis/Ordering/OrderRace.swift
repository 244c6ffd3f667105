import Scenarios

/// Why and when an order was dropped.
public struct OrderDrop: Sendable, Equatable {
  public enum Cause: String, Sendable, Equatable {
    /// Nothing is left to chance in the model: one run is its value.
    case bound
    /// Paired runs say that another is better.
    case race
  }

  public let cause: Cause
  /// Runs of either order that were compared.
  public let runs: Int
  /// The order that is better, by its number.
  public let by: Int
}

/// What runs of the orders of one view gave, and which are still in the race.
struct OrderField {
  /// By order, objective, run: benefits, so that more is better.
  private(set) var benefits: [[[Double]]]
  /// By order and objective, over the runs that answer.
  private(set) var means: [[Double]]
  /// In the race for the first objective.
  var drops: [OrderDrop?]
  /// In the race for the Pareto set.
  var paretoDrops: [OrderDrop?]
  /// Orders of the Pareto set that none beats in every mean; empty with one objective.
  var front: [Int] = []

  init(orders: Int, objectives: Int) {
    benefits = Array(repeating: Array(repeating: [], count: objectives), count: orders)
    means = Array(repeating: Array(repeating: -.infinity, count: objectives), count: orders)
    drops = Array(repeating: nil, count: orders)
    paretoDrops = drops
  }

  var orders: Range<Int> { benefits.indices }

  func runs(_ order: Int) -> Int { benefits[order].first?.count ?? 0 }

  func mean(_ order: Int, _ objective: Int = 0) -> Double { means[order][objective] }

  /// Adds the next runs of an order, by objective.
  mutating func extend(_ order: Int, by columns: [[Double]]) {
    for (objective, column) in columns.enumerated() {
      benefits[order][objective] += column
      let known = benefits[order][objective].filter { !$0.isNaN }
      means[order][objective] =
        known.isEmpty ? -.infinity : known.reduce(0, +) / Double(known.count)
    }
  }

  var inRace: [Int] { orders.filter { drops[$0] == nil } }
  var inPareto: [Int] { orders.filter { paretoDrops[$0] == nil } }

  /// Orders that none is as good as in every mean and better in one; the best of the first objective first.
  func front(of orders: [Int]) -> [Int] {
    let sorted = orders.sorted { one, other in
      let (left, right) = (means[one], means[other])
      return left == right ? one < other : right.lexicographicallyPrecedes(left)
    }
    // Who beats another comes before it.
    var front: [Int] = []
    for order in sorted {
      let isBeaten = front.contains { other in
        means[other] != means[order]
          && zip(means[other], means[order]).allSatisfy { $0 >= $1 }
      }
      if !isBeaten { front.append(order) }
    }
    return front
  }

  /// The first of those with the greatest mean.
  func leader(of orders: [Int], _ objective: Int = 0) -> Int? {
    orders.map { ($0, mean($0, objective)) }.max { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
  }
}

/// Successive elimination: all orders run the same runs, and after 64, 128, 256 … of them those are dropped of which
/// the runs say that another is better.
///
/// Each statement is wrong with chance `level` at most; with all statements that could drop a best order it is the
/// request's error rate (Bonferroni): (orders − 1)·looks·views for the first objective, as often again for each
/// objective of the Pareto set, and twice for the regret over several views.
struct OrderRace {
  let ranges: [OutcomeRange]
  /// Without chance every run is the same, and one look is enough.
  let isExact: Bool
  let level: Double
  /// Statements whose chances of error add up.
  let statements: Int

  init(
    orders: Int, views: Int, looks: Int, _ ranges: [OutcomeRange], error: Double, isExact: Bool
  ) {
    let kinds = 1 + (ranges.count > 1 ? ranges.count : 0) + (views > 1 ? 2 : 0)
    statements = max(1, (orders - 1) * looks * views * kinds)
    level = error / Double(statements)
    (self.ranges, self.isExact) = (ranges, isExact)
  }

  func evidence(
    _ field: OrderField, _ order: Int, over other: Int, _ objective: Int = 0
  ) -> OrderEvidence {
    OrderEvidence(
      field.benefits[order][objective], over: field.benefits[other][objective],
      ranges[objective], level: level, isExact: isExact)
  }

  private func drop(_ field: OrderField, _ order: Int, by other: Int) -> OrderDrop {
    OrderDrop(
      cause: isExact ? .bound : .race, runs: min(field.runs(order), field.runs(other)), by: other)
  }

  /// Drops from the first race what is worse than its leader.
  func judge(_ field: inout OrderField) {
    let alive = field.inRace
    guard let leader = field.leader(of: alive) else { return }
    for order in alive where order != leader {
      if evidence(field, leader, over: order).isBetter {
        field.drops[order] = drop(field, order, by: leader)
      }
    }
  }

  /// Drops from the second race what one of the best is better than in some objective and not worse, beyond a
  /// twentieth of the scale, in any.
  func judgePareto(_ field: inout OrderField) {
    guard ranges.count > 1 else { return }
    let alive = field.inPareto
    let front = field.front(of: alive).prefix(Self.mostDominators)
    for order in alive {
      let by = front.first { $0 != order && dominates(field, $0, order) }
      if let by { field.paretoDrops[order] = drop(field, order, by: by) }
    }
    field.front = field.front(of: field.inPareto)
  }

  /// Members of the sample's Pareto set with which the others are compared.
  private static let mostDominators = 32
  static let margin = 0.05

  private func dominates(_ field: OrderField, _ order: Int, _ other: Int) -> Bool {
    var isBetter = false
    for objective in ranges.indices {
      let least = field.mean(other, objective) - margin(field, order, objective)
      guard field.mean(order, objective) >= least else { return false }
    }
    for objective in ranges.indices {
      let evidence = evidence(field, order, over: other, objective)
      guard isExact ? evidence.mean >= 0 : evidence.low > -margin(field, order, objective) else {
        return false
      }
      isBetter = isBetter || evidence.isBetter
    }
    return isBetter
  }

  /// A twentieth of the range, or of the level where the range is open.
  private func margin(_ field: OrderField, _ order: Int, _ objective: Int) -> Double {
    switch ranges[objective] {
    case .truth: Self.margin
    case .within(let most): Self.margin * most
    case .open: Self.margin * field.mean(order, objective).magnitude
    }
  }
}
