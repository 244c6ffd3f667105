import Scenarios

extension FormulaProblem.Kind {
  var words: ProblemWords {
    syntaxWords ?? nameWords ?? typeWords ?? ProblemWords("\(self)")
  }

  private var syntaxWords: ProblemWords? {
    switch self {
    case .empty: ProblemWords("the formula is empty", expected: "`fall(PLACE) <= DATE`, say")
    case .unexpectedCharacter("."):
      ProblemWords(
        "a formula has no `.` here",
        "write a date as 2025-06-30, a decimal point between digits, a place as FRONT.PLACE")
    case .unexpectedCharacter(let text): ProblemWords("a formula has no `\(text)`", "delete it")
    case .unexpected(let text, let expected):
      ProblemWords(
        text.isEmpty ? "the formula ends too early" : "`\(text)` cannot stand here",
        expected: expected.words)
    case .noSuchDay(let text):
      ProblemWords("`\(text)` is no day", expected: "a date such as 2025-03-31")
    case .number(let kind): kind.words(key: "the number")
    case .chainedComparison:
      ProblemWords("two comparisons follow each other", "write `a < b and b < c`")
    case .tooDeep: ProblemWords("the parentheses are nested too deeply")
    default: nil
    }
  }

  private var nameWords: ProblemWords? {
    switch self {
    case .unknown(let kind, let name, _): ProblemWords("there is no \(kind.words) `\(name)`")
    case .wrongKind(let name, let kind, let expected):
      ProblemWords("`\(name)` is \(kind.words)", expected: "a \(expected.words)")
    case .ambiguousPlace(let name, let choices):
      ProblemWords("`\(name)` stands on several fronts", expected: ProblemText.choice(choices))
    case .needsFunction(let name, let kind):
      ProblemWords(
        "`\(name)` is a \(kind.words), not a value",
        "put a function around it, as in `fall(\(name))`")
    case .minusInName(let text, let known):
      ProblemWords(
        "`\(text)` is read as one name, because a `-` between letters belongs to it",
        "write spaces around the minus after `\(known)`")
    case .nameExpected(let kind):
      ProblemWords("a value stands here", expected: "the name of a \(kind.words)")
    case .frontForPlace(let name):
      ProblemWords("`\(name)` is a whole front", expected: "a place or group")
    case .severalFronts(let name):
      ProblemWords(
        "the places of `\(name)` lie on several fronts", expected: "a group on one front")
    case .noArmy(let power):
      ProblemWords(
        "`\(power)` has no army of its own", "ask for `force(FRONT, SIDE)`, or give it an `army:`")
    case .noStep(let power):
      ProblemWords(
        "`\(power)` has no step for this contest", "add one under `sequences: \(power): steps:`")
    case .noHandover(let pledge):
      ProblemWords(
        "the bill of `\(pledge)` goes to nobody", "add `coalition: \(pledge): handover:`")
    case .noEntry(let power, let front):
      ProblemWords(
        "nothing lets `\(power)` enter `\(front)`", "add an entry of it under `entries:`")
    case .progressOfFront:
      ProblemWords(
        "a front has places, and no progress or capability of its own",
        "ask for `held(FRONT)` or `gained(FRONT)`"
      )
    case .notModelled(let function, let power):
      notModelled(function, power)
    case .category(let function, let words):
      ProblemWords(
        function == .refused
          ? "no such reason to refuse" : "`\(function.rawValue)` is one of a few words",
        (function == .refused ? "take one of " : "compare it by `=` or `!=` with ")
          + words.map { "`\($0)`" }.joined(separator: ", "))
    case .noTruce(let front):
      ProblemWords("`\(front)` never freezes", "give it a section under `truce:`")
    case .noParty(let power):
      ProblemWords(
        "`\(power)` is no party to a truce", "add it under `truce: FRONT: parties:`")
    case .emptyGroup(let name): ProblemWords("the group `\(name)` is empty", "list its places")
    default: argumentWords
    }
  }

  private func notModelled(_ function: FormulaFunction, _ power: String) -> ProblemWords {
    switch function {
    case .completed:
      ProblemWords("`\(power)` has no plan to complete", "give it steps under `sequences:`")
    case .frozen:
      ProblemWords(
        "`\(power)` cannot end frozen",
        "give it steps under `sequences:`, and a front a section "
          + "under `truce:`")
    case .conceded, .escalated:
      ProblemWords("nothing makes `\(power)` choose", "give it a section under `ends:`")
    case .end, .outcome:
      ProblemWords(
        "no end of `\(power)` is worked out",
        "give it steps under `sequences:`, or a section "
          + "under `ends:`")
    case .belowFloor:
      ProblemWords(
        "the will of `\(power)` has no floor", "give it `floor:` under `powers: \(power): will:`")
    case .active, .overload, .overloaded, .overlapped, .mode:
      ProblemWords(
        "the load of `\(power)` is not worked out",
        "name it in a contest, give it steps under "
          + "`sequences:`, or `patience:` under `ends:`")
    default:
      ProblemWords(
        "`\(power)` has no \(function.rawValue)",
        "give it `\(function.rawValue):` under `powers: \(power):`")
    }
  }

  private var argumentWords: ProblemWords? {
    switch self {
    case .argumentCount(let function, let expected, let found):
      ProblemWords(
        "`\(function.rawValue)` has \(found) arguments here",
        expected: expected.map {
          function.takesDefinition ? "\($0), or a definition more" : "\($0)"
        }
          ?? "one or more")
    case .missingLabel(let function, let label):
      ProblemWords("`\(function.rawValue)` lacks `\(label):`")
    case .unexpectedLabel(let function, let label):
      ProblemWords("`\(function.rawValue)` has no label `\(label):`", "delete it")
    case .quantityExpected(let function):
      ProblemWords(
        "`\(function.rawValue)` cannot be asked of this",
        expected: "a quantity such as `held(GROUP)`")
    case .constantExpected:
      ProblemWords("this differs between runs", expected: "a date, `start`, `horizon` or a number")
    case .notPositive(let value):
      ProblemWords("\(ProblemText.plain(value)) stands here", expected: "a number above 0")
    default: nil
    }
  }

  private var typeWords: ProblemWords? {
    switch self {
    case .typeMismatch(let expected, let found):
      ProblemWords("this is \(found.words)", expected: expected.words)
    case .incompatible(let sign, let left, let right):
      ProblemWords("`\(sign)` cannot stand between \(left.words) and \(right.words)")
    case .missingUnit(let expected):
      ProblemWords("the unit is missing", expected: expected.example(.any))
    case .groupNotGathered(let name):
      ProblemWords(
        "`\(name)` gives one answer per place",
        "put `first`, `last`, `count`, `any` or `all` around it")
    case .differentGroups(let left, let right):
      ProblemWords(
        "`\(left)` and `\(right)` are two groups in one comparison", "compare one of them")
    case .atWithoutQuantity:
      ProblemWords("`at` follows something that is the same on every evening", "delete `at`")
    default: nil
    }
  }
}

extension FormulaProblem.Expectation {
  var words: String {
    switch self {
    case .value: "a number, a date or a name"
    case .closingParenthesis: "a closing parenthesis"
    case .operation: "`and`, `or`, a comparison or the end"
    }
  }
}

extension FormulaProblem.NameKind {
  var words: String {
    self == .side ? "side (`challenger` or `holder`)" : rawValue
  }
}

extension FormulaType {
  var words: String {
    switch self {
    case .day: "a day"
    case .number(.days): "a duration"
    case .number(.number): "a plain number"
    case .number(let unit): "a number of \(unit.words)"
    case .truth: "true or false"
    }
  }
}

extension FormulaWarning.Kind {
  var words: ProblemWords {
    switch self {
    case .eventDifference:
      ProblemWords(
        "this difference is also small, or negative, where the second event comes first",
        "write `within(DURATION, after: FIRST, SECOND)` if the order matters")
    case .dateOutsideCalendar(let day):
      ProblemWords(
        "\(day.iso) is not between start and horizon", "move the horizon or the date")
    }
  }
}
