public import Scenarios

/// Mistakes of a list of places in words, one a line: `towns.csv:7: error: …`.
public enum PlaceListText {
  public static func words(for problems: PlaceListProblems, file: String) -> String {
    problems.problems.map { line($0, file: file) }.joined(separator: "\n")
  }

  private static func line(_ problem: PlaceListProblem, file: String) -> String {
    let words = problem.kind.words
    var text = "\(file)\(problem.at.words): error: \(words.wrong)"
    if let expected = words.expected { text += "; expected \(expected)" }
    if !problem.nearest.isEmpty {
      text += "; perhaps it is called \(ProblemText.choice(problem.nearest))"
    }
    if let remedy = words.remedy { text += "; \(remedy)" }
    return text
  }
}

extension PlaceListProblem.Position {
  fileprivate var words: String {
    switch self {
    case .file: ""
    case .line(let line): ":\(line)"
    case .feature(let feature): ": feature \(feature)"
    }
  }

  /// `line 7`, for other lines.
  fileprivate var name: String {
    switch self {
    case .file: "the file"
    case .line(let line): "line \(line)"
    case .feature(let feature): "feature \(feature)"
    }
  }
}

extension PlaceListProblem.Kind {
  fileprivate var words: ProblemWords {
    switch self {
    case .notUTF8: ProblemWords("the file is no UTF-8 text", "save it with the encoding UTF-8")
    case .empty:
      ProblemWords(
        "the file is empty", expected: "a header such as `name,lat,lon` and a line a place")
    case .noPlaces: ProblemWords("there is no place in the file")
    case .tooManyPlaces(let count):
      ProblemWords("there are \(count) places", expected: "at most \(Limits.Counted.places.most)")
    case .unreadable(let reason): Self.unreadable(reason)
    case .noJSON: Self.unreadable("it is no JSON")
    case .missingMember(let name): Self.unreadable("there is no `\(name)`")
    case .wrongMember(""): Self.unreadable("it is JSON of another form")
    case .wrongMember(let path): Self.unreadable("`\(path)` has a wrong type")
    case .unclosedQuote: ProblemWords("a quote is opened and not closed, or stands inside a field")
    case .missingColumn(let names, let columns):
      ProblemWords(
        "there is no column \(ProblemText.choice(names)) among \(columns.joined(separator: ", "))",
        "rename the column or add it")
    case .fields(let expected, let found):
      ProblemWords(
        "there are \(found) fields", expected: "\(expected), as in the header",
        "put a field with a comma into double quotes")
    case .missingValue(let key): ProblemWords("`\(key)` is empty")
    case .wrongValue(let column, let text, let expected):
      ProblemWords("`\(text)` cannot be `\(column)`", expected: expected.words)
    case .invalidId(let text, let proposal):
      ProblemWords(
        "`\(text)` cannot be an id", expected: "lower case letters, digits, - and _",
        "write `\(proposal)`, or leave the id out")
    case .duplicateId(let id, let first):
      ProblemWords("the id `\(id)` stands in \(first.name) already", "rename one of them")
    case .sameCoordinates(let first):
      ProblemWords("this place has the coordinates of \(first.name)", "delete one of them")
    case .notAPoint(let type):
      ProblemWords("its geometry is \(type)", expected: "a Point", "take the centre of the place")
    case .controlCharacter(let column):
      ProblemWords("a character that cannot be seen stands in `\(column)`", "delete it")
    }
  }
  private static func unreadable(_ reason: String) -> ProblemWords {
    ProblemWords(
      "the file cannot be read: \(reason)", expected: "CSV, or a GeoJSON FeatureCollection")
  }
}
