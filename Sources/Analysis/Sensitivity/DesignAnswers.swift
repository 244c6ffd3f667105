/// The rows of a design and what a function answers at their points, grown by doubling.
struct DesignAnswers {
  /// What a function answers at points mixed from the rows.
  typealias Function = (_ rows: DesignRows, _ points: [MixedPoint]) throws -> [Double]

  let space: FactorSpace
  private(set) var rows: DesignRows
  /// f(A), f(B), and the columns that Sobol's shares need.
  private(set) var columns: ExchangedAnswers
  /// By row, then step; empty where Shapley's shares are not asked for.
  private(set) var walks: [[Double]] = []
  private(set) var orders: [[Int]] = []
  private let seed: UInt64
  private let exchanged: [Mix]
  private let kept: [Mix]
  private let walking: Bool

  /// Columns that share parts: one for each factor, then two for each input of a group.
  init(_ space: FactorSpace, seed: UInt64, sobol: Bool, pairs: Bool, shapley: Bool) {
    self.space = space
    self.seed = seed
    rows = DesignRows(space, .spread(seed: seed))
    let members = space.members
    exchanged =
      sobol
      ? space.factors.map { .exchanged($0) } + members.map { .exchanged([$0]) }
        + members.map { .beyond($0) } : []
    kept = sobol && pairs ? space.factors.map { .kept($0) } : []
    walking = shapley
    columns = ExchangedAnswers(
      first: [], second: [], exchanged: exchanged.map { _ in [] }, kept: kept.map { _ in [] })
  }

  var count: Int { columns.first.count }

  /// Points that each row takes.
  var pointsOfRow: Int {
    2 + exchanged.count + kept.count + (walking ? space.parts.count - 1 : 0)
  }

  /// Answers the rows up to `count`.
  mutating func extend(to count: Int, _ function: Function) throws {
    let new = self.count..<max(self.count, count)
    rows.extend(to: count)
    let mixes = [.first, .second] + exchanged + kept
    let answers = try table(new, mixes.count, function) { _, column in mixes[column] }
    let (first, last) = (2 + exchanged.count, mixes.count)
    let added = ExchangedAnswers(
      first: answers[0], second: answers[1], exchanged: Array(answers[2..<first]),
      kept: Array(answers[first..<last]))
    columns.append(added)
    if walking { try walk(new, added, function) }
  }

  private mutating func walk(
    _ new: Range<Int>, _ ends: ExchangedAnswers, _ function: Function
  ) throws {
    let parts = space.parts.count
    let orders = new.map { ShapleyEstimate.order(row: $0, parts: parts, seed: seed) }
    let steps = try table(new, parts - 1, function) { row, step in
      .beginning(orders[row - new.lowerBound], count: step + 1)
    }
    for row in new.indices.map({ $0 - new.lowerBound }) {
      walks.append([ends.second[row]] + steps.map { $0[row] } + [ends.first[row]])
    }
    self.orders += orders
  }

  /// By column, then row.
  private func table(
    _ new: Range<Int>, _ columns: Int, _ function: Function,
    _ mix: (_ row: Int, _ column: Int) -> Mix
  ) throws -> [[Double]] {
    let points = new.flatMap { row in
      (0..<columns).map { MixedPoint(row: row, mix: mix(row, $0)) }
    }
    let answers = points.isEmpty ? [] : try function(rows, points)
    return (0..<columns).map { column in
      new.indices.map { answers[($0 - new.lowerBound) * columns + column] }
    }
  }
}
