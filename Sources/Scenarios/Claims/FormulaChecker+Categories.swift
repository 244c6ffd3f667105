extension FormulaChecker {
  /// A comparison of a category with one of its words.
  struct CategoryComparison {
    /// nil after a mistake in it.
    var value: Checked?
  }

  /// `outcome(POWER) = escalated`, `mode(POWER) at DAY = imposed`, or with `!=`; nil where the comparison is of
  /// another kind.
  mutating func category(
    _ comparison: Expression.Comparison, _ left: Syntax, _ right: Syntax
  ) -> CategoryComparison? {
    guard let function = left.categoryFunction else { return nil }
    let value = named(function, comparison, right).flatMap { word in
      function == .outcome
        ? outcome(left, word) : mode(left, word)
    }
    let isOther = comparison == .notEqual
    return CategoryComparison(value: isOther ? value?.mapped(.truth) { .not($0) } : value)
  }

  /// The word that stands on the right; reports one that is none of the category.
  private mutating func named(
    _ function: FormulaFunction, _ comparison: Expression.Comparison, _ right: Syntax
  ) -> String? {
    let words = function.categories
    guard comparison == .equal || comparison == .notEqual, case .name(let word) = right.kind,
      words.contains(word)
    else {
      report(.category(function, words: words), at: right.range)
      return nil
    }
    return word
  }

  /// The first end of the plan up to a day, or by the horizon; `open` where none has come.
  private mutating func outcome(_ syntax: Syntax, _ word: String) -> Checked? {
    guard case .at(let inner, let day) = syntax.kind else { return firstEnd(syntax, word) }
    let outer = (readingDay, isDayWritten)
    defer { (readingDay, isDayWritten) = outer }
    (readingDay, isDayWritten) = (demanded(.day, day), true)
    return outcome(inner, word)
  }

  private mutating func firstEnd(_ call: Syntax, _ word: String) -> Checked? {
    guard case .call(let parts) = call.kind, hasRightArguments(.outcome, parts, at: call.range),
      let power = power(parts.arguments[0].value),
      let states = ends(.outcome, of: power, at: parts.arguments[0].value.range)
    else { return nil }
    hasReading = true
    let first = Expression.least(states.map { .event(.end(power: power, $0)) })
    let state = states.first { "\($0)" == word }
    return readingDay?.mapped(.truth) { [horizon = vocabulary.horizon - vocabulary.start] day in
      let first = first.undefined(unless: day, isUpTo: Double(horizon))
      let isOver = Expression.compare(.lessOrEqual, first, day)
      guard let state else { return .not(isOver) }
      return .and(isOver, .compare(.equal, .event(.end(power: power, state)), first))
    }
  }

  private mutating func mode(_ call: Syntax, _ word: String) -> Checked? {
    check(call)?.mapped(.truth) {
      .compare(word == "imposed" ? .equal : .notEqual, $0, .number(1))
    }
  }
}

extension Expression {
  /// The same number, and undefined (0/0) where a day that differs between runs comes after the horizon or
  /// never, as a quantity on that day is.
  fileprivate func undefined(unless day: Expression, isUpTo horizon: Double) -> Expression {
    if let known = day.constantValue, known <= horizon { return self }
    return .sum(self, .quotient(.number(0), .compare(.lessOrEqual, day, .number(horizon))))
  }
}

extension FormulaFunction {
  /// The words that such a category takes; none for other functions.
  var categories: [String] {
    switch self {
    case .outcome: EndState.allCases.map { "\($0)" } + ["open"]
    case .mode: ["controlled", "imposed"]
    default: []
    }
  }
}

extension Syntax {
  fileprivate var categoryFunction: FormulaFunction? {
    switch kind {
    case .call(let call):
      FormulaFunction(rawValue: call.name).flatMap { $0.categories.isEmpty ? nil : $0 }
    case .at(let inner, _): inner.categoryFunction
    default: nil
    }
  }
}
