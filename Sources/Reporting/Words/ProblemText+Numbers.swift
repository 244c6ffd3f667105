import Scenarios

extension NumberProblem.Kind {
  /// `key` is the key under which the number stands.
  func words(key: String) -> ProblemWords {
    valueWords(key: key) ?? distributionWords ?? ProblemWords("\(self)")
  }

  private func valueWords(key: String) -> ProblemWords? {
    switch self {
    case .empty: ProblemWords("there is no number", expected: "a number such as `45 km`")
    case .unexpectedCharacter("–"), .unexpectedCharacter("—"):
      ProblemWords("a number has no dash", "write an interval as `0.005 to 0.02 /d`")
    case .unexpectedCharacter(let text): ProblemWords("a number has no `\(text)`", "delete it")
    case .unexpected(let text, let expected):
      ProblemWords(
        text.isEmpty ? "the number ends too early" : "`\(text)` cannot stand here",
        expected: expected.words)
    case .commaGrouping:
      ProblemWords("a comma cannot group digits", "group them with `_`, as in 12_500")
    case .notFinite(let text): ProblemWords("`\(text)` is no number that can be worked with")
    case .unknownUnit(let text, _):
      ProblemWords("`\(text)` is no unit and no assumption")
    case .unknownName(let text, _):
      ProblemWords("`\(text)` is neither an assumption nor a unit")
    case .unitMismatch(let expected, let found):
      ProblemWords("`\(key)` is given in \(found.words)", expected: expected.example(.any))
    case .missingUnit(let expected):
      ProblemWords("the unit is missing", expected: expected.example(.any))
    case .unitTwice: ProblemWords("the unit is given twice", "keep one of them")
    case .negative(let value):
      ProblemWords(
        "`\(key)` is \(ProblemText.plain(value)), and cannot be negative",
        expected: "0 or more", "write it without the minus, or turn what it counts around")
    case .belowZero(let least):
      ProblemWords(
        least.isFinite
          ? "`\(key)` cannot be negative, and this can be \(ProblemText.plain(least))"
          : "`\(key)` cannot be negative, and this can be any negative number",
        "use an interval with both ends above 0, or `truncated(…, 0, HIGH)`")
    case .outOfRange(let allowed, let least, let most):
      ProblemWords(
        least == most
          ? "`\(key)` is \(ProblemText.plain(least))"
          : "`\(key)` can be \(ProblemText.reach(least, most))",
        expected: allowed.words, least == most ? nil : "use `truncated(…, LOW, HIGH)` or `beta`")
    case .tooDeep: ProblemWords("the parentheses are nested too deeply")
    default: nil
    }
  }

  private var distributionWords: ProblemWords? {
    switch self {
    case .unknownDistribution(let text, _): ProblemWords("there is no distribution `\(text)`")
    case .parameterCount(let name, let found):
      ProblemWords(
        "`\(name.rawValue)` has \(found) parameters here",
        expected: name.parameterCount.map { "\($0)" } ?? "one or more")
    case .notAscending(let values):
      ProblemWords(
        "\(values.map(ProblemText.plain).joined(separator: ", ")) do not rise",
        expected: "the lower number first")
    case .notPositive(let value):
      ProblemWords("\(ProblemText.plain(value)) stands here", expected: "a number above 0")
    case .factorNotAboveOne(let value):
      ProblemWords("the factor is \(ProblemText.plain(value))", expected: "a number above 1")
    case .levelOutOfRange(let value):
      ProblemWords(
        "the level is \(ProblemText.plain(value))",
        expected: "a share between 0 and 1, such as 80 %")
    case .weightsDoNotSum(let sum):
      ProblemWords("the weights sum to \(ProblemText.plain(sum))", expected: "1 (100 %)")
    case .weightOutOfRange(let value):
      ProblemWords(
        "the weight is \(ProblemText.plain(value))", expected: "a share above 0 and at most 1")
    case .missingWeight(let name):
      ProblemWords(
        "a part of `\(name.rawValue)` has no weight",
        expected: name == .choice
          ? "`choice(2: 30 %, 3: 70 %)`" : "`mixture(30 %: 1 to 2, 70 %: 5 to 9)`")
    case .unexpectedWeight(let name):
      ProblemWords("`\(name.rawValue)` has no weights", "delete the colon and what belongs to it")
    case .unsound(let problem):
      ProblemWords("this distribution cannot be drawn from: \(problem.words)")
    case .uncertainNotAllowed:
      ProblemWords(
        "an uncertain number cannot stand here",
        "make it an entry of `assumptions:` and use its name")
    default: nil
    }
  }
}

extension NumberProblem.Expectation {
  var words: String {
    switch self {
    case .number: "a number"
    case .unit: "a unit"
    case .value: "a number or a name"
    case .closingParenthesis: "a closing parenthesis"
    case .end: "nothing more"
    }
  }
}
