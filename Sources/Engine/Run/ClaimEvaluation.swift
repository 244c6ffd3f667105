import Scenarios

/// Evaluates the programs of claims for some lanes of a block at the end of their runs, from event
/// days and captured quantities.
///
/// Numbers throughout: days as steps, never = ∞, truth 1 or 0, undefined = NaN (claims.md). A step
/// works on rows of the stack, one entry a lane.
struct ClaimEvaluation {
  let block: Block
  let lanes: Range<Int>

  /// How the lanes answer a claim of the plan's model, in order.
  func answers(to program: ClaimPrograms) -> [RunVerdict] {
    let truths = values(program.formula)
    guard let given = program.given else { return truths.map { RunVerdict(truth: $0) } }
    return zip(values(given), truths).map { condition, truth in
      condition == 1 ? RunVerdict(truth: truth) : .notGiven
    }
  }

  /// Truth (1 or 0) or number of a claim of the plan's model in each lane; NaN where it is undefined or its
  /// condition does not hold.
  func numbers(of program: ClaimPrograms) -> [Double] {
    let numbers = values(program.formula)
    guard let given = program.given else { return numbers }
    return zip(values(given), numbers).map { $0 == 1 ? $1 : .nan }
  }

  /// The value of a program in each lane.
  func values(_ program: ClaimProgram) -> [Double] {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: program.depth * lanes.count) { stack in
      guard let base = stack.baseAddress else { return [] }
      var top = ClaimRow(base: base - lanes.count, count: lanes.count)
      for step in program.steps { top = take(step, top) }
      return (0..<lanes.count).map { top[$0] }
    }
  }

  /// Takes one step and gives the row of its result.
  private func take(_ step: ClaimStep, _ top: ClaimRow) -> ClaimRow {
    switch step {
    case .number(let value): return top.next.filled { _ in value }
    case .event(let event):
      return top.next.filled { block.eventSteps[event * Rows.lanes + lanes.lowerBound + $0] }
    case .row(let row): return top.next.filled { block.rows[row, lanes.lowerBound + $0] }
    case .leastChange(let gauge, let steps):
      return top.next.filled { leastChange(gauge, steps, $0) }
    case .read(let gauge): return top.filled { read(gauge, at: top[$0], $0) }
    case .rate(let gauge, let window, let isLoss):
      return top.filled { rate(gauge, window, isLoss, at: top[$0], $0) }
    case .negate: return top.filled { -top[$0] }
    case .not: return top.filled { 1 - top[$0] }
    case .within:
      let span = top.previous.previous
      return span.filled { within(span: span[$0], after: top.previous[$0], event: top[$0]) }
    default: return takePair(step, top.previous, top)
    }
  }

  /// A step of two operands; the result stands in the place of the left one.
  private func takePair(_ step: ClaimStep, _ left: ClaimRow, _ right: ClaimRow) -> ClaimRow {
    switch step {
    case .sum: left.filled { left[$0] + right[$0] }
    case .difference: left.filled { left[$0] - right[$0] }
    case .product: left.filled { left[$0] * right[$0] }
    case .quotient: left.filled { left[$0] / right[$0] }
    case .moved(let isPast): left.filled { moved(left[$0], by: right[$0], isPast) }
    case .lesser: left.filled { extreme(left[$0], right[$0], Swift.min) }
    case .greater: left.filled { extreme(left[$0], right[$0], Swift.max) }
    case .compare(let comparison): compared(comparison, left, right)
    case .or: left.filled { 1 - and(1 - left[$0], 1 - right[$0]) }
    default: left.filled { and(left[$0], right[$0]) }
    }
  }

  private func compared(
    _ comparison: Expression.Comparison, _ left: ClaimRow, _ right: ClaimRow
  ) -> ClaimRow {
    switch comparison {
    case .less: left.filled { truth(left[$0], right[$0], left[$0] < right[$0]) }
    case .lessOrEqual: left.filled { truth(left[$0], right[$0], left[$0] <= right[$0]) }
    case .equal: left.filled { truth(left[$0], right[$0], left[$0] == right[$0]) }
    case .notEqual: left.filled { truth(left[$0], right[$0], left[$0] != right[$0]) }
    case .greaterOrEqual: left.filled { truth(left[$0], right[$0], left[$0] >= right[$0]) }
    case .greater: left.filled { truth(left[$0], right[$0], left[$0] > right[$0]) }
    }
  }
}

/// One lane.
extension ClaimEvaluation {
  private func read(_ gauge: Int?, at step: Double, _ lane: Int) -> Double {
    guard step >= 0, step <= Double(block.plan.lastStep), let gauge,
      let kept = block.capture.value(gauge: gauge, step: Int(step), lanes.lowerBound + lane)
    else { return .nan }
    return kept
  }

  private func rate(
    _ gauge: Int?, _ window: Double, _ isLoss: Bool, at step: Double, _ lane: Int
  ) -> Double {
    let change = read(gauge, at: step, lane) - read(gauge, at: step - window, lane)
    let month = change / window * 30.4375
    return isLoss ? -month : month
  }

  private func leastChange(_ gauge: Int?, _ steps: [Int], _ lane: Int) -> Double {
    var least = Double.infinity
    var before: Double?
    for step in steps {
      let level = read(gauge, at: Double(step), lane)
      if let before { least = min(least, level - before) }
      before = level
    }
    return least.isFinite ? least : .nan
  }

  @inline(__always)
  private func moved(_ step: Double, by lag: Double, _ isPast: Bool) -> Double {
    guard step < .infinity else { return step }
    let moved = step + lag.rounded()
    return isPast ? moved : max(0, moved)
  }

  @inline(__always)
  private func extreme(_ a: Double, _ b: Double, _ pick: (Double, Double) -> Double) -> Double {
    a.isNaN || b.isNaN ? .nan : pick(a, b)
  }

  @inline(__always)
  private func truth(_ a: Double, _ b: Double, _ holds: Bool) -> Double {
    a.isNaN || b.isNaN ? .nan : holds ? 1 : 0
  }

  private func within(span: Double, after: Double, event: Double) -> Double {
    guard !span.isNaN, !after.isNaN, !event.isNaN else { return .nan }
    return after < .infinity && after <= event && event <= after + span ? 1 : 0
  }

  /// Kleene's conjunction: false wins over undefined.
  @inline(__always)
  private func and(_ a: Double, _ b: Double) -> Double {
    a == 0 || b == 0 ? 0 : a.isNaN || b.isNaN ? .nan : 1
  }
}

/// A row of the stack of a claim's program.
private struct ClaimRow {
  let base: UnsafeMutablePointer<Double>
  let count: Int

  var next: ClaimRow { ClaimRow(base: base + count, count: count) }
  var previous: ClaimRow { ClaimRow(base: base - count, count: count) }

  subscript(lane: Int) -> Double { base[lane] }

  @inline(__always)
  func filled(_ value: (Int) -> Double) -> ClaimRow {
    for lane in 0..<count { (base + lane).initialize(to: value(lane)) }
    return self
  }
}

/// What one run says of one claim.
public enum RunVerdict: Sendable, Equatable {
  case yes
  case no
  /// Condition true, formula undefined.
  case undefined
  /// Condition false or undefined.
  case notGiven

  init(truth: Double) {
    self = truth.isNaN ? .undefined : truth == 1 ? .yes : .no
  }
}
