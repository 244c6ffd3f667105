/// Numbers as they are written: constants with units, uncertain numbers, arithmetic of assumptions.
public enum NumberText {
  public static func parse(_ text: String) throws(NumberProblem) -> WrittenNumber {
    var parser = NumberParser(text)
    return try parser.wholeNumber()
  }
}

/// Reads a number text by recursive descent; see <doc:Language>, Numbers.
struct NumberParser {
  static let deepest = 32

  var cursor: TokenCursor
  /// Open parentheses around the current token.
  var depth = 0

  init(_ text: String) {
    cursor = TokenCursor(text)
  }

  mutating func wholeNumber() throws(NumberProblem) -> WrittenNumber {
    let start = cursor.current.range
    if cursor.isAtEnd { throw NumberProblem(.empty, at: start) }
    if let uncertain = try uncertainIfAny() {
      try refuseArithmetic()
      try cursor.expectEnd()
      return WrittenNumber(
        shape: .uncertain(uncertain.distribution), unit: uncertain.unit,
        isRate: uncertain.isRate, range: uncertain.range)
    }
    let arithmetic = try sum()
    if cursor.current.word == "to" { throw notAllowedHere }
    try cursor.expectEnd()
    return written(arithmetic, at: cursor.range(from: start))
  }

  private func written(
    _ arithmetic: WrittenNumber.Arithmetic, at range: TextRange
  ) -> WrittenNumber {
    if case .quantity(let quantity) = arithmetic {
      return WrittenNumber(
        shape: .constant(quantity.value), unit: quantity.unit, isRate: quantity.isRate,
        range: range)
    }
    return WrittenNumber(shape: .arithmetic(arithmetic), unit: nil, isRate: false, range: range)
  }

  /// An interval or a distribution if one starts here.
  mutating func uncertainIfAny() throws(NumberProblem) -> Uncertain? {
    if cursor.startsCall { return try distribution() }
    return try intervalIfAny()
  }

  private func refuseArithmetic() throws(NumberProblem) {
    let signs: [Token.Symbol] = [.plus, .minus, .times, .divide]
    if signs.contains(where: cursor.isAt) { throw notAllowedHere }
  }

  var notAllowedHere: NumberProblem {
    NumberProblem(.uncertainNotAllowed, at: cursor.current.range)
  }
}

extension TokenCursor {
  /// Whether a word with an opening parenthesis stands here.
  var startsCall: Bool {
    current.word != nil && peek(1).kind == .symbol(.open)
  }
}
