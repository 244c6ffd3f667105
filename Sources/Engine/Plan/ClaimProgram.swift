import Scenarios

/// What is asked of a run by one claim.
struct ClaimPrograms: Sendable {
  let formula: ClaimProgram
  let given: ClaimProgram?

  init(_ claim: Claim, _ sources: ClaimSources) {
    formula = ClaimProgram(claim.formula, sources)
    given = claim.given.map { ClaimProgram($0, sources) }
  }
}

/// A claim formula as a flat list of steps for a machine with a stack.
///
/// Each step takes its operands from the top of the stack and leaves one result there.
struct ClaimProgram: Sendable {
  private(set) var steps: [ClaimStep] = []
  /// Most results that stand on the stack at once.
  private(set) var depth = 0
  private var height = 0

  init(_ formula: Expression, _ sources: ClaimSources) {
    append(formula, sources)
  }

  private mutating func append(_ step: ClaimStep, taking operands: Int) {
    steps.append(step)
    height += 1 - operands
    depth = max(depth, height)
  }

  private mutating func append(_ operands: [Expression], _ sources: ClaimSources) {
    for operand in operands { append(operand, sources) }
  }

  private mutating func append(_ formula: Expression, _ sources: ClaimSources) {
    switch formula {
    case .number(let value): append(.number(value), taking: 0)
    case .event(let event): append(sources.step(of: event), taking: 0)
    case .defined(let event, let lag):
      append(sources.step(of: event), taking: 0)
      append(lag, sources)
      append(.moved(isPast: sources.isPast(event)), taking: 2)
    case .parameter(let parameter): append(parameter, sources)
    case .least(let list): gather(list, .lesser, sources)
    case .greatest(let list): gather(list, .greater, sources)
    case .count(let list): count(list, sources)
    case .leastMonthly(let quantity, let from, let to):
      append(sources.leastMonthly(quantity, from, to), taking: 0)
    default:
      append(formula.children, sources)
      append(step(formula, sources), taking: formula.children.count)
    }
  }

  /// The step of a formula whose operands are its children.
  private func step(_ formula: Expression, _ sources: ClaimSources) -> ClaimStep {
    switch formula {
    case .quantity(let quantity, _): .read(gauge: sources.gauges[quantity])
    case .rate(let quantity, let window, _):
      .rate(gauge: sources.gauges[quantity], window: window, isLoss: quantity.isHeld)
    case .negate: .negate
    case .sum: .sum
    case .difference: .difference
    case .product: .product
    case .quotient: .quotient
    case .compare(let comparison, _, _): .compare(comparison)
    case .within: .within
    case .and: .and
    case .or: .or
    default: .not
    }
  }

  private mutating func append(_ parameter: Parameter, _ sources: ClaimSources) {
    func both(_ left: Parameter, _ right: Parameter, _ step: ClaimStep) {
      append(left, sources)
      append(right, sources)
      append(step, taking: 2)
    }
    switch parameter {
    case .constant(let value): append(.number(value), taking: 0)
    case .input(let index): append(.row(sources.inputRows[index]), taking: 0)
    case .sum(let left, let right): both(left, right, .sum)
    case .difference(let left, let right): both(left, right, .difference)
    case .product(let left, let right): both(left, right, .product)
    case .quotient(let left, let right): both(left, right, .quotient)
    }
  }

  /// From left to right; of an empty list nothing is known.
  private mutating func gather(
    _ list: [Expression], _ step: ClaimStep, _ sources: ClaimSources
  ) {
    guard let first = list.first else { return append(.number(.nan), taking: 0) }
    append(first, sources)
    for other in list.dropFirst() {
      append(other, sources)
      append(step, taking: 2)
    }
  }

  private mutating func count(_ list: [Expression], _ sources: ClaimSources) {
    append(.number(0), taking: 0)
    for part in list {
      append(part, sources)
      append(.sum, taking: 2)
    }
  }
}

/// One step of a claim's program; quantities are gauges of the plan, nil = not kept.
enum ClaimStep: Sendable, Equatable {
  case number(Double)
  /// The day of an event of the plan.
  case event(Int)
  case row(Int)
  /// Day and lag: the day moved by whole days, half a day away from zero; no event of the run is moved
  /// before its start.
  case moved(isPast: Bool)
  case read(gauge: Int?)
  case rate(gauge: Int?, window: Double, isLoss: Bool)
  /// The least change from one of the steps to the next.
  case leastChange(gauge: Int?, steps: [Int])
  case negate, sum, difference, product, quotient
  /// The lesser or greater of two, undefined if either is.
  case lesser, greater
  case compare(Expression.Comparison)
  /// Span, after, event.
  case within
  case and, or, not
}

extension Quantity {
  fileprivate var isHeld: Bool {
    if case .held = self { true } else { false }
  }
}
