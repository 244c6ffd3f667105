/// Reads the phrases out of Swift code: `say("\(a) of \(b)" + " runs")` is `{1} of {2} runs`.
struct PhraseReader {
  private let text: [Character]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    self.text = Array(text)
  }

  /// In the order of the code, those within others too.
  mutating func phrases() -> [(line: Int, template: String)] {
    var found: [(Int, String)] = []
    while position < text.count {
      if text[position] == "\n" { line += 1 }
      position += 1
      guard isCall, let template = template(from: position) else { continue }
      found.append((line, template))
    }
    return found
  }

  /// Whether a call of `say` has just been opened.
  private var isCall: Bool {
    guard position >= 5, text[(position - 4)..<position] == ["s", "a", "y", "("] else {
      return false
    }
    let before = text[position - 5]
    return !(before.isLetter || before.isNumber || before == "_" || before == ".")
  }

  /// Nil where no literal begins.
  private func template(from start: Int) -> String? {
    var pieces: [String] = []
    var next = start
    while let quote = afterSpace(next), text[quote] == "\"" {
      let literal = literal(from: quote)
      let last = pieces.popLast() ?? ""
      pieces += [last + literal.pieces[0]] + literal.pieces.dropFirst()
      next = literal.end
      guard let plus = afterSpace(next), text[plus] == "+" else { break }
      next = plus + 1
    }
    guard !pieces.isEmpty else { return nil }
    let numbered = pieces.dropFirst().enumerated().map { "{\($0.offset + 1)}\($0.element)" }
    return pieces[0] + numbered.joined() + sense(after: next)
  }

  /// ` [sense]` where `, sense: "…"` follows.
  private func sense(after end: Int) -> String {
    let mark = Array(", sense: ")
    guard end + mark.count < text.count, Array(text[end..<(end + mark.count)]) == mark else {
      return ""
    }
    return " [\(literal(from: end + mark.count).pieces[0])]"
  }

  private func afterSpace(_ start: Int) -> Int? {
    text[start...].firstIndex { !$0.isWhitespace }
  }

  /// The words around the interpolations of the literal at a quote, and the place behind it.
  private func literal(from quote: Int) -> (pieces: [String], end: Int) {
    var pieces = [""]
    var at = quote + 1
    while at < text.count, text[at] != "\"" {
      guard text[at] == "\\" else {
        pieces[pieces.count - 1].append(text[at])
        at += 1
        continue
      }
      if text[at + 1] == "(" {
        at = afterCode(at + 2)
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(text[at + 1] == "n" ? "\n" : text[at + 1])
        at += 2
      }
    }
    return (pieces, at + 1)
  }

  /// Behind the parenthesis that ends an interpolation.
  private func afterCode(_ start: Int) -> Int {
    var depth = 1
    var at = start
    while at < text.count, depth > 0 {
      if text[at] == "\"" {
        at = literal(from: at).end
        continue
      }
      depth += text[at] == "(" ? 1 : text[at] == ")" ? -1 : 0
      at += 1
    }
    return at
  }
}
