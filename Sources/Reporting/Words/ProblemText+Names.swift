import Scenarios

extension ScenarioProblem.Kind {
  var nameWords: ProblemWords? {
    switch self {
    case .unknownName(let name, let kind):
      ProblemWords(say("`\(name)` is not known"), expected: say("the id of \(kind.words)"))
    case .wrongKind(let name, let kind, let expected):
      ProblemWords(say("`\(name)` is \(kind.words)"), expected: expected.words)
    case .ambiguousPlace(let name, let choices):
      ProblemWords(
        say("`\(name)` stands on several fronts"), expected: ProblemText.choice(choices))
    case .ownGroup(let names):
      ProblemWords(
        say("the groups contain each other: ") + circle(names), say("remove one of them"))
    case .assumptionCycle(let names):
      ProblemWords(
        say("the assumptions are made of each other: ") + circle(names),
        say("give one of them a number"))
    case .viewCycle(let names):
      ProblemWords(
        say("the views extend each other: ") + circle(names), say("remove one `extends:`"))
    case .unknownPath(let path, let part):
      ProblemWords(
        path == part
          ? say("`\(path)` is no assumption")
          : say("the path `\(path)` ends at `\(part)`: there is no such part"),
        expected: say("an assumption's name, or a path such as `fronts.FRONT.places.PLACE.size`"))
    case .duplicateLink(let id):
      ProblemWords(say("a second link has the id `\(id)`"), say("give one of them another `id:`"))
    case .streamCollision(let first, let second):
      ProblemWords(
        say("`\(first)` and `\(second)` would draw the same random numbers by accident"),
        say("give one of them another name by `stream:`"))
    case .reservedName(let name):
      ProblemWords(
        say("`\(name)` is a word of the formula language and cannot name an assumption"),
        say("choose another name"))
    default: nil
    }
  }

  private func circle(_ names: [String]) -> String {
    (names + names.prefix(1)).map(ProblemText.quoted).joined(separator: " → ")
  }

  var meaningWords: ProblemWords? {
    switch self {
    case .horizonNotAfterStart:
      ProblemWords(say("the horizon is not after the start"), expected: say("a later day"))
    case .tooManyDays(let days):
      ProblemWords(
        say("there are \(days) days from start to horizon"), expected: say("at most \(Limits.days)")
      )
    case .tooMany(let counted, let count):
      ProblemWords(
        say("the scenario has \(count) \(say(word: counted.rawValue))"),
        expected: say("at most \(counted.most)"))
    case .linkEndsEqual(let place):
      ProblemWords(say("the link begins and ends at `\(place)`"), expected: say("two places"))
    case .linkWithoutLength(let from, let to):
      ProblemWords(
        say("the link from `\(from)` to `\(to)` has no length"),
        say("give `km:`, or `lat:` and `lon:` of both places"))
    case .noAimOnFront(let front):
      ProblemWords(
        say("none of the aims lies on the front `\(front)`"), expected: say("places of this front"))
    case .formula(let kind): kind.words
    case .factNeedsRun:
      ProblemWords(
        say("a claim of kind `fact` asks for something that only a run knows"),
        expected: say("assumptions and numbers"), say("make its kind `event`"))
    default: nil
    }
  }
}
