import Scenarios

@testable import Engine

/// The meaning of a claim's formula in one run, read straight from the formula (claims.md): what the
/// programs of claims are tested against.
struct RecursiveClaims {
  let block: Block
  let lane: Int

  func value(_ expression: Expression) -> Double {
    switch expression {
    case .number(let value): value
    case .event(let event): step(of: event)
    case .defined(let event, let lag): step(of: event, movedBy: value(.parameter(lag)))
    case .quantity(let quantity, let at): read(quantity, at: value(at))
    case .rate(let quantity, let window, let at): rate(quantity, window, at: value(at))
    case .leastMonthly(let quantity, let from, let to): leastMonthly(quantity, from, to)
    case .parameter(let parameter):
      parameter.value { block.rows[block.plan.inputRows[$0], lane] }
    case .negate(let inner): -value(inner)
    case .sum(let a, let b): value(a) + value(b)
    case .difference(let a, let b): value(a) - value(b)
    case .product(let a, let b): value(a) * value(b)
    case .quotient(let a, let b): value(a) / value(b)
    case .least(let list): extreme(list, Swift.min)
    case .greatest(let list): extreme(list, Swift.max)
    case .count(let list): list.reduce(0) { $0 + value($1) }
    case .compare(let comparison, let a, let b): compare(comparison, value(a), value(b))
    case .within(let span, let after, let event):
      within(span: value(span), after: value(after), event: value(event))
    case .and(let a, let b): and(value(a), value(b))
    case .or(let a, let b): 1 - and(1 - value(a), 1 - value(b))
    case .not(let inner): 1 - value(inner)
    }
  }

  private func step(of event: Event) -> Double {
    if let past = block.plan.pastSteps[event] { return past }
    guard let index = block.plan.eventIndex[event] else { return .infinity }
    return block.eventSteps[index * Rows.lanes + lane]
  }

  private func step(of event: Event, movedBy lag: Double) -> Double {
    let step = step(of: event)
    guard step < .infinity else { return step }
    let moved = step + lag.rounded()
    return block.plan.pastSteps[event] == nil ? max(0, moved) : moved
  }

  private func read(_ quantity: Quantity, at step: Double) -> Double {
    guard step >= 0, step <= Double(block.plan.days),
      let gauge = block.plan.gaugeIndex[quantity]
    else { return .nan }
    return block.capture.value(gauge: gauge, step: Int(step), lane) ?? .nan
  }

  private func rate(_ quantity: Quantity, _ window: Double, at step: Double) -> Double {
    let change = read(quantity, at: step) - read(quantity, at: step - window)
    let month = change / window * 30.4375
    if case .held = quantity { return -month }
    return month
  }

  private func leastMonthly(_ quantity: Quantity, _ from: Double, _ to: Double) -> Double {
    let start = block.plan.model.calendar.start
    var least = Double.infinity
    var before: Double?
    let days = Double(block.plan.days)
    for step in stride(from: min(max(0, from - 1), days), through: min(to, days), by: 1)
    where (start + Int(step) + 1).civil.day == 1 {
      let level = read(quantity, at: step)
      if let before { least = min(least, level - before) }
      before = level
    }
    return least.isFinite ? least : .nan
  }

  private func extreme(_ list: [Expression], _ pick: (Double, Double) -> Double) -> Double {
    let values = list.map(value)
    guard let first = values.first, !values.contains(where: \.isNaN) else { return .nan }
    return values.dropFirst().reduce(first, pick)
  }

  private func compare(
    _ comparison: Expression.Comparison, _ a: Double, _ b: Double
  ) -> Double {
    guard !a.isNaN, !b.isNaN else { return .nan }
    let holds =
      switch comparison {
      case .less: a < b
      case .lessOrEqual: a <= b
      case .equal: a == b
      case .notEqual: a != b
      case .greaterOrEqual: a >= b
      case .greater: a > b
      }
    return holds ? 1 : 0
  }

  private func within(span: Double, after: Double, event: Double) -> Double {
    guard !span.isNaN, !after.isNaN, !event.isNaN else { return .nan }
    return after < .infinity && after <= event && event <= after + span ? 1 : 0
  }

  private func and(_ a: Double, _ b: Double) -> Double {
    a == 0 || b == 0 ? 0 : a.isNaN || b.isNaN ? .nan : 1
  }
}
