extension TokenCursor {
  static let keywords = ["and", "at", "not", "or"]

  mutating func takeComparison() -> Expression.Comparison? {
    guard case .symbol(let symbol) = current.kind else { return nil }
    let sign = symbol == .doubleEqual ? "=" : symbol.rawValue
    guard let comparison = Expression.Comparison(rawValue: sign) else { return nil }
    advance()
    return comparison
  }

  mutating func takeSumOperation() -> WrittenNumber.Operation? {
    if take(.plus) { return .sum }
    return take(.minus) ? .difference : nil
  }

  mutating func takeProductOperation() -> WrittenNumber.Operation? {
    if take(.times) { return .product }
    return take(.divide) ? .quotient : nil
  }

  /// A name that begins with digits (`155mm`): a number with a word right behind it that is neither
  /// a unit nor a multiplier.
  mutating func takeNumberedName() -> String? {
    guard case .number = current.kind, let word = peek(1).word,
      peek(1).range.offset == current.range.end, UnitText.scale(named: word) == nil,
      Self.multiplier(word) == nil
    else { return nil }
    return advance().text + advance().text
  }

  /// Whether the term after the sign that stands here calls a function.
  var nextTermCalls: Bool {
    var distance = 1
    var open = 0
    while true {
      let token = peek(distance)
      if open == 0, token.endsTerm || token.kind == .end { return false }
      if token.kind == .symbol(.open) { open += 1 }
      if token.kind == .symbol(.close) { open -= 1 }
      if token.kind == .end { return false }
      if token.word != nil, peek(distance + 1).kind == .symbol(.open) { return true }
      distance += 1
    }
  }

  func unexpected(_ expectation: FormulaProblem.Expectation) -> FormulaProblem {
    let kind: FormulaProblem.Kind =
      switch current.kind {
      case .invalid: .unexpectedCharacter(current.text)
      case .noSuchDay: .noSuchDay(current.text)
      default: .unexpected(current.text, expected: expectation)
      }
    return FormulaProblem(kind, at: current.range)
  }
}

extension Token {
  fileprivate var endsTerm: Bool {
    switch kind {
    case .symbol(.times), .symbol(.divide), .symbol(.percent), .symbol(.open), .symbol(.minus):
      kind == .symbol(.minus)
    case .symbol: true
    case .word(let word): TokenCursor.keywords.contains(word)
    default: false
    }
  }
}
