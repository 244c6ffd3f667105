extension NumberParser {
  mutating func sum() throws(NumberProblem) -> WrittenNumber.Arithmetic {
    var left = try product()
    while let operation = cursor.takeOperation(.plus, .sum, .minus, .difference) {
      left = .operation(operation, left, try product())
      try limitLength()
    }
    return left
  }

  private mutating func product() throws(NumberProblem) -> WrittenNumber.Arithmetic {
    var left = try factor()
    while let operation = cursor.takeOperation(.times, .product, .divide, .quotient) {
      left = .operation(operation, left, try factor())
      try limitLength()
    }
    return left
  }

  private mutating func factor() throws(NumberProblem) -> WrittenNumber.Arithmetic {
    if cursor.startsQuantity { return .quantity(try cursor.takeQuantity()) }
    if cursor.isAt(.minus) { return try negation() }
    if cursor.isAt(.open) { return try parenthesised() }
    if cursor.startsCall { throw misplacedCall }
    guard cursor.current.word != nil else { throw cursor.unexpected(.value) }
    return name()
  }

  private mutating func negation() throws(NumberProblem) -> WrittenNumber.Arithmetic {
    let sign = cursor.advance().range
    let zero = WrittenQuantity(value: 0, unit: nil, isRate: false, range: sign)
    try deepen()
    defer { depth -= 1 }
    return .operation(.difference, .quantity(zero), try factor())
  }

  private mutating func parenthesised() throws(NumberProblem) -> WrittenNumber.Arithmetic {
    cursor.advance()
    try deepen()
    defer { depth -= 1 }
    let inner = try sum()
    if cursor.current.word == "to" { throw notAllowedHere }
    guard cursor.take(.close) else { throw cursor.unexpected(.closingParenthesis) }
    return inner
  }

  /// Words side by side are one name.
  private mutating func name() -> WrittenNumber.Arithmetic {
    let start = cursor.current.range
    var words: [String] = []
    while let word = cursor.current.word, word != "to" || words.isEmpty, !cursor.startsCall {
      words.append(word)
      cursor.advance()
    }
    return .name(words.joined(separator: " "), cursor.range(from: start))
  }

  private var misplacedCall: NumberProblem {
    let name = cursor.current.text
    if NamedDistribution(rawValue: name) != nil { return notAllowedHere }
    return unknownDistribution
  }

  mutating func deepen() throws(NumberProblem) {
    depth += 1
    if depth > Self.deepest { throw NumberProblem(.tooDeep, at: cursor.current.range) }
  }

  /// A tree of operators is as deep as it is long.
  private func limitLength() throws(NumberProblem) {
    if cursor.lastEnd > 2000 { throw NumberProblem(.tooDeep, at: cursor.current.range) }
  }
}

extension TokenCursor {
  fileprivate mutating func takeOperation(
    _ first: Token.Symbol, _ firstOperation: WrittenNumber.Operation, _ second: Token.Symbol,
    _ secondOperation: WrittenNumber.Operation
  ) -> WrittenNumber.Operation? {
    if take(first) { return firstOperation }
    return take(second) ? secondOperation : nil
  }
}
