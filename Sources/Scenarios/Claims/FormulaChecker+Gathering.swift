extension FormulaChecker {
  /// `first(…)`, `last(…)`: of days, or of numbers of one unit.
  mutating func extreme(_ function: FormulaFunction, _ arguments: [Syntax]) -> Checked? {
    guard let parts = all(arguments), let kind = commonKind(parts) else { return nil }
    let values = parts.flatMap(\.values)
    return Checked(
      kind: kind, values: [function == .first ? .least(values) : .greatest(values)],
      range: parts[0].range)
  }

  /// `count(…)`, `any(…)`, `all(…)` of truths.
  mutating func gathered(_ function: FormulaFunction, _ arguments: [Syntax]) -> Checked? {
    guard let parts = all(arguments) else { return nil }
    for part in parts where part.kind != .truth {
      report(.typeMismatch(expected: .truth, found: part.type), at: part.range)
      return nil
    }
    let values = parts.flatMap(\.values)
    switch function {
    case .count: return gathered(.number(OpenUnit(.number)), .count(values), parts)
    case .any: return gathered(.truth, values.balanced { .or($0, $1) }, parts)
    default: return gathered(.truth, values.balanced { .and($0, $1) }, parts)
    }
  }

  private func gathered(
    _ kind: Checked.Kind, _ value: Expression, _ parts: [Checked]
  ) -> Checked {
    Checked(kind: kind, values: [value], range: parts[0].range)
  }

  /// Every argument, looked at to the last even when one is wrong.
  private mutating func all(_ arguments: [Syntax]) -> [Checked]? {
    var parts: [Checked] = []
    for argument in arguments {
      if let part = check(argument) { parts.append(part) }
    }
    return parts.count == arguments.count ? parts : nil
  }

  private mutating func commonKind(_ parts: [Checked]) -> Checked.Kind? {
    var common = parts[0]
    for part in parts {
      guard part.kind != .truth, (part.kind == .day) == (common.kind == .day) else {
        let expected = common.kind == .truth ? FormulaType.day : common.type
        report(.typeMismatch(expected: expected, found: part.type), at: part.range)
        return nil
      }
      if common.kind == .day { continue }
      guard let unit = agreedUnit(common, part) else { return nil }
      common.kind = .number(unit)
    }
    return common.kind
  }
}

extension [Expression] {
  /// Halves joined, so that 500 places make a tree of 9 levels; not empty.
  fileprivate func balanced(_ join: (Expression, Expression) -> Expression) -> Expression {
    if count == 1 { return self[0] }
    let middle = count / 2
    return join(Array(self[..<middle]).balanced(join), Array(self[middle...]).balanced(join))
  }
}
