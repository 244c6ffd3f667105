import Scenarios

extension ScenarioProblem.Kind {
  /// Words for what plans, truces and pledges say and probably do not mean.
  var planWords: ProblemWords? {
    switch self {
    case .nothingAtStake(let power):
      ProblemWords(
        say(
          "nothing is at stake for `\(power)`, so it has nothing to gain or to lose by its choice"),
        expected: say("a number above 0, in the unit of its other numbers here"),
        say("write what the aims are worth to it"))
    case .courseBHeavier(let b, let a):
      ProblemWords(
        say("course B takes \(Figures.significant(b)) of the power, more than course A with ")
          + Figures.significant(a), expected: say("an effort of at most that of course A"),
        say("lower it, or exchange the two"))
    case .runsBeforeItsStep(let contest):
      ProblemWords(
        say("`\(contest)` runs from the first day, and the step that is to begin it comes later"),
        expected: say("`latent: true`, or a first step that is planned no later than the start"),
        say("delete `latent: false`, or say in a `note:` why it runs before"))
    case .pledgeToOpponent(let giver, let receiver, let contest):
      ProblemWords(
        say("`\(giver)` gives to `\(receiver)`, its opponent in `\(contest)`"),
        expected: say("a power on its own side, or one that it does not face"),
        say("name another power, or say in a `note:` why it does"))
    case .pivotNeverComes(let pivot, let obstacle):
      ProblemWords(
        say("`\(pivot.rawValue)` can never come here: ") + obstacle.wrong, obstacle.remedy)
    case .hazardOfZero:
      ProblemWords(
        say("with a hazard of 0 per day it never happens"),
        expected: say("a number above 0 per day"),
        say("write the hazard, or take the entry out"))
    default: nil
    }
  }
}

extension PivotObstacle {
  fileprivate var wrong: String {
    switch self {
    case .neverFreezes: say("nothing lets this contest freeze")
    case .noCourseB: say("the step has no course B")
    case .neverFallsBack: say("nothing ever brings course B")
    case .containedAfterHorizon(let days):
      say(
        "it takes \(ProblemText.plain(days)) days from the planned day, which is behind the horizon"
      )
    case .noDay(let key): say("the step has no `\(key)`")
    case .noHandover: say("no pledge of the power to this side has a handover")
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .neverFreezes: say("give the front a section under `truce:`, or delete the word")
    case .noCourseB: say("add `course b:`, or delete the word")
    case .neverFallsBack: say("give course B `after:` or `overload:`, or delete the word")
    case .containedAfterHorizon: say("shorten `after:` or `hold:`, or move the horizon")
    case .noDay(let key): say("add `\(key):` with a date, or delete the word")
    case .noHandover: say("add `handover:` to a pledge under `coalition:`, or delete the word")
    }
  }
}
