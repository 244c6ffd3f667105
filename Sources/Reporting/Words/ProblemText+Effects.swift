import Scenarios

extension ScenarioProblem.Kind {
  /// Words for what a claim of kind effect compares.
  var effectWords: ProblemWords? {
    switch self {
    case .effectOfKind(let kind):
      ProblemWords(
        say("a claim of kind `\(kind.rawValue)` compares nothing"),
        say("write `kind: effect`, or delete this")
      )
    case .effectComparesNothing:
      ProblemWords(
        say("both sides of this effect are the same"),
        expected: say("`set`, `do`, `without` or `delay`, here or under `against`"),
        say("say what is done, such as `do: [hold(PLACE)]`"))
    case .effectValue(let path):
      ProblemWords(
        say("the new value of `\(path)` is no single value"),
        expected: say("a value, or a list of words"),
        say("give the number as `--set` takes it, without note or source"))
    case .nothingToDelay(let power):
      ProblemWords(
        say("no date of a plan of `\(power)` lies after the start, so a delay moves nothing"),
        expected: say("a power with a step in `sequences:` that is planned after the start"))
    case .lacksRank:
      ProblemWords(
        say("this belongs to a rank, and no rank stands here"), expected: "`rank: 1`",
        say("add it, or say what is done in its place"))
    case .rankInList:
      ProblemWords(
        say("a rank stands beside another effect"), expected: say("one `rank:` alone"),
        say("make it a claim of its own"))
    case .rankAmongOthers(let group):
      ProblemWords(
        say("it is none of the \(group.rawValue)"), say("write `among: all`, or leave out `among`"))
    default: nil
    }
  }
}
