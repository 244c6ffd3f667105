/// Finds the quote that somebody forgot to close: YAML only complains where the next one stands.
struct OpenQuote {
  private let lines: [[Unicode.Scalar]]

  init(_ lines: [[Unicode.Scalar]]) {
    self.lines = lines
  }

  /// The last quote that opens a value before `mistake`, is not closed on its line, and whose text
  /// ends on the line of the mistake or nowhere.
  func position(before mistake: YamlText.Position) -> YamlText.Position? {
    var found: YamlText.Position?
    var line = 0
    var column = 0
    while line < min(mistake.line, lines.count) {
      guard let open = opening(line, from: column) else {
        (line, column) = (line + 1, 0)
        continue
      }
      let end = closing(of: lines[line][open], line, from: open + 1)
      if end?.line != line, end == nil || end?.line == mistake.line - 1 {
        found = YamlText.Position(line: line + 1, column: open + 1)
      }
      guard let end else { break }
      (line, column) = (end.line, end.column + 1)
    }
    return found
  }

  /// The first quote of a line that begins a value or key.
  private func opening(_ line: Int, from start: Int) -> Int? {
    let scalars = lines[line]
    for column in scalars.indices.dropFirst(start) {
      let before = scalars[..<column].last { $0 != " " }
      if scalars[column] == "#", column == 0 || scalars[column - 1] == " " { return nil }
      guard scalars[column] == "\"" || scalars[column] == "'" else { continue }
      if before.map({ [":", "-", "[", "{", ",", "?"].contains($0) }) ?? true { return column }
    }
    return nil
  }

  private func closing(
    of quote: Unicode.Scalar, _ line: Int, from start: Int
  ) -> (line: Int, column: Int)? {
    var column = start
    for line in lines.indices.dropFirst(line) {
      let scalars = lines[line]
      while column < scalars.count {
        let isDoubled = quote == "'" && column + 1 < scalars.count && scalars[column + 1] == quote
        if quote == "\"", scalars[column] == "\\" {
          column += 1
        } else if scalars[column] == quote {
          if !isDoubled { return (line, column) }
          column += 1
        }
        column += 1
      }
      column = 0
    }
    return nil
  }
}
