import Scenarios

extension ScenarioProblem.Kind {
  var keyWords: ProblemWords? {
    switch self {
    case .unknownKey(let key, let section, let known):
      ProblemWords(
        "\(section) has no key `\(key)`", expected: "one of \(known.joined(separator: ", "))")
    case .furtherUnknownKeys(let count):
      ProblemWords(
        "\(count) further keys are not known, the first of them here",
        "mend the \(Limits.unknownKeys) reported ones, then read the file again")
    case .missingKey(let key, let section, let expected):
      ProblemWords("\(section) lacks the key `\(key)`", expected: expected.words)
    case .wrongShape(let expected, let found):
      ProblemWords(found.words, expected: expected.words)
    case .unknownChoice(let text, let choices):
      ProblemWords("`\(text)` is not known here", expected: ProblemText.choice(choices))
    case .invalidDate(let text):
      ProblemWords("`\(text)` is no day", expected: "a date such as 2025-03-31")
    case .invalidId(let text):
      ProblemWords(
        "`\(text)` cannot be an id", expected: "lower case letters, digits, - and _",
        "put the name for people under `name:`")
    case .conflictingKeys(let keys):
      ProblemWords(
        "\(keys.map(ProblemText.quoted).joined(separator: " and ")) exclude each other",
        "keep one of them")
    default: numberWords
    }
  }

  private var numberWords: ProblemWords? {
    switch self {
    case .number(let kind, let key): kind.words(key: key)
    case .tooLong(let length):
      ProblemWords(
        "this number or formula has \(length) characters", expected: "at most \(Limits.textLength)",
        "make parts of it assumptions")
    case .notConstant(let key):
      ProblemWords(
        "`\(key)` is uncertain", expected: "one number, the same in every run",
        "write a single number")
    case .notWhole(let key, let value):
      ProblemWords("`\(key)` is \(ProblemText.plain(value))", expected: "a whole number")
    case .mayLeaveRange(let key, let allowed, let least, let most):
      ProblemWords(
        "`\(key)` can be \(ProblemText.reach(least, most))", expected: allowed.words,
        "narrow the assumptions in it, for example by `truncated(…, LOW, HIGH)`")
    default: nil
    }
  }
}

extension ScenarioProblem.Shape {
  var words: String {
    switch self {
    case .nothing: "there is no value"
    case .text: "a single value stands here"
    case .list: "a list stands here"
    case .mapping: "a mapping (`key: value` lines) stands here"
    }
  }
}

extension Expectation {
  var words: String {
    switch self {
    case .text: "a text"
    case .flag: "`true` or `false`"
    case .date: "a date such as 2025-03-31"
    case .number(let unit, let range): unit.example(range)
    case .constant(let unit, let range): unit.example(range) + ", the same in every run"
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let choices): ProblemText.choice(choices)
    case .choiceOrMapping(let choices): ProblemText.choice(choices) + ", or a mapping"
    case .name(let kind): "the id of \(kind.words)"
    case .names(let kind): "a list of ids, each of \(kind.words)"
    case .nameOrMapping(let kind): "the id of \(kind.words), or a mapping"
    case .namesById(let kind):
      "a mapping with an id before each list of ids, each of \(kind.words)"
    case .mapping, .changes: "a mapping (`key: value` lines)"
    case .byId: "a mapping with an id before each entry"
    case .flagOrMapping: "`true`, `false` or a mapping"
    case .list: "a list"
    case .mappingOrList: "a mapping (`key: value` lines), or a list of such"
    case .texts: "a text, or a list of texts"
    case .words(let words): "some of " + words.joined(separator: ", ")
    case .interval: "a span of the calendar, such as `4 months`, `2 weeks` or `10 d`"
    case .intervals: "a mapping with a power before each span, such as `{POWER: 6 months}`"
    case .formula: "a formula such as `fall(PLACE) <= 2026-01-01`"
    case .value: "a number such as `45 km` or `2 to 5`, or a mapping with `value:`"
    }
  }
}

extension ScenarioProblem.NameKind {
  var words: String {
    switch self {
    case .source: "an entry of `sources:`"
    case .power: "a power"
    case .contest: "a front, or a contest without places"
    case .place: "a place of this front"
    case .placeOrGroup: "a place or group"
    case .front: "a front"
    case .link: "a link, such as FROM-TO"
    case .input: "an uncertain assumption, or the path of an uncertain number"
    case .stock: "a stock of this side's power"
    case .view: "a view"
    case .season: "an entry of `seasons:`"
    case .number: "a number, or the name of an assumption"
    }
  }
}

extension ScenarioProblem.IdKind {
  var words: String {
    switch self {
    case .contest: "a contest without places"
    case .coercion: "an entry of `coercion:`"
    case .assumption, .definition: "an entry of `\(rawValue)s:`"
    default: "a \(rawValue)"
    }
  }
}

extension Unit {
  /// `a number of persons per day, such as 12 persons/d`.
  func example(_ range: NumberRange) -> String {
    guard self != .number else { return range.words }
    let text = text.map { $0.hasPrefix("/") ? "0.1 \($0)" : "12 \($0)" }
    let counted = words.hasPrefix("per ") ? "a number \(words)" : "a number of \(words)"
    return counted + (text.map { ", such as `\($0)`" } ?? "")
  }
}

extension NumberRange {
  var words: String {
    if self == .share { return "a share from 0 to 1 (0 % to 100 %)" }
    if most < 1, most > 0.999 { return "a share below 1" }
    guard most == .infinity else {
      return "a number from \(ProblemText.plain(least)) to \(ProblemText.plain(most))"
    }
    if least < 0 { return "a number" }
    if least == 0 { return "a number that is not negative" }
    return least < 1e-300 ? "a number above 0" : "a number of at least \(ProblemText.plain(least))"
  }
}

extension ProblemText {
  /// Shortest digits that read back as the number, whole numbers without `.0`.
  static func plain(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  /// `anything from 0 to 3`, `anything from 0 upwards`.
  static func reach(_ least: Double, _ most: Double) -> String {
    switch (least.isFinite, most.isFinite) {
    case (true, true): "anything from \(plain(least)) to \(plain(most))"
    case (true, false): "anything from \(plain(least)) upwards"
    case (false, true): "anything up to \(plain(most))"
    case (false, false): "any number"
    }
  }
}
