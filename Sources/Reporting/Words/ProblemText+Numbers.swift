import Scenarios

extension NumberProblem.Kind {
  /// `key` is the key under which the number stands.
  func words(key: String) -> ProblemWords {
    valueWords(key: key) ?? distributionWords ?? ProblemWords("\(self)")
  }

  private func valueWords(key: String) -> ProblemWords? {
    switch self {
    case .empty: ProblemWords(say("there is no number"), expected: say("a number such as `45 km`"))
    case .unexpectedCharacter("–"), .unexpectedCharacter("—"):
      ProblemWords(say("a number has no dash"), say("write an interval as `0.005 to 0.02 /d`"))
    case .unexpectedCharacter(let text):
      ProblemWords(say("a number has no `\(text)`"), say("delete it"))
    case .unexpected(let text, let expected):
      ProblemWords(
        text.isEmpty ? say("the number ends too early") : say("`\(text)` cannot stand here"),
        expected: expected.words)
    case .commaGrouping:
      ProblemWords(say("a comma cannot group digits"), say("group them with `_`, as in 12_500"))
    case .notFinite(let text): ProblemWords(say("`\(text)` is no number that can be worked with"))
    case .unknownUnit(let text, _):
      ProblemWords(say("`\(text)` is no unit and no assumption"))
    case .unknownName(let text, _):
      ProblemWords(say("`\(text)` is neither an assumption nor a unit"))
    case .unitMismatch(let expected, let found):
      ProblemWords(say("`\(key)` is given in \(found.words)"), expected: expected.example(.any))
    case .missingUnit(let expected):
      ProblemWords(say("the unit is missing"), expected: expected.example(.any))
    case .unitTwice: ProblemWords(say("the unit is given twice"), say("keep one of them"))
    case .negative(let value):
      ProblemWords(
        say("`\(key)` is \(ProblemText.plain(value)), and cannot be negative"),
        expected: say("0 or more"), say("write it without the minus, or turn what it counts around")
      )
    case .belowZero(let least):
      ProblemWords(
        least.isFinite
          ? say("`\(key)` cannot be negative, and this can be \(ProblemText.plain(least))")
          : say("`\(key)` cannot be negative, and this can be any negative number"),
        say("use an interval with both ends above 0, or `truncated(…, 0, HIGH)`"))
    case .outOfRange(let allowed, let least, let most):
      ProblemWords(
        least == most
          ? say("`\(key)` is \(ProblemText.plain(least))")
          : say("`\(key)` can be \(ProblemText.reach(least, most))"),
        expected: allowed.words,
        least == most ? nil : say("use `truncated(…, LOW, HIGH)` or `beta`"))
    case .tooDeep: ProblemWords(say("the parentheses are nested too deeply"))
    default: nil
    }
  }

  private var distributionWords: ProblemWords? {
    switch self {
    case .unknownDistribution(let text, _): ProblemWords(say("there is no distribution `\(text)`"))
    case .parameterCount(let name, let found):
      ProblemWords(
        say("`\(name.rawValue)` has \(found) parameters here"),
        expected: name.parameterCount.map { "\($0)" } ?? say("one or more"))
    case .notAscending(let values):
      ProblemWords(
        say("\(values.map(ProblemText.plain).joined(separator: ", ")) do not rise"),
        expected: say("the lower number first"))
    case .notPositive(let value):
      ProblemWords(
        say("\(ProblemText.plain(value)) stands here"), expected: say("a number above 0"))
    case .factorNotAboveOne(let value):
      ProblemWords(
        say("the factor is \(ProblemText.plain(value))"), expected: say("a number above 1"))
    case .levelOutOfRange(let value):
      ProblemWords(
        say("the level is \(ProblemText.plain(value))"),
        expected: say("a share between 0 and 1, such as 80 %"))
    case .weightsDoNotSum(let sum):
      ProblemWords(say("the weights sum to \(ProblemText.plain(sum))"), expected: "1 (100 %)")
    case .weightOutOfRange(let value):
      ProblemWords(
        say("the weight is \(ProblemText.plain(value))"),
        expected: say("a share above 0 and at most 1"))
    case .missingWeight(let name):
      ProblemWords(
        say("a part of `\(name.rawValue)` has no weight"),
        expected: name == .choice
          ? "`choice(2: 30 %, 3: 70 %)`" : "`mixture(30 %: 1 to 2, 70 %: 5 to 9)`")
    case .unexpectedWeight(let name):
      ProblemWords(
        say("`\(name.rawValue)` has no weights"), say("delete the colon and what belongs to it"))
    case .unsound(let problem):
      ProblemWords(say("this distribution cannot be drawn from: \(problem.words)"))
    case .uncertainNotAllowed:
      ProblemWords(
        say("an uncertain number cannot stand here"),
        say("make it an entry of `assumptions:` and use its name"))
    default: nil
    }
  }
}

extension NumberProblem.Expectation {
  var words: String {
    switch self {
    case .number: say("a number")
    case .unit: say("a unit")
    case .value: say("a number or a name")
    case .closingParenthesis: say("a closing parenthesis")
    case .end: say("nothing more")
    }
  }
}
