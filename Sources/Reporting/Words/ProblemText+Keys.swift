import Scenarios

extension ScenarioProblem.Kind {
  var keyWords: ProblemWords? {
    switch self {
    case .unknownKey(let key, let section, let known):
      ProblemWords(
        say("\(say(word: section)) has no key `\(key)`"),
        expected: say("one of \(known.joined(separator: ", "))"))
    case .furtherUnknownKeys(let count):
      ProblemWords(
        say("\(count) further keys are not known, the first of them here"),
        say("mend the \(Limits.unknownKeys) reported ones, then read the file again"))
    case .missingKey(let key, let section, let expected):
      ProblemWords(say("\(say(word: section)) lacks the key `\(key)`"), expected: expected.words)
    case .wrongShape(let expected, let found):
      ProblemWords(found.words, expected: expected.words)
    case .unknownChoice(let text, let choices):
      ProblemWords(say("`\(text)` is not known here"), expected: ProblemText.choice(choices))
    case .invalidDate(let text):
      ProblemWords(say("`\(text)` is no day"), expected: say("a date such as 2025-03-31"))
    case .invalidId(let text):
      ProblemWords(
        say("`\(text)` cannot be an id"), expected: say("lower case letters, digits, - and _"),
        say("put the name for people under `name:`"))
    case .conflictingKeys(let keys):
      ProblemWords(
        say("\(Listing.and(keys.map(ProblemText.quoted))) exclude each other"),
        say("keep one of them"))
    default: numberWords
    }
  }

  private var numberWords: ProblemWords? {
    switch self {
    case .number(let kind, let key): kind.words(key: key)
    case .tooLong(let length):
      ProblemWords(
        say("this number or formula has \(length) characters"),
        expected: say("at most \(Limits.textLength)"),
        say("make parts of it assumptions"))
    case .notConstant(let key):
      ProblemWords(
        say("`\(key)` is uncertain"), expected: say("one number, the same in every run"),
        say("write a single number"))
    case .notWhole(let key, let value):
      ProblemWords(say("`\(key)` is \(ProblemText.plain(value))"), expected: say("a whole number"))
    case .mayLeaveRange(let key, let allowed, let least, let most):
      ProblemWords(
        say("`\(key)` can be \(ProblemText.reach(least, most))"), expected: allowed.words,
        say("narrow the assumptions in it, for example by `truncated(…, LOW, HIGH)`"))
    default: nil
    }
  }
}

extension ScenarioProblem.Shape {
  var words: String {
    switch self {
    case .nothing: say("there is no value")
    case .text: say("a single value stands here")
    case .list: say("a list stands here")
    case .mapping: say("a mapping (`key: value` lines) stands here")
    }
  }
}

extension Expectation {
  var words: String {
    switch self {
    case .text: say("a text")
    case .flag: say("`true` or `false`")
    case .date: say("a date such as 2025-03-31")
    case .number(let unit, let range): unit.example(range)
    case .constant(let unit, let range): unit.example(range) + say(", the same in every run")
    case .wholeNumber(let range):
      say("a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .choice(let choices): ProblemText.choice(choices)
    case .choiceOrMapping(let choices): ProblemText.choice(choices) + say(", or a mapping")
    case .name(let kind): say("the id of \(kind.words)")
    case .names(let kind): say("a list of ids, each of \(kind.words)")
    case .nameOrMapping(let kind): say("the id of \(kind.words), or a mapping")
    case .namesById(let kind):
      say("a mapping with an id before each list of ids, each of \(kind.words)")
    case .mapping, .changes: say("a mapping (`key: value` lines)")
    case .byId: say("a mapping with an id before each entry")
    case .flagOrMapping: say("`true`, `false` or a mapping")
    case .list: say("a list")
    case .mappingOrList: say("a mapping (`key: value` lines), or a list of such")
    case .texts: say("a text, or a list of texts")
    case .words(let words): say("some of ") + words.joined(separator: ", ")
    case .interval: say("a span of the calendar, such as `4 months`, `2 weeks` or `10 d`")
    case .intervals: say("a mapping with a power before each span, such as `{POWER: 6 months}`")
    case .formula: say("a formula such as `fall(PLACE) <= 2026-01-01`")
    case .value: say("a number such as `45 km` or `2 to 5`, or a mapping with `value:`")
    }
  }
}

extension ScenarioProblem.NameKind {
  var words: String {
    switch self {
    case .source: say("an entry of `sources:`")
    case .power: say("a power")
    case .contest: say("a front, or a contest without places")
    case .pressureContest: say("a contest without places")
    case .place: say("a place of this front")
    case .placeOrGroup: say("a place or group")
    case .front: say("a front")
    case .link: say("a link, such as FROM-TO")
    case .input: say("an uncertain assumption, or the path of an uncertain number")
    case .stock: say("a stock of this side's power")
    case .view: say("a view")
    case .season: say("an entry of `seasons:`")
    case .number: say("a number, or the name of an assumption")
    }
  }
}

extension ScenarioProblem.IdKind {
  var words: String {
    switch self {
    case .contest: say("a contest without places")
    case .coercion: say("an entry of `coercion:`")
    case .assumption, .definition: say("an entry of `\(rawValue)s:`")
    default: say("a \(say(word: rawValue))")
    }
  }
}

extension Unit {
  /// `a number of persons per day, such as 12 persons/d`.
  func example(_ range: NumberRange) -> String {
    guard self != .number else { return range.words }
    let text = text.map { $0.hasPrefix("/") ? "0.1 \($0)" : "12 \($0)" }
    let counted = nouns.over.isEmpty ? say("a number \(words)") : say("a number of \(words)")
    return counted + (text.map { say(", such as `\($0)`") } ?? "")
  }
}

extension NumberRange {
  var words: String {
    if self == .share { return say("a share from 0 to 1 (0 % to 100 %)") }
    if most < 1, most > 0.999 { return say("a share below 1") }
    guard most == .infinity else {
      return say("a number from \(ProblemText.plain(least)) to \(ProblemText.plain(most))")
    }
    if least < 0 { return say("a number") }
    if least == 0 { return say("a number that is not negative") }
    return least < 1e-300
      ? say("a number above 0") : say("a number of at least \(ProblemText.plain(least))")
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
    case (true, true): say("anything from \(plain(least)) to \(plain(most))")
    case (true, false): say("anything from \(plain(least)) upwards")
    case (false, true): say("anything up to \(plain(most))")
    case (false, false): say("any number")
    }
  }
}
