/// Splits Swift code into tokens, leaving out comments and what strings contain.
///
/// Code inside `\( … )` is kept. Bare regex literals are not recognised.
struct Lexer {
  var bytes: [UInt8]
  var position = 0
  var line = 1
  var tokens: [Token] = []

  static func tokens(of text: String) -> [Token] {
    var lexer = Lexer(bytes: Array(text.utf8))
    lexer.readCode(insideString: false)
    return lexer.tokens
  }

  /// The byte `offset` places ahead, or 0 behind the end.
  func peek(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  /// Moves on by `count` bytes and keeps the line number.
  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  /// Reads to the end or, inside a string, over the `)` that ends an interpolation.
  mutating func readCode(insideString: Bool) {
    var depth = 0
    while position < bytes.count {
      let byte = peek()
      if insideString {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if depth < 0 { return advance() }
      }
      readToken(byte)
    }
  }

  private mutating func readToken(_ byte: UInt8) {
    if byte == UInt8(ascii: "/"), peek(1) == byte { return skipLineComment() }
    if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") { return skipBlockComment() }
    if let hashes = hashesBeforeQuote() { return readString(hashes: hashes) }
    if Self.isDigit(byte) { return readWhile(.number, Self.isWordByte) }
    if Self.isWordByte(byte) { return readWhile(.word, Self.isWordByte) }
    if byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "`") { return advance() }
    readMark(byte)
  }

  private mutating func readWhile(_ kind: Token.Kind, _ belongs: (UInt8) -> Bool) {
    let start = position
    while belongs(peek()) || (kind == .number && isDecimalPoint) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    tokens.append(Token(kind: kind, text: text, line: line))
  }

  private var isDecimalPoint: Bool { peek() == UInt8(ascii: ".") && Self.isDigit(peek(1)) }

  /// Reads one mark; `->`, `==` and `!=` stay together, so that `>`, `=` and `!` mean themselves.
  private mutating func readMark(_ byte: UInt8) {
    let pair = String(decoding: [byte, peek(1)], as: UTF8.self)
    let text = ["->", "==", "!="].contains(pair) ? pair : String(decoding: [byte], as: UTF8.self)
    tokens.append(Token(kind: .mark, text: text, line: line))
    advance(text.utf8.count)
  }

  private mutating func skipLineComment() {
    while position < bytes.count, peek() != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func skipBlockComment() {
    let slash = UInt8(ascii: "/")
    let star = UInt8(ascii: "*")
    var depth = 0
    repeat {
      switch (peek(), peek(1)) {
      case (slash, star):
        depth += 1
        advance(2)
      case (star, slash):
        depth -= 1
        advance(2)
      default:
        advance()
      }
    } while depth > 0 && position < bytes.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 128
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
  }
}
