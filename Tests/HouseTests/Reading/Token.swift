/// A word, number, string or mark of Swift code.
struct Token: Equatable {
  enum Kind {
    case word
    case number
    case string
    case mark
  }

  let kind: Kind
  /// The token's text; empty for a string, whose content is no code.
  let text: String
  let line: Int
}

extension [Token] {
  /// The text at `index`, or an empty one outside the file.
  func text(_ index: Int) -> String {
    indices.contains(index) ? self[index].text : ""
  }

  func isWord(_ index: Int) -> Bool {
    indices.contains(index) && self[index].kind == .word
  }

  func matches(_ pattern: [String], at index: Int) -> Bool {
    guard text(index) == pattern.first else { return false }
    return pattern.indices.allSatisfy { text(index + $0) == pattern[$0] }
  }

  /// The index of the bracket that closes the one at `open`, or the last index if none does.
  func closing(_ open: Int) -> Int {
    var depth = 0
    for index in open..<count {
      switch self[index].text {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      if depth == 0 { return index }
    }
    return count - 1
  }

  /// The index of the `>` that closes the `<` at `open`, or the last index if none does.
  func closingAngle(_ open: Int) -> Int {
    var depth = 0
    for index in open..<count {
      if self[index].text == "<" { depth += 1 }
      if self[index].text == ">" { depth -= 1 }
      if depth == 0 { return index }
    }
    return count - 1
  }

  /// Whether the brackets that open at `open` hold `text` outside any inner bracket.
  func brackets(_ open: Int, hold text: String) -> Bool {
    let end = closing(open)
    var index = open + 1
    while index < end {
      if self[index].text == text { return true }
      index = ["(", "[", "{"].contains(self[index].text) ? closing(index) + 1 : index + 1
    }
    return false
  }
}
