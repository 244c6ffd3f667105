/// Every phrase of the pictures of studies.
enum StudyPhrase: CataloguedPhrase {
  case lose, hold, release, reinforce, cut, remove, low, high
  case places, links, events, assumptions, moves, alone, withOthers, variance
  case shapley, pawn, morris, chance, coverage, density, step, restricted, box
  case order, intervals, untold, text, linchpin, orderOfFall, supply, supplied, ridges, ridgesAbout,
    mode, capacity
  case flips, flipsAbout, unverified, deviations, origins, luck, choice, effects

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
    case .supply:
      "The arc around a ring is the share of its need that reaches the place while it stands, all the way round for all of it; a link is as wide as its capacity."
    case .supplied: "supply while it stands"
    case .ridges: "How the falls spread"
    case .ridgesAbout:
      "Each ridge shows how the runs in which the place falls spread over time; beside it stands the share of all runs in its fullest month or span."
    case .mode: "most often between"
    case .capacity: "capacity"
    case .flips: "How far an assumption would have to move to turn round"
    case .flipsAbout:
      "in standard deviations from its median, up to 3.1; to the left it has to fall; the nearest 15"
    case .unverified: "pale: not confirmed by fresh runs"
    case .deviations: "standard deviations"
    case .origins: "Where the uncertainty comes from, as shares of the variance"
    case .luck: "chance within a run"
    case .choice: "which view is right"
    case .effects: "What is done, and by how much it changes the chance of the claim's event"
    case .orderOfFall:
      "Numbers give the order of the median falls."
    }
  }
}
