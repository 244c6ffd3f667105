import Scenarios

extension ScenarioProblem.Kind {
  /// Words for what is asked beyond the scenario's text.
  var adjustmentWords: ProblemWords? {
    switch self {
    case .settingWithoutValue(let text):
      ProblemWords(
        "`\(text)` sets nothing", expected: "PATH=VALUE, such as `pace='0.01 to 0.02 /d'`")
    case .intervention(let problem): problem.words
    case .observation(let problem): problem.words
    case .carriedOver(let names):
      ProblemWords(
        "these keep the scenario's own starting values, because nothing was observed of them: "
          + names.joined(separator: ", "), "give them a row each in the table of `--observed`")
    default: nil
    }
  }
}

extension InterventionProblem {
  var words: ProblemWords {
    switch self {
    case .form(let text):
      ProblemWords(
        "`\(text)` is no intervention",
        expected: "`fall(PLACE)=DATE`, `hold(PLACE)`, `release(PLACE)` or `cut(LINK)=DATE`")
    case .unknown(let name):
      ProblemWords(
        "there is no intervention `\(name)`", expected: "`fall`, `hold`, `release` or `cut`")
    case .takesNoDay(let name):
      ProblemWords(
        "`\(name)(…)` takes no date", "write `\(name)(PLACE)`, or `fall(PLACE)=DATE`")
    case .needsDay(let name):
      ProblemWords("`\(name)(…)` lacks its day", expected: "`\(name)(…)=2025-12-01`")
    case .dayOutside(let first, let last):
      ProblemWords(
        "this day is not one of the run", expected: "a day from \(first.iso) to \(last.iso)")
    case .alreadyLost(let name):
      ProblemWords(
        "the challenger has `\(name)` from the start", expected: "a place that the holder has")
    case .contradiction(let name):
      ProblemWords(
        "two interventions are about the same "
          + (name.isEmpty ? "link" : "place, `\(name)`"), "keep one of them")
    }
  }
}

extension ObservationProblem {
  var words: ProblemWords {
    switch self {
    case .noHeader:
      ProblemWords("the table is empty", expected: "the header `date,event,value,source`")
    case .unknownColumn(let name):
      ProblemWords(
        "the table has no column `\(name)`", expected: "`date`, `event`, `value` or `source`")
    case .missingColumn(let name):
      ProblemWords("the column `\(name)` is missing here", expected: "`date,event,value,source`")
    case .tooManyFields:
      ProblemWords(
        "this row has more fields than the header",
        "put a field with a comma into double quotes, such as \"force(donbas, holder)\"")
    case .form(let text):
      ProblemWords(
        "`\(text)` is nothing that can be observed",
        expected: "`fall(PLACE)`, `force(FRONT, SIDE)`, `stock(POWER, KIND)` and the like",
        "put a field with a comma into double quotes")
    case .unknownEvent(let name, let known):
      ProblemWords("`\(name)` cannot be observed", expected: ProblemText.choice(known))
    case .onePlace(let name):
      ProblemWords("`\(name)` is no single place", "give each place a row of its own")
    case .noValue:
      ProblemWords("this row lacks its value", expected: "a number with its unit under `value`")
    case .dayOutside(let start, let last):
      ProblemWords(
        "this day is not between the scenario's start and the day of the restart",
        expected: "a day after \(start.iso), \(last.iso) at the latest")
    case .restartOutside(let start, let horizon):
      ProblemWords(
        "a restart lies inside the scenario's time",
        expected: "a day after \(start.iso) and before \(horizon.iso)")
    case .alreadyOwned(let place):
      ProblemWords(
        "`\(place)` belongs to that side already on this day", "delete the row or mend its date")
    case .nothingObserved:
      ProblemWords(
        "nothing is taken to have happened since the start",
        "give what did by `--observed EVENTS.csv`")
    }
  }
}
