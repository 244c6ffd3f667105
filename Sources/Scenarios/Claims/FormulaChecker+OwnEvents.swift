extension FormulaChecker {
  /// An event of a contest or a power, not of a place.
  mutating func ownEvent(_ function: FormulaFunction, _ arguments: [Syntax]) -> Checked? {
    switch function {
    case .belowFloor: return belowFloor(arguments[0])
    case .win:
      let named = (contest(arguments[0]), side(arguments[1]))
      guard let contest = named.0, let side = named.1 else { return nil }
      return day(.win(contest, side), at: arguments[0].range)
    case .pivot: return pivot(arguments)
    default:
      let named = (power(arguments[0]), contest(arguments[1]))
      guard let power = named.0, let contest = named.1 else { return nil }
      return day(.imposed(power: power, contest), at: arguments[0].range)
    }
  }

  private mutating func belowFloor(_ syntax: Syntax) -> Checked? {
    guard let power = power(syntax) else { return nil }
    guard vocabulary.powers[power].hasFloor else {
      report(.notModelled(.belowFloor, power: vocabulary.powers[power].id), at: syntax.range)
      return nil
    }
    return day(.belowFloor(power: power), at: syntax.range)
  }

  private mutating func pivot(_ arguments: [Syntax]) -> Checked? {
    guard let step = step(arguments, at: arguments[0].range) else { return nil }
    return day(.pivot(power: step.power, step.step.contest), at: arguments[0].range)
  }

  /// One end of a power's plan, or the first of them.
  mutating func end(_ function: FormulaFunction, _ syntax: Syntax) -> Checked? {
    guard let power = power(syntax), let states = ends(function, of: power, at: syntax.range) else {
      return nil
    }
    let events = states.map { Expression.event(.end(power: power, $0)) }
    let value = events.count == 1 ? events[0] : .least(events)
    return Checked(kind: .day, values: [value], range: syntax.range)
  }

  /// The ends that `function` asks for, each of which the scenario can bring.
  mutating func ends(
    _ function: FormulaFunction, of power: Int, at range: TextRange
  ) -> [EndState]? {
    let hasPlan = vocabulary.sequences.contains { $0.power == power }
    let decides = vocabulary.deciders.contains(power)
    let isModelled =
      switch function {
      case .completed: hasPlan
      case .frozen: hasPlan && !vocabulary.truces.isEmpty
      case .conceded, .escalated: decides
      default: hasPlan || decides
      }
    guard isModelled else {
      report(.notModelled(function, power: vocabulary.powers[power].id), at: range)
      return nil
    }
    return EndState.allCases.filter { $0.function == function || function.isAnyEnd }
  }

  /// Days from the planned date of a step to the day it began, by the power's choice or another's.
  mutating func slip(_ arguments: [Syntax], at range: TextRange) -> Checked? {
    guard let found = step(arguments, at: range) else { return nil }
    let (power, step) = found
    let began = Expression.least([
      .event(.pivot(power: power, step.contest)), .event(.imposed(power: power, step.contest)),
    ])
    let planned = Expression.number(Double(step.planned - vocabulary.start))
    return Checked(
      kind: .number(OpenUnit(.days)), values: [.difference(began, planned)], range: range)
  }

  /// A power and its step for a contest; reports where it has none.
  private mutating func step(
    _ arguments: [Syntax], at range: TextRange
  ) -> (power: Int, step: SequenceStep)? {
    let named = (power(arguments[0]), contest(arguments[1]))
    guard let power = named.0, let contest = named.1 else { return nil }
    let steps = vocabulary.sequences.first { $0.power == power }?.steps ?? []
    guard let step = steps.first(where: { $0.contest == contest }) else {
      report(.noStep(power: vocabulary.powers[power].id), at: range)
      return nil
    }
    return (power, step)
  }

  func day(_ event: Event, at range: TextRange) -> Checked {
    Checked(kind: .day, values: [.event(event)], range: range)
  }
}

extension EndState {
  /// The function that gives its day.
  var function: FormulaFunction {
    switch self {
    case .completed: .completed
    case .conceded: .conceded
    case .escalated: .escalated
    case .frozen: .frozen
    }
  }
}

extension FormulaFunction {
  fileprivate var isAnyEnd: Bool {
    self == .end || self == .outcome
  }
}
