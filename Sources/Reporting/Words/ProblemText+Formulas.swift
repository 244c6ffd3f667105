import Scenarios

extension FormulaProblem.Kind {
  var words: ProblemWords {
    syntaxWords ?? nameWords ?? typeWords ?? ProblemWords("\(self)")
  }

  private var syntaxWords: ProblemWords? {
    switch self {
    case .empty:
      ProblemWords(say("the formula is empty"), expected: say("`fall(PLACE) <= DATE`, say"))
    case .unexpectedCharacter("."):
      ProblemWords(
        say("a formula has no `.` here"),
        say("write a date as 2025-06-30, a decimal point between digits, a place as FRONT.PLACE"))
    case .unexpectedCharacter(let text):
      ProblemWords(say("a formula has no `\(text)`"), say("delete it"))
    case .unexpected(let text, let expected):
      ProblemWords(
        text.isEmpty ? say("the formula ends too early") : say("`\(text)` cannot stand here"),
        expected: expected.words)
    case .noSuchDay(let text):
      ProblemWords(say("`\(text)` is no day"), expected: say("a date such as 2025-03-31"))
    case .number(let kind): kind.words(key: say("the number"))
    case .chainedComparison:
      ProblemWords(say("two comparisons follow each other"), say("write `a < b and b < c`"))
    case .tooDeep: ProblemWords(say("the parentheses are nested too deeply"))
    default: nil
    }
  }

  private var nameWords: ProblemWords? {
    switch self {
    case .unknown(let kind, let name, _): ProblemWords(say("there is no \(kind.words) `\(name)`"))
    case .wrongKind(let name, let kind, let expected):
      ProblemWords(say("`\(name)` is \(kind.words)"), expected: say("a \(expected.words)"))
    case .ambiguousPlace(let name, let choices):
      ProblemWords(say("`\(name)` stands on several fronts"), expected: ProblemText.choice(choices))
    case .needsFunction(let name, let kind):
      ProblemWords(
        say("`\(name)` is a \(kind.words), not a value"),
        say("put a function around it, as in `fall(\(name))`"))
    case .minusInName(let text, let known):
      ProblemWords(
        say("`\(text)` is read as one name, because a `-` between letters belongs to it"),
        say("write spaces around the minus after `\(known)`"))
    case .nameExpected(let kind):
      ProblemWords(say("a value stands here"), expected: say("the name of a \(kind.words)"))
    case .frontForPlace(let name):
      ProblemWords(say("`\(name)` is a whole front"), expected: say("a place or group"))
    case .severalFronts(let name):
      ProblemWords(
        say("the places of `\(name)` lie on several fronts"), expected: say("a group on one front"))
    case .noArmy(let power):
      ProblemWords(
        say("`\(power)` has no army of its own"),
        say("ask for `force(FRONT, SIDE)`, or give it an `army:`"))
    case .noStep(let power):
      ProblemWords(
        say("`\(power)` has no step for this contest"),
        say("add one under `sequences: \(power): steps:`"))
    case .noHandover(let pledge):
      ProblemWords(
        say("the bill of `\(pledge)` goes to nobody"), say("add `coalition: \(pledge): handover:`"))
    case .noEntry(let power, let front):
      ProblemWords(
        say("nothing lets `\(power)` enter `\(front)`"), say("add an entry of it under `entries:`"))
    case .progressOfFront:
      ProblemWords(
        say("a front has places, and no progress or capability of its own"),
        say("ask for `held(FRONT)` or `gained(FRONT)`")
      )
    case .notModelled(let function, let power):
      notModelled(function, power)
    case .category(let function, let words):
      ProblemWords(
        function == .refused
          ? say("no such reason to refuse") : say("`\(function.rawValue)` is one of a few words"),
        (function == .refused ? say("take one of ") : say("compare it by `=` or `!=` with "))
          + words.map { "`\($0)`" }.joined(separator: ", "))
    case .noTruce(let front):
      ProblemWords(say("`\(front)` never freezes"), say("give it a section under `truce:`"))
    case .noParty(let power):
      ProblemWords(
        say("`\(power)` is no party to a truce"), say("add it under `truce: FRONT: parties:`"))
    case .emptyGroup(let name):
      ProblemWords(say("the group `\(name)` is empty"), say("list its places"))
    default: argumentWords
    }
  }

  private func notModelled(_ function: FormulaFunction, _ power: String) -> ProblemWords {
    switch function {
    case .completed:
      ProblemWords(
        say("`\(power)` has no plan to complete"), say("give it steps under `sequences:`"))
    case .frozen:
      ProblemWords(
        say("`\(power)` cannot end frozen"),
        say(
          "give it steps under `sequences:`, and a front a section "
            + "under `truce:`"))
    case .conceded, .escalated:
      ProblemWords(say("nothing makes `\(power)` choose"), say("give it a section under `ends:`"))
    case .end, .outcome:
      ProblemWords(
        say("no end of `\(power)` is worked out"),
        say(
          "give it steps under `sequences:`, or a section "
            + "under `ends:`"))
    case .belowFloor:
      ProblemWords(
        say("the will of `\(power)` has no floor"),
        say("give it `floor:` under `powers: \(power): will:`"))
    case .active, .overload, .overloaded, .overlapped, .mode:
      ProblemWords(
        say("the load of `\(power)` is not worked out"),
        say(
          "name it in a contest, give it steps under "
            + "`sequences:`, or `patience:` under `ends:`"))
    default:
      ProblemWords(
        say("`\(power)` has no \(function.rawValue)"),
        say("give it `\(function.rawValue):` under `powers: \(power):`"))
    }
  }

  private var argumentWords: ProblemWords? {
    switch self {
    case .argumentCount(let function, let expected, let found):
      ProblemWords(
        say("`\(function.rawValue)` has \(found) arguments here"),
        expected: expected.map {
          function.takesDefinition ? say("\($0), or a definition more") : "\($0)"
        }
          ?? say("one or more"))
    case .missingLabel(let function, let label):
      ProblemWords(say("`\(function.rawValue)` lacks `\(label):`"))
    case .unexpectedLabel(let function, let label):
      ProblemWords(say("`\(function.rawValue)` has no label `\(label):`"), say("delete it"))
    case .quantityExpected(let function):
      ProblemWords(
        say("`\(function.rawValue)` cannot be asked of this"),
        expected: say("a quantity such as `held(GROUP)`"))
    case .constantExpected:
      ProblemWords(
        say("this differs between runs"), expected: say("a date, `start`, `horizon` or a number"))
    case .notPositive(let value):
      ProblemWords(
        say("\(ProblemText.plain(value)) stands here"), expected: say("a number above 0"))
    default: nil
    }
  }

  private var typeWords: ProblemWords? {
    switch self {
    case .typeMismatch(let expected, let found):
      ProblemWords(say("this is \(found.words)"), expected: expected.words)
    case .incompatible(let sign, let left, let right):
      ProblemWords(say("`\(sign)` cannot stand between \(left.words) and \(right.words)"))
    case .missingUnit(let expected):
      ProblemWords(say("the unit is missing"), expected: expected.example(.any))
    case .groupNotGathered(let name):
      ProblemWords(
        say("`\(name)` gives one answer per place"),
        say("put `first`, `last`, `count`, `any` or `all` around it"))
    case .differentGroups(let left, let right):
      ProblemWords(
        say("`\(left)` and `\(right)` are two groups in one comparison"), say("compare one of them")
      )
    case .atWithoutQuantity:
      ProblemWords(
        say("`at` follows something that is the same on every evening"), say("delete `at`"))
    default: nil
    }
  }
}

extension FormulaProblem.Expectation {
  var words: String {
    switch self {
    case .value: say("a number, a date or a name")
    case .closingParenthesis: say("a closing parenthesis")
    case .operation: say("`and`, `or`, a comparison or the end")
    }
  }
}

extension FormulaProblem.NameKind {
  var words: String {
    self == .side ? say("side (`challenger` or `holder`)") : say(word: rawValue)
  }
}

extension FormulaType {
  var words: String {
    switch self {
    case .day: say("a day")
    case .number(.days): say("a duration")
    case .number(.number): say("a plain number")
    case .number(let unit): say("a number of \(unit.words)")
    case .truth: say("true or false")
    }
  }
}

extension FormulaWarning.Kind {
  var words: ProblemWords {
    switch self {
    case .eventDifference:
      ProblemWords(
        say("this difference is also small, or negative, where the second event comes first"),
        say("write `within(DURATION, after: FIRST, SECOND)` if the order matters"))
    case .dateOutsideCalendar(let day):
      ProblemWords(
        say("\(day.iso) is not between start and horizon"), say("move the horizon or the date"))
    }
  }
}
