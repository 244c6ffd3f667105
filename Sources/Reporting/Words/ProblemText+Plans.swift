import Scenarios

extension ScenarioProblem.Kind {
  /// Words for what plans, truces and pledges say and probably do not mean.
  var planWords: ProblemWords? {
    switch self {
    case .nothingAtStake(let power):
      ProblemWords(
        "nothing is at stake for `\(power)`, so it has nothing to gain or to lose by its choice",
        expected: "a number above 0, in the unit of its other numbers here",
        "write what the aims are worth to it")
    case .courseBHeavier(let b, let a):
      ProblemWords(
        "course B takes \(Figures.significant(b)) of the power, more than course A with "
          + Figures.significant(a), expected: "an effort of at most that of course A",
        "lower it, or exchange the two")
    case .runsBeforeItsStep(let contest):
      ProblemWords(
        "`\(contest)` runs from the first day, and the step that is to begin it comes later",
        expected: "`latent: true`, or a first step that is planned no later than the start",
        "delete `latent: false`, or say in a `note:` why it runs before")
    case .pledgeToOpponent(let giver, let receiver, let contest):
      ProblemWords(
        "`\(giver)` gives to `\(receiver)`, its opponent in `\(contest)`",
        expected: "a power on its own side, or one that it does not face",
        "name another power, or say in a `note:` why it does")
    case .pivotNeverComes(let pivot, let obstacle):
      ProblemWords("`\(pivot.rawValue)` can never come here: " + obstacle.wrong, obstacle.remedy)
    case .hazardOfZero:
      ProblemWords(
        "with a hazard of 0 per day it never happens", expected: "a number above 0 per day",
        "write the hazard, or take the entry out")
    default: nil
    }
  }
}

extension PivotObstacle {
  fileprivate var wrong: String {
    switch self {
    case .neverFreezes: "nothing lets this contest freeze"
    case .noCourseB: "the step has no course B"
    case .neverFallsBack: "nothing ever brings course B"
    case .containedAfterHorizon(let days):
      "it takes \(ProblemText.plain(days)) days from the planned day, which is behind the horizon"
    case .noDay(let key): "the step has no `\(key)`"
    case .noHandover: "no pledge of the power to this side has a handover"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .neverFreezes: "give the front a section under `truce:`, or delete the word"
    case .noCourseB: "add `course b:`, or delete the word"
    case .neverFallsBack: "give course B `after:` or `overload:`, or delete the word"
    case .containedAfterHorizon: "shorten `after:` or `hold:`, or move the horizon"
    case .noDay(let key): "add `\(key):` with a date, or delete the word"
    case .noHandover: "add `handover:` to a pledge under `coalition:`, or delete the word"
    }
  }
}
