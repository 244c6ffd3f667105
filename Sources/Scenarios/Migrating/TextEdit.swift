/// The smallest change of a text: a few characters, or one new line.
struct TextEdit {
  enum Kind {
    case replacement(SourceRange)
    case insertion(SourceRange)
    /// Before the line of the place.
    case line(SourceRange)
  }

  let kind: Kind
  let new: String

  init(_ kind: Kind, _ new: String) {
    self.kind = kind
    self.new = new
  }

  private var at: SourceRange {
    switch kind {
    case .replacement(let at), .insertion(let at), .line(let at): at
    }
  }

  func applied(to text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let start = Self.offset(of: at, in: scalars)
    switch kind {
    case .replacement:
      scalars.replaceSubrange(start..<min(scalars.count, start + at.length), with: added)
    case .insertion: scalars.insert(contentsOf: added, at: start)
    case .line: scalars.insert(contentsOf: added + Self.lineEnd(of: scalars), at: start)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  func change(of text: ScenarioText, migration: String) -> Migration.Change {
    if case .line = kind {
      return Migration.Change(migration: migration, line: at.line, before: nil, after: new)
    }
    let line = Array(text.lines[at.line - 1].unicodeScalars)
    let length: Int
    if case .replacement = kind { length = at.length } else { length = 0 }
    var after = String.UnicodeScalarView()
    after.append(contentsOf: line.prefix(at.column - 1))
    after.append(contentsOf: added)
    after.append(contentsOf: line.dropFirst(at.column - 1 + length))
    return Migration.Change(
      migration: migration, line: at.line, before: text.lines[at.line - 1], after: String(after))
  }

  private var added: [Unicode.Scalar] {
    Array(new.unicodeScalars)
  }

  private static func offset(of place: SourceRange, in scalars: [Unicode.Scalar]) -> Int {
    var line = 1
    var index = 0
    while line < place.line, index < scalars.count {
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if ScenarioText.lineEnds.contains(scalars[index]) { line += 1 }
      index += isPair ? 2 : 1
    }
    return min(scalars.count, index + place.column - 1)
  }

  /// The first line end of the text.
  private static func lineEnd(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = scalars.firstIndex(where: ScenarioText.lineEnds.contains) else {
      return ["\n"]
    }
    let isPair = scalars[first] == "\r" && first + 1 < scalars.count && scalars[first + 1] == "\n"
    return isPair ? ["\r", "\n"] : [scalars[first]]
  }
}
