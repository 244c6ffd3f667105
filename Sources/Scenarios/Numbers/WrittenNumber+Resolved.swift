public import Chance

/// A number in base units.
public enum ResolvedNumber: Sendable, Equatable {
  case constant(Double)
  /// Becomes an `Input` of the model.
  case uncertain(Distribution)
  /// Arithmetic over inputs that are there already.
  case arithmetic(Parameter)
}

extension WrittenNumber {
  /// The number where a quantity of `expected` that lies in `range` is due.
  ///
  /// A rate (`3.5 million/yr`) takes over what is counted: persons, units or tonnes. A number
  /// without a unit is taken for a plain number or share, and 0 for anything. Arithmetic over names
  /// is checked for its unit, and for its range only where it turns out constant.
  public func resolved(
    as expected: Unit, within range: NumberRange = .any, names: NamedValues = .none
  ) throws(NumberProblem) -> ResolvedNumber {
    let typed = try typed(names: names)
    try typed.unit.check(against: expected, at: self.range)
    let resolved = try typed.number(at: self.range)
    if let kind = resolved.problem(within: range) {
      throw NumberProblem(kind, at: self.range)
    }
    return resolved
  }

  /// The unit that the text itself gives; none written is a plain number.
  public func ownUnit(names: NamedValues = .none) throws(NumberProblem) -> Unit {
    try typed(names: names).unit.unit
  }

  private func typed(names: NamedValues) throws(NumberProblem) -> TypedNumber {
    switch shape {
    case .constant(let value):
      TypedNumber(
        content: .parameter(.constant(value)),
        unit: OpenUnit(written: unit, isRate: isRate, isZero: value == 0))
    case .uncertain(let distribution):
      TypedNumber(
        content: .distribution(distribution),
        unit: OpenUnit(written: unit, isRate: isRate, isZero: false))
    case .arithmetic(let arithmetic):
      try arithmetic.typed(names: names)
    }
  }
}

extension ResolvedNumber {
  fileprivate func problem(within range: NumberRange) -> NumberProblem.Kind? {
    switch self {
    case .constant(let value):
      range.problem(low: value, high: value)
    case .uncertain(let distribution):
      range.problem(low: distribution.support.low, high: distribution.support.high)
    case .arithmetic:
      nil
    }
  }
}
