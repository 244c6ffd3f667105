import Scenarios

extension DecisionProblem {
  var words: ProblemWords {
    switch self {
    case .options(let count, let most):
      ProblemWords(
        "a decision with \(Counting.of(count, "option"))", expected: "from 2 to \(most)",
        "add an option; one without `set`, `do`, `without` and `delay` is the scenario as it stands"
      )
    case .unknownClaim(let name):
      ProblemWords("there is no claim `\(name)`", expected: "an id of `claims:`")
    case .conditionedClaim(let id):
      ProblemWords(
        "the claim \(id) counts only the runs in which its condition holds, and options change which "
          + "runs these are",
        "write the condition into `formula:` of the decision")
    case .fact(let id):
      ProblemWords(
        "the claim \(id) is a fact, the same in every run", "name a claim that runs answer")
    }
  }
}
