/// A place among the tokens of a text, with one token of sight and more on request.
struct TokenCursor {
  private let tokens: [Token]
  private var index = 0

  init(_ text: String) {
    tokens = Lexer.tokens(of: text)
  }

  var current: Token {
    peek(0)
  }

  var isAtEnd: Bool {
    current.kind == .end
  }

  /// End of the token before the current one; 0 at the start.
  var lastEnd: Int {
    index == 0 ? 0 : tokens[index - 1].range.end
  }

  /// The token `distance` further on; the end token from the end on.
  func peek(_ distance: Int) -> Token {
    tokens[min(index + distance, tokens.count - 1)]
  }

  @discardableResult
  mutating func advance() -> Token {
    defer { index = min(index + 1, tokens.count - 1) }
    return current
  }

  func isAt(_ symbol: Token.Symbol) -> Bool {
    current.kind == .symbol(symbol)
  }

  /// Steps over `symbol` if it is here.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isAt(symbol) else { return false }
    advance()
    return true
  }

  /// Steps over the word `keyword` if it is here.
  mutating func take(keyword: String) -> Bool {
    guard current.word == keyword else { return false }
    advance()
    return true
  }

  /// What was read from `start` up to here.
  func range(from start: TextRange) -> TextRange {
    TextRange(offset: start.offset, length: max(0, lastEnd - start.offset))
  }
}
