/// A file holds one idea and a function one step of it.
struct Lengths: HouseRule {
  var fileLines = 400
  var functionLines = 60

  func violations(in files: [SourceFile]) -> [Violation] {
    files.filter(\.isSwift).flatMap { longFile($0) + longFunctions($0) }
  }

  private func longFile(_ file: SourceFile) -> [Violation] {
    let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
    guard count > fileLines else { return [] }
    return [
      file.violation(
        line: fileLines + 1, ban: "\(count) lines, at most \(fileLines) are allowed",
        use: "split by topic: Type+Topic.swift")
    ]
  }

  private func longFunctions(_ file: SourceFile) -> [Violation] {
    file.tokens.indices.compactMap { index in
      guard isFunction(file.tokens, at: index), let open = bodyStart(file.tokens, after: index)
      else { return nil }
      let count = file.tokens[file.tokens.closing(open)].line - file.tokens[open].line - 1
      guard count > functionLines else { return nil }
      return file.violation(
        line: file.tokens[index].line,
        ban: "a body of \(count) lines, at most \(functionLines) are allowed",
        use: "name its steps and make each a function")
    }
  }

  private func isFunction(_ tokens: [Token], at index: Int) -> Bool {
    switch tokens[index].text {
    case "func": true
    case "init", "subscript":
      tokens.text(index - 1) != "." && ["(", "<", "?", "!"].contains(tokens.text(index + 1))
    default: false
    }
  }

  /// The `{` of the function declared at `index`; nil for a protocol's requirement.
  private func bodyStart(_ tokens: [Token], after index: Int) -> Int? {
    let ends: Set = ["}", "func", "init", "var", "subscript", "associatedtype"]
    var hasParameters = false
    var position = index + 1
    while position < tokens.count {
      let text = tokens[position].text
      if hasParameters && (text == "{" || ends.contains(text)) {
        return text == "{" ? position : nil
      }
      if text == "(" { hasParameters = true }
      position = ["(", "["].contains(text) ? tokens.closing(position) + 1 : position + 1
    }
    return nil
  }
}
