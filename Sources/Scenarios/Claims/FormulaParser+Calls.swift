extension FormulaParser {
  /// `NAME(argument, label: argument, …)`.
  mutating func call() throws(FormulaProblem) -> Syntax {
    let name = cursor.advance()
    cursor.advance()
    try deepen()
    defer { nesting -= 1 }
    let arguments = try arguments()
    let depth = arguments.map(\.value.depth).max() ?? 0
    return Syntax(
      kind: .call(Syntax.Call(name: name.text, nameRange: name.range, arguments: arguments)),
      range: cursor.range(from: name.range), depth: depth + 1)
  }

  private mutating func arguments() throws(FormulaProblem) -> [Syntax.Argument] {
    if cursor.take(.close) { return [] }
    var arguments = [argument()]
    while cursor.take(.comma) {
      arguments.append(argument())
    }
    guard cursor.take(.close) else { throw cursor.unexpected(.closingParenthesis) }
    return arguments
  }

  private mutating func argument() -> Syntax.Argument {
    var label: String?
    if let word = cursor.current.word, cursor.peek(1).kind == .symbol(.colon) {
      label = word
      cursor.advance()
      cursor.advance()
    }
    return Syntax.Argument(label: label, value: disjunction())
  }
}
