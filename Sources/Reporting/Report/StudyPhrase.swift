/// Every phrase of the pictures of studies.
enum StudyPhrase: CataloguedPhrase {
  case lose, hold, release, reinforce, cut, remove, low, high
  case places, links, events, assumptions, moves, alone, withOthers, variance
  case shapley, pawn, morris, chance, coverage, density, step, restricted, box
  case order, intervals, untold, text, linchpin, orderOfFall

  var english: Phrase {
    switch self {
    case .lose: "is lost"
    case .hold: "is held"
    case .release: "is held, the attack goes elsewhere"
    case .reinforce: "is fortified"
    case .cut: "is cut"
    case .remove: "does not come"
    case .low: "at its 5 %"
    case .high: "at its 95 %"
    case .places: "Places"
    case .links: "Links"
    case .events: "Dated events"
    case .assumptions: "Assumptions"
    case .moves: "what moving each does to the chance of"
    case .alone: "alone"
    case .withOthers: "with all it does together with others"
    case .variance: "share of the variance of"
    case .shapley: "Shapley share of the variance of"
    case .pawn: "PAWN distance for"
    case .morris: "mean size of the effects (μ*) on"
    case .chance: "chance"
    case .coverage: "share of the cases that it holds"
    case .density: "their share of what it holds"
    case .step: "step"
    case .restricted: "restricted"
    case .box: "How the box was found"
    case .order: "Orders"
    case .intervals: "lines are 95 % intervals"
    case .untold: "pale: not told from 0"
    case .text: "The same in words"
    case .linchpin:
      "A thick ring is a place on which the conclusion hangs."
    case .orderOfFall:
      "Numbers give the order of the median falls."
    }
  }
}
