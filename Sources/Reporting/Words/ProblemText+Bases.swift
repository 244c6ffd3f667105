import Scenarios

extension ScenarioProblem.Kind {
  var baseWords: ProblemWords? {
    switch self {
    case .unknownBase(let name, let builtIns):
      ProblemWords(
        "there is no scenario `\(name)` to extend",
        expected: builtIns.isEmpty
          ? "a file beside this one, such as `base.yaml`"
          : "a file beside this one, such as `base.yaml`, or one of the built-in "
            + builtIns.joined(separator: ", "))
    case .baseCycle(let names):
      ProblemWords(
        "the scenarios extend each other: "
          + (names + names.prefix(1)).map(ProblemText.quoted).joined(separator: " → "),
        "remove one `extends:`")
    case .tooManyBases:
      ProblemWords(
        "more than \(Limits.bases) scenarios extend one another in a row",
        "put what they change into one file")
    case .includedFileExtends:
      ProblemWords(
        "an included file cannot extend a scenario", "move `extends:` to the file that includes it")
    case .nothingToTakeAway(let id):
      ProblemWords(
        "`\(id)` has no value, which would take it away, and the extended scenario has no such entry",
        "correct the name, or give it a value")
    default: nil
    }
  }

  var hintWords: ProblemWords? {
    switch self {
    case .noDeadline(let claim):
      ProblemWords(
        "nothing says by when `\(claim)` is settled",
        "compare its events with a date, or add `deadline: DATE`")
    case .noSettlement(let claim):
      ProblemWords(
        "nothing says what settles `\(claim)`: falls, ground and losses depend on who counts, and how",
        "add `settled by:` with the rule or the institution")
    case .noEffect(let claim):
      ProblemWords(
        "nothing says formally what `\(claim)` compares, so no command answers it",
        "add `effect:` with what is done, such as `effect: {set: {NAME: VALUE}, expect: more}`")
    case .deadlineTooEarly(let claim, let day):
      ProblemWords(
        "`\(claim)` asks about \(day.iso), which is after its deadline",
        "move the deadline to \(day.iso), or the date in the formula")
    case .deadlineAfterHorizon(let claim, let horizon):
      ProblemWords(
        "the deadline of `\(claim)` is after the horizon, so no run reaches it",
        "move it to \(horizon.iso) or before, or the horizon")
    default: nil
    }
  }
}
