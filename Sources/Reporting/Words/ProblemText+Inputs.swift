import Scenarios

extension ScenarioProblem.Kind {
  /// Words for dated items, armies and correlations.
  var inputWords: ProblemWords? {
    switch self {
    case .invalidInterval(let text):
      ProblemWords(
        "`\(text)` is no span of the calendar", expected: "such as `4 months`, `2 weeks` or `10 d`")
    case .repeatsWithoutInterval(let key):
      ProblemWords(
        "`\(key)` says how something repeats, and nothing says how often",
        "add `every: 4 months`, or delete `\(key)`")
    case .effortWithoutArmy(let power):
      ProblemWords(
        "`\(power)` has no army that an effort could be a share of",
        "give the power `army: {size: …}`, or this side a `force:`")
    case .forceBesideArmy(let power):
      ProblemWords(
        "`\(power)` has one army for all its fronts, so this side has no force of its own",
        "write `effort:` in place of `force:`, or delete the power's `army:`")
    case .needsOutput(let power, let key):
      ProblemWords(
        "`\(key)` counts by the output of `\(power)`, which has none",
        "give it `output: {start: …, growth: …}`")
    case .needsBudget(let power):
      ProblemWords(
        "a share of the budget of `\(power)`, which has none", "give it `budget: {share: …}`")
    case .emptySequence:
      ProblemWords("the sequence names no contest", "list a step for each rival, or delete it")
    case .ownOpponent(let power):
      ProblemWords(
        "`\(power)` is the other side of this contest itself", "name the side on which it stands")
    case .partyMissing(let power):
      ProblemWords(
        "`\(power)` fights on this front but is no party to its truce",
        "add `\(power):` under `parties:`")
    case .sideMissing(let power):
      ProblemWords(
        "`\(power)` is the power of neither side", "add `side: challenger` or `side: holder`")
    case .contestNamedLikeFront(let id):
      ProblemWords("a front has the name `\(id)` too", "give the contest another one")
    case .againstItself(let id):
      ProblemWords("both sides of `\(id)` are the same power", "name the rival on one of them")
    case .neverBegins(let id):
      ProblemWords(
        "nothing ever begins `\(id)`",
        "name it in a step of a sequence, add `opening:`, or write "
          + "`latent: false`")
    case .endWithoutReason:
      ProblemWords(
        "nothing here ever makes the power choose", "add `patience:`, or `decisive:` with a contest"
      )
    case .pivotNeverHappens:
      ProblemWords(
        "the step after this one can never begin: none of these can happen here",
        "add `won`, or give the step a `deadline:`, a `course b:` or a day to `accommodate:`")
    case .contestTwice(let contest):
      ProblemWords("`\(contest)` has a step already", "one step for each contest")
    case .needsUnitCost:
      ProblemWords("a share of the budget, but no cost of a unit", "add `unit cost:`")
    case .lacksStock(let power, let kind):
      ProblemWords(
        "`\(power)` has no stock of `\(kind)`", "add it under `powers: \(power): stocks:`")
    case .givesToItself(let power):
      ProblemWords("`\(power)` would give to itself", "name another power")
    case .handedToParty(let power):
      ProblemWords(
        "`\(power)` is a party of the pledge already",
        "name a third power, who buys what the giver no longer gives")
    case .purchaseWithoutCost(let kind):
      ProblemWords(
        "somebody buys `\(kind)`, and nothing tells at what price",
        "give the pledge or the receiver's stock a `unit cost:`")
    case .ceilingWithoutPurchase:
      ProblemWords(
        "a ceiling on money, but nothing is bought here",
        "write `draws on: purchase`, or delete the ceiling")
    case .endsBeforeItBegins(let day):
      ProblemWords("\(day.iso) comes before the day on which it begins", "exchange the dates")
    case .entryOfParty(let power, let front):
      ProblemWords(
        "`\(power)` is one of the two sides of `\(front)` itself", "name an ally of that side")
    case .entryWithoutReason:
      ProblemWords(
        "nothing here ever makes the power enter", "add `hazard:`, or `at once: true`")
    case .pairExpected(let count):
      ProblemWords("\(count) names stand here", expected: "two, such as `[axes, pace]`")
    case .correlatedWithItself(let name):
      ProblemWords("`\(name)` is paired with itself", expected: "two different inputs")
    case .samePair(let left, let right, let first):
      ProblemWords(
        "`\(left)` and `\(right)` stand here a second time; the first is at line \(first.line)",
        "delete one of them")
    case .correlatedConstant(let name):
      ProblemWords(
        "`\(name)` is the same in every run, so nothing can be correlated with it",
        "give it a range, or delete the pair")
    case .correlatedSum(let name):
      ProblemWords(
        "`\(name)` is made of other assumptions", "correlate those that it is made of")
    case .notPositiveDefinite(let nearest):
      ProblemWords(
        "these rank correlations contradict each other",
        "the nearest in proportion that do not: "
          + nearest.map { "\($0.names.joined(separator: " and ")) \(ProblemText.plain($0.rank))" }
          .joined(separator: ", "))
    case .datedOutside(let day):
      ProblemWords(
        "\(day.iso) is not a day of the run, so nothing happens on it",
        "write a date after the start and up to the horizon, or take the entry out")
    default: nil
    }
  }
}
