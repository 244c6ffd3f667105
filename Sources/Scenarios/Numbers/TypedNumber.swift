import Chance

/// A number with the unit it turned out to have.
struct TypedNumber {
  enum Content {
    case distribution(Distribution)
    case parameter(Parameter)
  }

  var content: Content
  var unit: OpenUnit

  /// Arithmetic without inputs is worked out.
  func number(at range: TextRange) throws(NumberProblem) -> ResolvedNumber {
    switch content {
    case .distribution(let distribution): return .uncertain(distribution)
    case .parameter(let parameter):
      guard let value = parameter.constantValue else { return .arithmetic(parameter) }
      guard value.isFinite else { throw NumberProblem(.notFinite("\(value)"), at: range) }
      return .constant(value)
    }
  }
}

extension WrittenNumber.Arithmetic {
  func typed(names: NamedValues) throws(NumberProblem) -> TypedNumber {
    let (parameter, unit) = try operand(names)
    return TypedNumber(content: .parameter(parameter), unit: unit)
  }

  private func operand(_ names: NamedValues) throws(NumberProblem) -> (Parameter, OpenUnit) {
    switch self {
    case .quantity(let quantity):
      return (
        .constant(quantity.value),
        OpenUnit(written: quantity.unit, isRate: quantity.isRate, isZero: quantity.value == 0)
      )
    case .name(let name, let range):
      guard let value = names[name] else { throw Self.unknown(name, range, names) }
      return (value.parameter, OpenUnit(value.unit))
    case .operation(let operation, let left, let right):
      let (leftValue, leftUnit) = try left.operand(names)
      let (rightValue, rightUnit) = try right.operand(names)
      let unit = try operation.unit(leftUnit, rightUnit, at: right.range)
      return (operation.parameter(leftValue, rightValue), unit)
    }
  }

  private static func unknown(
    _ name: String, _ range: TextRange, _ names: NamedValues
  ) -> NumberProblem {
    let nearest = nearestNames(to: name, among: names.names + UnitText.names)
    return NumberProblem(.unknownName(name, nearest: nearest), at: range)
  }
}

extension WrittenNumber.Operation {
  fileprivate func parameter(_ left: Parameter, _ right: Parameter) -> Parameter {
    switch self {
    case .sum: .sum(left, right)
    case .difference: .difference(left, right)
    case .product: .product(left, right)
    case .quotient: .quotient(left, right)
    }
  }

  fileprivate func unit(
    _ left: OpenUnit, _ right: OpenUnit, at range: TextRange
  ) throws(NumberProblem) -> OpenUnit {
    switch self {
    case .product: return left.times(right)
    case .quotient: return left.divided(by: right)
    case .sum, .difference:
      if let unit = left.agreed(with: right) { return unit }
      try right.check(against: left.unit, at: range)
      return left
    }
  }
}
