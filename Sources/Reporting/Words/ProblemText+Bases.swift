import Scenarios

extension ScenarioProblem.Kind {
  var baseWords: ProblemWords? {
    switch self {
    case .unknownBase(let name, let builtIns):
      ProblemWords(
        say("there is no scenario `\(name)` to extend"),
        expected: builtIns.isEmpty
          ? say("a file beside this one, such as `base.yaml`")
          : say("a file beside this one, such as `base.yaml`, or one of the built-in ")
            + builtIns.joined(separator: ", "))
    case .baseCycle(let names):
      ProblemWords(
        say("the scenarios extend each other: ")
          + (names + names.prefix(1)).map(ProblemText.quoted).joined(separator: " → "),
        say("remove one `extends:`"))
    case .tooManyBases:
      ProblemWords(
        say("more than \(Limits.bases) scenarios extend one another in a row"),
        say("put what they change into one file"))
    case .includedFileExtends:
      ProblemWords(
        say("an included file cannot extend a scenario"),
        say("move `extends:` to the file that includes it"))
    case .nothingToTakeAway(let id):
      ProblemWords(
        say(
          "`\(id)` has no value, which would take it away, and the extended scenario has no such entry"
        ),
        say("correct the name, or give it a value"))
    default: nil
    }
  }

  var hintWords: ProblemWords? {
    switch self {
    case .noDeadline(let claim):
      ProblemWords(
        say("nothing says by when `\(claim)` is settled"),
        say("compare its events with a date, or add `deadline: DATE`"))
    case .noSettlement(let claim):
      ProblemWords(
        say(
          "nothing says what settles `\(claim)`: falls, ground and losses depend on who counts, and how"
        ),
        say("add `settled by:` with the rule or the institution"))
    case .noEffect(let claim):
      ProblemWords(
        say("nothing says formally what `\(claim)` compares, so no command answers it"),
        say("add `effect:` with what is done, such as `effect: {set: {NAME: VALUE}, expect: more}`")
      )
    case .deadlineTooEarly(let claim, let day):
      ProblemWords(
        say("`\(claim)` asks about \(day.iso), which is after its deadline"),
        say("move the deadline to \(day.iso), or the date in the formula"))
    case .deadlineAfterHorizon(let claim, let horizon):
      ProblemWords(
        say("the deadline of `\(claim)` is after the horizon, so no run reaches it"),
        say("move it to \(horizon.iso) or before, or the horizon"))
    default: nil
    }
  }
}
