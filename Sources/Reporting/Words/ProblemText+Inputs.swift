import Scenarios

extension ScenarioProblem.Kind {
  /// Words for dated items, armies and correlations.
  var inputWords: ProblemWords? {
    switch self {
    case .invalidInterval(let text):
      ProblemWords(
        say("`\(text)` is no span of the calendar"),
        expected: say("such as `4 months`, `2 weeks` or `10 d`"))
    case .repeatsWithoutInterval(let key):
      ProblemWords(
        say("`\(key)` says how something repeats, and nothing says how often"),
        say("add `every: 4 months`, or delete `\(key)`"))
    case .effortWithoutArmy(let power):
      ProblemWords(
        say("`\(power)` has no army that an effort could be a share of"),
        say("give the power `army: {size: …}`, or this side a `force:`"))
    case .forceBesideArmy(let power):
      ProblemWords(
        say("`\(power)` has one army for all its fronts, so this side has no force of its own"),
        say("write `effort:` in place of `force:`, or delete the power's `army:`"))
    case .needsOutput(let power, let key):
      ProblemWords(
        say("`\(key)` counts by the output of `\(power)`, which has none"),
        say("give it `output: {start: …, growth: …}`"))
    case .needsBudget(let power):
      ProblemWords(
        say("a share of the budget of `\(power)`, which has none"),
        say("give it `budget: {share: …}`"))
    case .emptySequence:
      ProblemWords(
        say("the sequence names no contest"), say("list a step for each rival, or delete it"))
    case .ownOpponent(let power):
      ProblemWords(
        say("`\(power)` is the other side of this contest itself"),
        say("name the side on which it stands"))
    case .partyMissing(let power):
      ProblemWords(
        say("`\(power)` fights on this front but is no party to its truce"),
        say("add `\(power):` under `parties:`"))
    case .sideMissing(let power):
      ProblemWords(
        say("`\(power)` is the power of neither side"),
        say("add `side: challenger` or `side: holder`"))
    case .contestNamedLikeFront(let id):
      ProblemWords(say("a front has the name `\(id)` too"), say("give the contest another one"))
    case .againstItself(let id):
      ProblemWords(
        say("both sides of `\(id)` are the same power"), say("name the rival on one of them"))
    case .neverBegins(let id):
      ProblemWords(
        say("nothing ever begins `\(id)`"),
        say(
          "name it in a step of a sequence, add `opening:`, or write "
            + "`latent: false`"))
    case .endWithoutReason:
      ProblemWords(
        say("nothing here ever makes the power choose"),
        say("add `patience:`, or `decisive:` with a contest")
      )
    case .pivotNeverHappens:
      ProblemWords(
        say("the step after this one can never begin: none of these can happen here"),
        say("add `won`, or give the step a `deadline:`, a `course b:` or a day to `accommodate:`"))
    case .contestTwice(let contest):
      ProblemWords(say("`\(contest)` has a step already"), say("one step for each contest"))
    case .needsUnitCost:
      ProblemWords(say("a share of the budget, but no cost of a unit"), say("add `unit cost:`"))
    case .lacksStock(let power, let kind):
      ProblemWords(
        say("`\(power)` has no stock of `\(kind)`"), say("add it under `powers: \(power): stocks:`")
      )
    case .givesToItself(let power):
      ProblemWords(say("`\(power)` would give to itself"), say("name another power"))
    case .handedToParty(let power):
      ProblemWords(
        say("`\(power)` is a party of the pledge already"),
        say("name a third power, who buys what the giver no longer gives"))
    case .purchaseWithoutCost(let kind):
      ProblemWords(
        say("somebody buys `\(kind)`, and nothing tells at what price"),
        say("give the pledge or the receiver's stock a `unit cost:`"))
    case .ceilingWithoutPurchase:
      ProblemWords(
        say("a ceiling on money, but nothing is bought here"),
        say("write `draws on: purchase`, or delete the ceiling"))
    case .endsBeforeItBegins(let day):
      ProblemWords(
        say("\(day.iso) comes before the day on which it begins"), say("exchange the dates"))
    case .entryOfParty(let power, let front):
      ProblemWords(
        say("`\(power)` is one of the two sides of `\(front)` itself"),
        say("name an ally of that side"))
    case .entryWithoutReason:
      ProblemWords(
        say("nothing here ever makes the power enter"), say("add `hazard:`, or `at once: true`"))
    case .pairExpected(let count):
      ProblemWords(say("\(count) names stand here"), expected: say("two, such as `[axes, pace]`"))
    case .correlatedWithItself(let name):
      ProblemWords(say("`\(name)` is paired with itself"), expected: say("two different inputs"))
    case .samePair(let left, let right, let first):
      ProblemWords(
        say(
          "`\(left)` and `\(right)` stand here a second time; the first is at line \(first.line)"),
        say("delete one of them"))
    case .correlatedConstant(let name):
      ProblemWords(
        say("`\(name)` is the same in every run, so nothing can be correlated with it"),
        say("give it a range, or delete the pair"))
    case .correlatedSum(let name):
      ProblemWords(
        say("`\(name)` is made of other assumptions"), say("correlate those that it is made of"))
    case .notPositiveDefinite(let nearest):
      ProblemWords(
        say("these rank correlations contradict each other"),
        say("the nearest in proportion that do not: ")
          + nearest.map {
            "\(Listing.and($0.names)) \(ProblemText.plain($0.rank))"
          }
          .joined(separator: ", "))
    case .datedOutside(let day):
      ProblemWords(
        say("\(day.iso) is not a day of the run, so nothing happens on it"),
        say("write a date after the start and up to the horizon, or take the entry out"))
    default: nil
    }
  }
}
