extension Lexer {
  /// The number of `#` before a quote that begins here, or nil where no string begins.
  func hashesBeforeQuote() -> Int? {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    return peek(hashes) == UInt8(ascii: "\"") ? hashes : nil
  }

  /// Reads a string of any form; the code of its interpolations follows it as tokens.
  mutating func readString(hashes: Int) {
    tokens.append(Token(kind: .string, text: "", line: line))
    advance(hashes)
    let quotes = quoteRun() >= 3 ? 3 : 1
    advance(quotes)
    while position < bytes.count {
      if peek() == UInt8(ascii: "\\"), run(of: "#", from: 1) >= hashes {
        readEscape(hashes: hashes)
      } else if quoteRun() >= quotes, run(of: "#", from: quotes) >= hashes {
        return advance(quotes + hashes)
      } else if quotes == 1, peek() == UInt8(ascii: "\n") {
        return
      } else {
        advance()
      }
    }
  }

  private mutating func readEscape(hashes: Int) {
    advance(1 + hashes)
    let isInterpolation = peek() == UInt8(ascii: "(")
    advance()
    if isInterpolation { readCode(insideString: true) }
  }

  private func quoteRun() -> Int { run(of: "\"", from: 0) }

  /// How many times `character` stands in a row, counted from `offset` bytes ahead.
  private func run(of character: Unicode.Scalar, from offset: Int) -> Int {
    var count = 0
    while peek(offset + count) == UInt8(ascii: character) { count += 1 }
    return count
  }
}
