/// Reads a formula by recursive descent: or, and, not, comparison, sum, product, sign, `at`.
///
/// A mistake costs the operand of `and`, `or` or the argument it stands in; reading goes on after it.
struct FormulaParser {
  static let deepest = 200

  var cursor: TokenCursor
  private(set) var problems: [FormulaProblem] = []
  /// Open parentheses and signs around the current token.
  var nesting = 0

  init(_ text: String) {
    cursor = TokenCursor(text)
  }

  mutating func wholeFormula() -> Syntax {
    if cursor.isAtEnd {
      report(FormulaProblem(.empty, at: cursor.current.range))
      return missing
    }
    let syntax = disjunction()
    if !cursor.isAtEnd, problems.isEmpty { report(cursor.unexpected(.operation)) }
    return syntax
  }

  mutating func disjunction() -> Syntax {
    var left = conjunction()
    while cursor.take(keyword: "or") {
      left = grown(left, conjunction()) { .or($0, $1) }
    }
    return left
  }

  private mutating func conjunction() -> Syntax {
    var left = operand()
    while cursor.take(keyword: "and") {
      left = grown(left, operand()) { .and($0, $1) }
    }
    return left
  }

  /// A comparison, or the gap that a mistake leaves.
  private mutating func operand() -> Syntax {
    do {
      return try negated()
    } catch {
      report(error)
      skipOperand()
      return missing
    }
  }

  private mutating func negated() throws(FormulaProblem) -> Syntax {
    let start = cursor.current.range
    guard cursor.take(keyword: "not") else { return try comparison() }
    try deepen()
    defer { nesting -= 1 }
    let inner = try negated()
    return Syntax(kind: .not(inner), range: cursor.range(from: start), depth: inner.depth + 1)
  }

  private mutating func comparison() throws(FormulaProblem) -> Syntax {
    let left = try sum()
    guard let comparison = cursor.takeComparison() else { return left }
    let right = try sum()
    let second = cursor.current.range
    if cursor.takeComparison() != nil { throw FormulaProblem(.chainedComparison, at: second) }
    return try joined(left, right) { .comparison(comparison, $0, $1) }
  }

  /// To the next `and`, `or`, comma or closing parenthesis of this level.
  private mutating func skipOperand() {
    var open = 0
    while !cursor.isAtEnd {
      let word = cursor.current.word
      let ends = cursor.isAt(.comma) || cursor.isAt(.close) || word == "and" || word == "or"
      if open == 0, ends { return }
      if cursor.isAt(.open) { open += 1 }
      if cursor.isAt(.close) { open -= 1 }
      cursor.advance()
    }
  }
}

extension FormulaParser {
  mutating func report(_ problem: FormulaProblem) {
    problems.append(problem)
  }

  var missing: Syntax {
    Syntax(kind: .missing, range: cursor.current.range)
  }

  mutating func deepen() throws(FormulaProblem) {
    nesting += 1
    if nesting > 50 { throw FormulaProblem(.tooDeep, at: cursor.current.range) }
  }

  func joined(
    _ left: Syntax, _ right: Syntax, _ kind: (Syntax, Syntax) -> Syntax.Kind
  ) throws(FormulaProblem) -> Syntax {
    let depth = max(left.depth, right.depth) + 1
    let range = left.range.joined(with: right.range)
    guard depth <= Self.deepest else { throw FormulaProblem(.tooDeep, at: right.range) }
    return Syntax(kind: kind(left, right), range: range, depth: depth)
  }

  private mutating func grown(
    _ left: Syntax, _ right: Syntax, _ kind: (Syntax, Syntax) -> Syntax.Kind
  ) -> Syntax {
    do {
      return try joined(left, right, kind)
    } catch {
      report(error)
      return missing
    }
  }
}
