import Scenarios

extension DecisionProblem {
  var words: ProblemWords {
    switch self {
    case .options(let count, let most):
      ProblemWords(
        say("a decision with \(Counting.of(count, "option"))"), expected: say("from 2 to \(most)"),
        say(
          "add an option; one without `set`, `do`, `without` and `delay` is the scenario as it stands"
        )
      )
    case .unknownClaim(let name):
      ProblemWords(say("there is no claim `\(name)`"), expected: say("an id of `claims:`"))
    case .conditionedClaim(let id):
      ProblemWords(
        say(
          "the claim \(id) counts only the runs in which its condition holds, and options change which "
            + "runs these are"),
        say("write the condition into `formula:` of the decision"))
    case .fact(let id):
      ProblemWords(
        say("the claim \(id) is a fact, the same in every run"),
        say("name a claim that runs answer"))
    }
  }
}
