extension FormulaChecker {
  mutating func negated(_ syntax: Syntax) -> Checked? {
    guard let inner = check(syntax) else { return nil }
    guard inner.unit != nil else {
      report(
        .typeMismatch(expected: .number(.number), found: inner.type), at: syntax.range)
      return nil
    }
    return inner.mapped(inner.kind) { .negate($0) }
  }

  mutating func arithmetic(
    _ operation: WrittenNumber.Operation, _ left: Syntax, _ right: Syntax
  ) -> Checked? {
    let sides = (check(left), check(right))
    guard let left = sides.0, let right = sides.1 else { return nil }
    guard let kind = kind(operation, left, right) else { return nil }
    return lifted([left, right], kind) { operation.expression($0[0], $0[1]) }
  }

  /// The type of the result, or nil after reporting that there is none.
  private mutating func kind(
    _ operation: WrittenNumber.Operation, _ left: Checked, _ right: Checked
  ) -> Checked.Kind? {
    switch (operation, left.kind, right.kind) {
    case (.product, .number(let left), .number(let right)): return .number(left.times(right))
    case (.quotient, .number(let left), .number(let right)): return .number(left.divided(by: right))
    case (.sum, .number, .number), (.difference, .number, .number):
      return agreedUnit(left, right).map { .number($0) }
    case (.difference, .day, .day): return .number(OpenUnit(.days))
    case (.sum, .day, .number(let span)), (.difference, .day, .number(let span)):
      return demand(span, .days, at: right.range) ? .day : nil
    case (.sum, .number(let span), .day):
      return demand(span, .days, at: left.range) ? .day : nil
    default:
      report(
        .incompatible(operation.rawValue, left.type, right.type),
        at: left.range.joined(with: right.range))
      return nil
    }
  }

  mutating func compared(
    _ comparison: Expression.Comparison, _ left: Syntax, _ right: Syntax, at range: TextRange
  ) -> Checked? {
    if let category = category(comparison, left, right) { return category.value }
    let sides = (check(left), check(right))
    guard let left = sides.0, let right = sides.1 else { return nil }
    guard isComparable(left, right, comparison.rawValue, at: range) else { return nil }
    warnOfEventDifference(comparison, left, right, at: range)
    return lifted([left, right], .truth) { .compare(comparison, $0[0], $0[1]) }
  }

  private mutating func isComparable(
    _ left: Checked, _ right: Checked, _ sign: String, at range: TextRange
  ) -> Bool {
    switch (left.kind, right.kind) {
    case (.day, .day): return true
    case (.number, .number): return agreedUnit(left, right) != nil
    default:
      report(.incompatible(sign, left.type, right.type), at: range)
      return false
    }
  }

  private mutating func warnOfEventDifference(
    _ comparison: Expression.Comparison, _ left: Checked, _ right: Checked, at range: TextRange
  ) {
    let smaller: Checked
    switch comparison {
    case .less, .lessOrEqual: smaller = left
    case .greater, .greaterOrEqual: smaller = right
    case .equal, .notEqual: return
    }
    if smaller.unit?.unit == .days, smaller.value(0).isEventDifference {
      warn(.eventDifference, at: range)
    }
  }

  /// The unit of a sum or a comparison; reports the side that does not fit.
  mutating func agreedUnit(_ left: Checked, _ right: Checked) -> OpenUnit? {
    guard let leftUnit = left.unit, let rightUnit = right.unit else { return nil }
    if let unit = leftUnit.agreed(with: rightUnit) { return unit }
    let (odd, expected) =
      leftUnit.isBare && !rightUnit.isBare ? (left, rightUnit) : (right, leftUnit)
    _ = odd.unit.map { demand($0, expected.unit, at: odd.range) }
    return nil
  }

  /// Whether `unit` can stand for `expected`; reports where it cannot.
  mutating func demand(_ unit: OpenUnit, _ expected: Unit, at range: TextRange) -> Bool {
    if unit.fits(expected) { return true }
    report(
      unit.isBare
        ? .missingUnit(expected: expected)
        : .typeMismatch(expected: .number(expected), found: .number(unit.unit)), at: range)
    return false
  }

  mutating func logic(
    _ left: Syntax, _ right: Syntax, _ combine: (Expression, Expression) -> Expression
  ) -> Checked? {
    let sides = (truth(left), truth(right))
    guard let left = sides.0, let right = sides.1 else { return nil }
    return lifted([left, right], .truth) { combine($0[0], $0[1]) }
  }

  mutating func truth(_ syntax: Syntax) -> Checked? {
    demanded(.truth, syntax)
  }

  mutating func demanded(_ type: FormulaType, _ syntax: Syntax) -> Checked? {
    guard let checked = check(syntax) else { return nil }
    if case .number(let expected) = type, let unit = checked.unit {
      return demand(unit, expected, at: syntax.range) ? checked : nil
    }
    guard checked.type == type else {
      report(.typeMismatch(expected: type, found: checked.type), at: syntax.range)
      return nil
    }
    return checked
  }
}

extension WrittenNumber.Operation {
  fileprivate func expression(_ left: Expression, _ right: Expression) -> Expression {
    switch self {
    case .sum: .sum(left, right)
    case .difference: .difference(left, right)
    case .product: .product(left, right)
    case .quotient: .quotient(left, right)
    }
  }
}

extension Expression {
  fileprivate var isEventDifference: Bool {
    guard case .difference(let left, let right) = self else { return false }
    return !left.events.isEmpty && !right.events.isEmpty
  }
}
