import Scenarios

extension ScenarioProblem.Kind {
  /// Words for what is asked beyond the scenario's text.
  var adjustmentWords: ProblemWords? {
    switch self {
    case .settingWithoutValue(let text):
      ProblemWords(
        say("`\(text)` sets nothing"), expected: say("PATH=VALUE, such as `pace='0.01 to 0.02 /d'`")
      )
    case .intervention(let problem): problem.words
    case .observation(let problem): problem.words
    case .decision(let problem): problem.words
    case .carriedOver(let names):
      ProblemWords(
        say("these keep the scenario's own starting values, because nothing was observed of them: ")
          + names.joined(separator: ", "), say("give them a row each in the table of `--observed`"))
    default: nil
    }
  }
}

extension InterventionProblem {
  var words: ProblemWords {
    switch self {
    case .form(let text):
      ProblemWords(
        say("`\(text)` is no intervention"),
        expected: say("`fall(PLACE)=DATE`, `hold(PLACE)`, `release(PLACE)` or `cut(LINK)=DATE`"))
    case .unknown(let name):
      ProblemWords(
        say("there is no intervention `\(name)`"),
        expected: say("`fall`, `hold`, `release` or `cut`"))
    case .takesNoDay(let name):
      ProblemWords(
        say("`\(name)(…)` takes no date"), say("write `\(name)(PLACE)`, or `fall(PLACE)=DATE`"))
    case .needsDay(let name):
      ProblemWords(say("`\(name)(…)` lacks its day"), expected: "`\(name)(…)=2025-12-01`")
    case .dayOutside(let first, let last):
      ProblemWords(
        say("this day is not one of the run"),
        expected: say("a day from \(first.iso) to \(last.iso)"))
    case .alreadyLost(let name):
      ProblemWords(
        say("the challenger has `\(name)` from the start"),
        expected: say("a place that the holder has"))
    case .contradiction(let name):
      ProblemWords(
        say("two interventions are about the same ")
          + (name.isEmpty ? say("link") : say("place, `\(name)`")), say("keep one of them"))
    }
  }
}

extension ObservationProblem {
  var words: ProblemWords {
    switch self {
    case .noHeader:
      ProblemWords(say("the table is empty"), expected: say("the header `date,event,value,source`"))
    case .unknownColumn(let name):
      ProblemWords(
        say("the table has no column `\(name)`"),
        expected: say("`date`, `event`, `value` or `source`"))
    case .missingColumn(let name):
      ProblemWords(
        say("the column `\(name)` is missing here"), expected: "`date,event,value,source`")
    case .tooManyFields:
      ProblemWords(
        say("this row has more fields than the header"),
        say("put a field with a comma into double quotes, such as \"force(donbas, holder)\""))
    case .form(let text):
      ProblemWords(
        say("`\(text)` is nothing that can be observed"),
        expected: say("`fall(PLACE)`, `force(FRONT, SIDE)`, `stock(POWER, KIND)` and the like"),
        say("put a field with a comma into double quotes"))
    case .unknownEvent(let name, let known):
      ProblemWords(say("`\(name)` cannot be observed"), expected: ProblemText.choice(known))
    case .onePlace(let name):
      ProblemWords(say("`\(name)` is no single place"), say("give each place a row of its own"))
    case .noValue:
      ProblemWords(
        say("this row lacks its value"), expected: say("a number with its unit under `value`"))
    case .dayOutside(let start, let last):
      ProblemWords(
        say("this day is not between the scenario's start and the day of the restart"),
        expected: say("a day after \(start.iso), \(last.iso) at the latest"))
    case .noStep(let power, let contest):
      ProblemWords(
        say("the plan of `\(power)` has no step in `\(contest)`"),
        expected: say("a contest of its `sequences:`"))
    case .restartOutside(let start, let horizon):
      ProblemWords(
        say("a restart lies inside the scenario's time"),
        expected: say("a day after \(start.iso) and before \(horizon.iso)"))
    case .alreadyOwned(let place):
      ProblemWords(
        say("`\(place)` belongs to that side already on this day"),
        say("delete the row or mend its date"))
    case .nothingObserved:
      ProblemWords(
        say("nothing is taken to have happened since the start"),
        say("give what did by `--observed EVENTS.csv`"))
    }
  }
}
