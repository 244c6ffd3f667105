public import Scenarios

/// Mistakes of a list of places in words, one a line: `towns.csv:7: error: …`.
public enum PlaceListText {
  public static func words(for problems: PlaceListProblems, file: String) -> String {
    problems.problems.map { line($0, file: file) }.joined(separator: "\n")
  }

  private static func line(_ problem: PlaceListProblem, file: String) -> String {
    let words = problem.kind.words
    var text = say("\(file)\(problem.at.words): error: \(words.wrong)")
    if let expected = words.expected { text += say("; expected \(expected)") }
    if !problem.nearest.isEmpty {
      text += say("; perhaps it is called \(ProblemText.choice(problem.nearest))")
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
    case .feature(let feature): say(": feature \(feature)")
    }
  }

  /// `line 7`, for other lines.
  fileprivate var name: String {
    switch self {
    case .file: say("the file")
    case .line(let line): say("line \(line)")
    case .feature(let feature): say("feature \(feature)")
    }
  }
}

extension PlaceListProblem.Kind {
  fileprivate var words: ProblemWords {
    switch self {
    case .notUTF8:
      ProblemWords(say("the file is no UTF-8 text"), say("save it with the encoding UTF-8"))
    case .empty:
      ProblemWords(
        say("the file is empty"),
        expected: say("a header such as `name,lat,lon` and a line a place"))
    case .noPlaces: ProblemWords(say("there is no place in the file"))
    case .tooManyPlaces(let count):
      ProblemWords(
        say("there are \(count) places"), expected: say("at most \(Limits.Counted.places.most)"))
    case .unreadable(let reason): Self.unreadable(reason)
    case .noJSON: Self.unreadable(say("it is no JSON"))
    case .missingMember(let name): Self.unreadable(say("there is no `\(name)`"))
    case .wrongMember(""): Self.unreadable(say("it is JSON of another form"))
    case .wrongMember(let path): Self.unreadable(say("`\(path)` has a wrong type"))
    case .unclosedQuote:
      ProblemWords(say("a quote is opened and not closed, or stands inside a field"))
    case .missingColumn(let names, let columns):
      ProblemWords(
        say(
          "there is no column \(ProblemText.choice(names)) among \(columns.joined(separator: ", "))"
        ),
        say("rename the column or add it"))
    case .fields(let expected, let found):
      ProblemWords(
        say("there are \(found) fields"), expected: say("\(expected), as in the header"),
        say("put a field with a comma into double quotes"))
    case .missingValue(let key): ProblemWords(say("`\(key)` is empty"))
    case .wrongValue(let column, let text, let expected):
      ProblemWords(say("`\(text)` cannot be `\(column)`"), expected: expected.words)
    case .invalidId(let text, let proposal):
      ProblemWords(
        say("`\(text)` cannot be an id"), expected: say("lower case letters, digits, - and _"),
        say("write `\(proposal)`, or leave the id out"))
    case .duplicateId(let id, let first):
      ProblemWords(say("the id `\(id)` stands in \(first.name) already"), say("rename one of them"))
    case .sameCoordinates(let first):
      ProblemWords(
        say("this place has the coordinates of \(first.name)"), say("delete one of them"))
    case .notAPoint(let type):
      ProblemWords(
        say("its geometry is \(type)"), expected: say("a Point"),
        say("take the centre of the place"))
    case .controlCharacter(let column):
      ProblemWords(say("a character that cannot be seen stands in `\(column)`"), say("delete it"))
    }
  }
  private static func unreadable(_ reason: String) -> ProblemWords {
    ProblemWords(
      say("the file cannot be read: \(reason)"),
      expected: say("CSV, or a GeoJSON FeatureCollection"))
  }
}
