/// Every phrase of a report.
enum ReportPhrase: CataloguedPhrase {
  case months, asked, verdicts, verdictsAbout, claim, inWords, chance, interval, views
  case viewsAbout, map, mapAbout, date, falls, fallsAbout, turns, turnsAbout, never, courses
  case coursesAbout, assumptions, assumptionsAbout, name, value, origin, spread, assumed, bare
  case limits, made, runs, seed, view, command, fingerprint, version, noCondition, fact
  case factTrue, factFalse, unknown, effect, median, sources, skip, contents, conditional
  case studies, whatIf, differs, numbers, place, limitChance, limitModel, limitNumbers
  case limitViews, limitUse, rank, otherNumbers, loads, loadsAbout

  var english: Phrase {
    switch self {
    case .months:
      "January February March April May June July August September October November December"
    case .asked: "What was asked"
    case .verdicts: "Verdict on every claim"
    case .verdictsAbout:
      "How likely each claim is, under each view. The interval says how well the runs answer, not how good the assumptions are: for that, compare the views."
    case .claim: "Claim"
    case .inWords: "In words"
    case .chance: "Chance"
    case .interval: "95 % interval"
    case .views: "What each view believes"
    case .viewsAbout:
      "A view is a set of assumptions. No view is right by decree."
    case .map: "Map of the front"
    case .mapAbout:
      "Each ring is a place at its true position; the disc inside is as great as the share of the runs in which it is still held on the chosen date."
    case .date: "Date"
    case .falls: "When places fall"
    case .fallsAbout:
      "The line spans the days by which a place has fallen in 5 to 95 % of the runs, the box 25 to 75 %, the stroke is the median. Lines that reach the right edge go on beyond the horizon."
    case .turns: "Turns, contests, truces and ends"
    case .turnsAbout:
      "Read like the chart above; a diamond is the planned day of a turn."
    case .never: "never"
    case .courses: "How things develop"
    case .coursesAbout:
      "Median of the runs, with the bands that hold half and nine tenths of them."
    case .loads: "Load against capacity"
    case .loadsAbout:
      "What a power has taken on, in units of what it can bear; above the dashed line it is overloaded and does everything less well."
    case .assumptions: "All assumptions"
    case .assumptionsAbout:
      "Every named number of the first view with its source, and what other views say instead."
    case .otherNumbers: "Numbers without a name"
    case .name: "Name"
    case .value: "Value"
    case .origin: "Where it comes from"
    case .spread: "Spread"
    case .assumed: "Assumed"
    case .bare: "Without source or reason"
    case .limits: "What this cannot tell"
    case .made: "How to make it again"
    case .runs: "Runs of each view"
    case .seed: "Seed"
    case .view: "View"
    case .command: "Command"
    case .fingerprint: "Fingerprint"
    case .version: "Version"
    case .noCondition:
      "its condition came true in no run"
    case .fact: "fact"
    case .factTrue: "true under these assumptions"
    case .factFalse: "false under these assumptions"
    case .unknown: "not known"
    case .effect:
      "an effect: add --with compare"
    case .rank: "a rank among others: `linchpin linchpins` with this claim answers it"
    case .median: "median"
    case .sources: "Sources"
    case .skip: "Skip to the verdicts"
    case .contents: "Contents"
    case .conditional:
      "* Counted over the runs in which the claim’s condition holds."
    case .studies: "What the conclusion hangs on"
    case .whatIf: "What if"
    case .differs: "Sets otherwise"
    case .numbers: "Numbers"
    case .place: "What"
    case .limitChance:
      "The intervals hold chance within the model and the number of runs. They hold no doubt about the model itself."
    case .limitModel:
      "Places, forces, stocks, wills and plans are stylised; what no mechanism of the model says does not happen."
    case .limitNumbers:
      "A number with a source can be wrong, and one without a source is a judgement. Change it and run again."
    case .limitViews:
      "Where views disagree the disagreement is the answer; their mean is not the truth."
    case .limitUse:
      "This is a way to examine an argument. It is no basis for a decision that harms people."
    }
  }
}
