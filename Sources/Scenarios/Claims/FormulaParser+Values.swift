extension FormulaParser {
  mutating func sum() throws(FormulaProblem) -> Syntax {
    var left = try product()
    while let operation = cursor.takeSumOperation() {
      left = try joined(left, try product()) { .arithmetic(operation, $0, $1) }
    }
    return left
  }

  private mutating func product() throws(FormulaProblem) -> Syntax {
    var left = try signed()
    while let operation = cursor.takeProductOperation() {
      left = try joined(left, try signed()) { .arithmetic(operation, $0, $1) }
    }
    return left
  }

  private mutating func signed() throws(FormulaProblem) -> Syntax {
    let start = cursor.current.range
    guard cursor.isAt(.minus), !cursor.startsQuantity else { return try reading() }
    cursor.advance()
    try deepen()
    defer { nesting -= 1 }
    let inner = try signed()
    return Syntax(kind: .negation(inner), range: cursor.range(from: start), depth: inner.depth + 1)
  }

  /// A value, with the day on which it is read if `at` follows.
  private mutating func reading() throws(FormulaProblem) -> Syntax {
    var left = try atom()
    while cursor.take(keyword: "at") {
      try deepen()
      defer { nesting -= 1 }
      left = try joined(left, try readingDay()) { .at($0, $1) }
    }
    return left
  }

  /// The day goes on over `+` and `-` until a term that calls a function, so that
  /// `held(a) at start - held(a) at horizon` is a difference of two readings.
  private mutating func readingDay() throws(FormulaProblem) -> Syntax {
    var left = try atom()
    while !cursor.nextTermCalls, let operation = cursor.takeSumOperation() {
      left = try joined(left, try product()) { .arithmetic(operation, $0, $1) }
    }
    return left
  }

  private mutating func atom() throws(FormulaProblem) -> Syntax {
    let token = cursor.current
    if let name = cursor.takeNumberedName() {
      return Syntax(kind: .name(name), range: cursor.range(from: token.range))
    }
    if cursor.startsQuantity { return try quantity() }
    if cursor.startsCall { return try call() }
    switch token.kind {
    case .date(let day):
      cursor.advance()
      return Syntax(kind: .date(day), range: token.range)
    case .noSuchDay: throw FormulaProblem(.noSuchDay(token.text), at: token.range)
    case .symbol(.open): return try parenthesised()
    case .word: return try name()
    default: throw cursor.unexpected(.value)
    }
  }

  private mutating func quantity() throws(FormulaProblem) -> Syntax {
    do {
      let quantity = try cursor.takeQuantity()
      return Syntax(kind: .quantity(quantity), range: quantity.range)
    } catch {
      throw FormulaProblem(.number(error.kind), at: error.range)
    }
  }

  private mutating func parenthesised() throws(FormulaProblem) -> Syntax {
    let start = cursor.advance().range
    try deepen()
    defer { nesting -= 1 }
    var inner = disjunction()
    guard cursor.take(.close) else { throw cursor.unexpected(.closingParenthesis) }
    inner.range = cursor.range(from: start)
    return inner
  }

  /// Words side by side are one name.
  private mutating func name() throws(FormulaProblem) -> Syntax {
    let start = cursor.current.range
    var words: [String] = []
    while let word = cursor.current.word, !TokenCursor.keywords.contains(word), !cursor.startsCall {
      words.append(word)
      cursor.advance()
    }
    if words.isEmpty { throw cursor.unexpected(.value) }
    return Syntax(kind: .name(words.joined(separator: " ")), range: cursor.range(from: start))
  }
}
