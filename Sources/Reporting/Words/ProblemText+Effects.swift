import Scenarios

extension ScenarioProblem.Kind {
  /// Words for what a claim of kind effect compares.
  var effectWords: ProblemWords? {
    switch self {
    case .effectOfKind(let kind):
      ProblemWords(
        "a claim of kind `\(kind.rawValue)` compares nothing",
        "write `kind: effect`, or delete this"
      )
    case .effectComparesNothing:
      ProblemWords(
        "both sides of this effect are the same",
        expected: "`set`, `do`, `without` or `delay`, here or under `against`",
        "say what is done, such as `do: [hold(PLACE)]`")
    case .effectValue(let path):
      ProblemWords(
        "the new value of `\(path)` is no single value", expected: "a value, or a list of words",
        "give the number as `--set` takes it, without note or source")
    case .nothingToDelay(let power):
      ProblemWords(
        "no date of a plan of `\(power)` lies after the start, so a delay moves nothing",
        expected: "a power with a step in `sequences:` that is planned after the start")
    case .lacksRank:
      ProblemWords(
        "this belongs to a rank, and no rank stands here", expected: "`rank: 1`",
        "add it, or say what is done in its place")
    case .rankInList:
      ProblemWords(
        "a rank stands beside another effect", expected: "one `rank:` alone",
        "make it a claim of its own")
    case .rankAmongOthers(let group):
      ProblemWords(
        "it is none of the \(group.rawValue)", "write `among: all`, or leave out `among`")
    default: nil
    }
  }
}
