extension FormulaChecker {
  /// Days of a month, by which `rate` counts.
  private static let month = 30.4375

  /// `QUANTITY at DAY`; the day holds for every quantity on its left that has none of its own.
  mutating func reading(_ quantity: Syntax, on day: Syntax) -> Checked? {
    let (outerDay, outerHas, outerWritten) = (readingDay, hasReading, isDayWritten)
    defer {
      (readingDay, hasReading, isDayWritten) = (outerDay, outerHas || hasReading, outerWritten)
    }
    readingDay = demanded(.day, day)
    isDayWritten = true
    hasReading = false
    let checked = check(quantity)
    if checked != nil, !hasReading {
      report(.atWithoutQuantity, at: quantity.range)
      return nil
    }
    return readingDay == nil ? nil : checked
  }

  mutating func reading(_ quantity: CheckedQuantity, at range: TextRange) -> Checked? {
    read(quantity, at: range) { .quantity($0, at: $1) }
  }

  /// `rate(QUANTITY, WINDOW)`: the engine counts per month, formulas per day as all units do.
  mutating func rate(_ call: Syntax.Call) -> Checked? {
    let parts = (
      quantityArgument(call, .rate), constant(call.arguments[1].value, as: .duration)
    )
    guard var quantity = parts.0, let window = parts.1 else { return nil }
    guard window > 0 else {
      report(.notPositive(window), at: call.arguments[1].value.range)
      return nil
    }
    quantity.unit = quantity.unit * .perDay
    return read(quantity, at: call.nameRange) {
      .quotient(.rate($0, window: window, at: $1), .number(Self.month))
    }
  }

  /// `tempo(POWER, WINDOW)`: the share of own moves in those made in the window up to the day on which it is
  /// read, that day included; a window that reaches back before the start counts from the start.
  mutating func tempo(_ call: Syntax.Call) -> Checked? {
    let (subject, span) = (call.arguments[0].value, call.arguments[1].value)
    let parts = (power(subject), constant(span, as: .duration))
    guard let power = parts.0, let window = parts.1 else { return nil }
    guard window > 0 else {
      report(.notPositive(window), at: span.range)
      return nil
    }
    return read(single(.moves(power: power), .number), at: call.nameRange) { moves, day in
      .quotient(
        .change(of: .ownMoves(power: power), over: window, to: day),
        .change(of: moves, over: window, to: day))
    }
  }

  /// `monthly_least(QUANTITY, from: DAY, to: DAY)`.
  mutating func monthlyLeast(_ call: Syntax.Call) -> Checked? {
    guard let start = call.argument("from"), let end = call.argument("to") else { return nil }
    let parts = (
      quantityArgument(call, .monthlyLeast), constant(start, as: .day), constant(end, as: .day)
    )
    guard let quantity = parts.0, let from = parts.1, let to = parts.2 else { return nil }
    guard quantity.items.allSatisfy({ $0.count == 1 }) else {
      report(.severalFronts(call.name), at: call.nameRange)
      return nil
    }
    let values = quantity.items.map { Expression.leastMonthly($0[0], from: from, to: to) }
    return Checked(
      kind: .number(OpenUnit(quantity.unit)), values: values, spread: quantity.spread,
      range: call.nameRange)
  }

  private mutating func read(
    _ quantity: CheckedQuantity, at range: TextRange,
    _ value: (Quantity, Expression) -> Expression
  ) -> Checked? {
    hasReading = true
    if !isDayWritten { readsUnwrittenHorizon = true }
    guard let day = readingDay, isOneGroup(quantity.spread, day.spread) else { return nil }
    let count = quantity.spread == nil ? day.values.count : quantity.items.count
    let values = (0..<count).map { index in
      quantity.items[quantity.spread == nil ? 0 : index]
        .map { value($0, day.value(index)) }.summed
    }
    return Checked(
      kind: .number(OpenUnit(quantity.unit)), values: values,
      spread: quantity.spread ?? day.spread, range: range)
  }

  private mutating func quantityArgument(
    _ call: Syntax.Call, _ function: FormulaFunction
  ) -> CheckedQuantity? {
    let argument = call.unlabelled[0]
    if case .missing = argument.kind { return nil }
    guard case .call(let inner) = argument.kind else {
      report(.quantityExpected(function), at: argument.range)
      return nil
    }
    guard let named = self.function(inner),
      hasRightArguments(named, inner, at: argument.range)
    else { return nil }
    return quantity(named, inner)
  }

  /// A value that is the same in every run.
  private mutating func constant(_ syntax: Syntax, as type: FormulaType) -> Double? {
    guard let checked = demanded(type, syntax) else { return nil }
    guard let value = checked.value(0).constantValue, value.isFinite else {
      report(.constantExpected, at: syntax.range)
      return nil
    }
    return value
  }
}

extension Expression {
  /// What a count has grown by in so many days; before the start it was 0.
  fileprivate static func change(
    of count: Quantity, over days: Double, to day: Expression
  ) -> Expression {
    if let last = day.constantValue, last < days { return .quantity(count, at: day) }
    let first = Expression.difference(day, .number(days))
    let before = day.constantValue == nil ? Expression.greatest([first, .number(0)]) : first
    return .difference(.quantity(count, at: day), .quantity(count, at: before))
  }
}

extension [Expression] {
  fileprivate var summed: Expression {
    guard let first else { return .number(0) }
    return dropFirst().reduce(first) { .sum($0, $1) }
  }
}
