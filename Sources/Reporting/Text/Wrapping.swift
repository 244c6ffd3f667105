/// Text in a given number of columns; every character counts as one.
enum Wrapping {
  /// Breaks at spaces, but not before `%` or the `±` after it; an id that is too long breaks before `_`, and any other
  /// word is cut with `…`.
  static func lines(_ text: String, width: Int) -> [String] {
    let text = Printable.text(text)
    guard text.count > width else { return [text] }
    var lines = [""]
    for word in words(text, width: width) {
      let last = lines[lines.count - 1]
      let space = last.isEmpty || word.isContinued ? "" : " "
      if last.isEmpty || last.count + space.count + word.text.count <= width {
        lines[lines.count - 1] = last + space + word.text
      } else {
        lines.append(word.text)
      }
    }
    return lines.map { truncated($0, width: width) }
  }

  /// A word, or a later part of one that is too long.
  private struct Word {
    var text: String
    var isContinued: Bool
  }

  private static func words(_ text: String, width: Int) -> [Word] {
    var words: [Word] = []
    for part in text.split(separator: " ") {
      if let last = words.indices.last, isBound(part, to: words[last].text) {
        words[last].text += " " + part
      } else if part.count > width, part.contains("_") {
        let pieces = part.split(separator: "_", omittingEmptySubsequences: false)
        words += pieces.enumerated().map { index, piece in
          Word(text: index == 0 ? String(piece) : "_" + piece, isContinued: index > 0)
        }
      } else {
        words.append(Word(text: String(part), isContinued: false))
      }
    }
    return words
  }

  /// `34.2 %` and `34.2 % ±1.0` are one word.
  private static func isBound(_ part: Substring, to word: String) -> Bool {
    part.hasPrefix("%") || (part.hasPrefix("±") && word.hasSuffix("%"))
  }

  static func truncated(_ text: String, width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  static func padded(_ text: String, _ width: Int, isRight: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? spaces + text : text + spaces
  }

  static func withoutTrailingSpaces(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// A paragraph whose later lines are indented.
  static func paragraph(_ text: String, width: Int, indentation: String) -> [String] {
    let lines = lines(text, width: max(20, width - indentation.count))
    return lines.enumerated().map { $0.offset == 0 ? $0.element : indentation + $0.element }
  }
}
