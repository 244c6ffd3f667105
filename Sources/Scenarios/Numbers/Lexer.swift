/// Cuts a text into tokens; white space only separates them.
///
/// A `-` between two letters or digits belongs to the word (`front-pace`), so a minus after a name
/// needs a space. Whole numbers with a `/` right between them are one number (`1/2 d`).
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  static func tokens(of text: String) -> [Token] {
    var lexer = Lexer(scalars: Array(text.unicodeScalars))
    var tokens: [Token] = []
    while let token = lexer.next() {
      tokens.append(token)
    }
    let end = TextRange(offset: lexer.scalars.count, length: 0)
    return tokens + [Token(kind: .end, text: "", range: end)]
  }

  private mutating func next() -> Token? {
    while let scalar = peek(), scalar.isSpace {
      position += 1
    }
    guard let scalar = peek() else { return nil }
    let start = position
    let kind = kind(startingWith: scalar)
    let range = TextRange(offset: start, length: position - start)
    return Token(kind: kind, text: text(from: start), range: range)
  }

  private mutating func kind(startingWith scalar: Unicode.Scalar) -> Token.Kind {
    if isDigit(scalar) { return dateKind() ?? numberKind() }
    if scalar.isWordStart { return wordKind() }
    return symbolKind()
  }

  private mutating func wordKind() -> Token.Kind {
    let start = position
    while let scalar = peek() {
      let joins = (scalar == "-" || scalar == ".") && (peek(1)?.isWordPart ?? false)
      guard scalar.isWordPart || joins else { break }
      position += 1
    }
    return .word(text(from: start))
  }

  private mutating func symbolKind() -> Token.Kind {
    for (symbol, signs) in Self.symbols where scalars[position...].starts(with: signs) {
      position += signs.count
      return .symbol(symbol)
    }
    position += 1
    return .invalid
  }

  private static let symbols = Token.Symbol.allCases.map {
    (symbol: $0, signs: Array($0.rawValue.unicodeScalars))
  }
}

extension Lexer {
  /// `DDDD-DD-DD` and no digit after it.
  private mutating func dateKind() -> Token.Kind? {
    let shape = scalars[position...].prefix(10)
    guard shape.count == 10, peek(10).map(isDigit) != true else { return nil }
    for (index, scalar) in shape.enumerated() {
      guard index == 4 || index == 7 ? scalar == "-" : isDigit(scalar) else { return nil }
    }
    let start = position
    position += 10
    return Day(iso: text(from: start)).map { .date($0) } ?? .noSuchDay
  }

  private mutating func numberKind() -> Token.Kind {
    let whole = digits()
    if let denominator = fractionDenominator() {
      return .number(value(whole) / value(denominator))
    }
    var text = whole
    if peek() == ".", peek(1).map(isDigit) == true {
      position += 1
      text += "." + digits()
    }
    return .number(value(text + exponent()))
  }

  private func value(_ text: String) -> Double {
    Double(text) ?? .nan
  }

  /// Digits without the `_` that groups them.
  private mutating func digits() -> String {
    var text = ""
    while let scalar = peek() {
      let isGrouping = scalar == "_" && !text.isEmpty && peek(1).map(isDigit) == true
      guard isDigit(scalar) || isGrouping else { break }
      if !isGrouping { text.unicodeScalars.append(scalar) }
      position += 1
    }
    return text
  }

  private mutating func fractionDenominator() -> String? {
    guard peek() == "/", peek(1).map(isDigit) == true else { return nil }
    position += 1
    return digits()
  }

  private mutating func exponent() -> String {
    guard peek() == "e" || peek() == "E" else { return "" }
    let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
    guard peek(1 + sign).map(isDigit) == true else { return "" }
    let start = position
    position += 1 + sign
    let head = text(from: start)
    return head + digits()
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  private func text(from start: Int) -> String {
    let part = scalars[start..<position]
    if part.allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: part.count) { bytes in
        for (index, scalar) in part.enumerated() { bytes[index] = UInt8(scalar.value) }
        return part.count
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    return String(text)
  }
}

extension Unicode.Scalar {
  /// ASCII first: the properties of Unicode are looked up in tables.
  fileprivate var isSpace: Bool {
    isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
  }

  fileprivate var isWordStart: Bool {
    guard isASCII else { return properties.isAlphabetic }
    return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
  }

  fileprivate var isWordPart: Bool {
    isWordStart || ("0"..."9").contains(self) || self == "²"
  }
}
