import Scenarios

extension ScenarioProblem.Kind {
  var nameWords: ProblemWords? {
    switch self {
    case .unknownName(let name, let kind):
      ProblemWords("`\(name)` is not known", expected: "the id of \(kind.words)")
    case .wrongKind(let name, let kind, let expected):
      ProblemWords("`\(name)` is \(kind.words)", expected: expected.words)
    case .ambiguousPlace(let name, let choices):
      ProblemWords(
        "`\(name)` stands on several fronts", expected: ProblemText.choice(choices))
    case .ownGroup(let names):
      ProblemWords("the groups contain each other: " + circle(names), "remove one of them")
    case .assumptionCycle(let names):
      ProblemWords(
        "the assumptions are made of each other: " + circle(names), "give one of them a number")
    case .viewCycle(let names):
      ProblemWords("the views extend each other: " + circle(names), "remove one `extends:`")
    case .unknownPath(let path, let part):
      ProblemWords(
        path == part
          ? "`\(path)` is no assumption"
          : "the path `\(path)` ends at `\(part)`: there is no such part",
        expected: "an assumption's name, or a path such as `fronts.FRONT.places.PLACE.size`")
    case .duplicateLink(let id):
      ProblemWords("a second link has the id `\(id)`", "give one of them another `id:`")
    case .streamCollision(let first, let second):
      ProblemWords(
        "`\(first)` and `\(second)` would draw the same random numbers by accident",
        "give one of them another name by `stream:`")
    case .reservedName(let name):
      ProblemWords(
        "`\(name)` is a word of the formula language and cannot name an assumption",
        "choose another name")
    default: nil
    }
  }

  private func circle(_ names: [String]) -> String {
    (names + names.prefix(1)).map(ProblemText.quoted).joined(separator: " → ")
  }

  var meaningWords: ProblemWords? {
    switch self {
    case .horizonNotAfterStart:
      ProblemWords("the horizon is not after the start", expected: "a later day")
    case .tooManyDays(let days):
      ProblemWords(
        "there are \(days) days from start to horizon", expected: "at most \(Limits.days)")
    case .tooMany(let counted, let count):
      ProblemWords(
        "the scenario has \(count) \(counted.rawValue)", expected: "at most \(counted.most)")
    case .linkEndsEqual(let place):
      ProblemWords("the link begins and ends at `\(place)`", expected: "two places")
    case .linkWithoutLength(let from, let to):
      ProblemWords(
        "the link from `\(from)` to `\(to)` has no length",
        "give `km:`, or `lat:` and `lon:` of both places")
    case .noAimOnFront(let front):
      ProblemWords(
        "none of the aims lies on the front `\(front)`", expected: "places of this front")
    case .formula(let kind): kind.words
    case .factNeedsRun:
      ProblemWords(
        "a claim of kind `fact` asks for something that only a run knows",
        expected: "assumptions and numbers", "make its kind `event`")
    default: nil
    }
  }
}
