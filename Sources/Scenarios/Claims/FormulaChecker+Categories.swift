extension FormulaChecker {
  /// `outcome(POWER) = escalated`, `mode(POWER) at DAY = imposed`, or with `!=`; not asked where the comparison is
  /// of another kind.
  mutating func category(
    _ comparison: Expression.Comparison, _ left: Syntax, _ right: Syntax, at range: TextRange
  ) -> (isAsked: Bool, value: Checked?) {
    guard let function = left.categoryFunction else { return (false, nil) }
    let value = named(function, comparison, right).flatMap { word in
      function == .outcome
        ? outcome(left, word, at: right.range) : mode(left, word)
    }
    guard let value else { return (true, nil) }
    let isOther = comparison == .notEqual
    return (true, isOther ? value.mapped(.truth) { .not($0) } : value)
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

  /// The first end of the plan; `open` where none has come.
  private mutating func outcome(
    _ call: Syntax, _ word: String, at range: TextRange
  ) -> Checked? {
    guard case .call(let parts) = call.kind else {
      report(.atWithoutQuantity, at: call.range)
      return nil
    }
    guard hasRightArguments(.outcome, parts, at: call.range),
      let power = power(parts.arguments[0].value),
      let states = ends(.outcome, of: power, at: parts.arguments[0].value.range)
    else { return nil }
    let first = Expression.least(states.map { .event(.end(power: power, $0)) })
    let horizon = Expression.number(Double(vocabulary.horizon - vocabulary.start))
    let isOver = Expression.compare(.lessOrEqual, first, horizon)
    guard let state = states.first(where: { "\($0)" == word }) else {
      return Checked(kind: .truth, values: [.not(isOver)], range: call.range)
    }
    let isFirst = Expression.compare(.equal, .event(.end(power: power, state)), first)
    return Checked(kind: .truth, values: [.and(isOver, isFirst)], range: call.range)
  }

  private mutating func mode(_ call: Syntax, _ word: String) -> Checked? {
    check(call)?.mapped(.truth) {
      .compare(word == "imposed" ? .equal : .notEqual, $0, .number(1))
    }
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
