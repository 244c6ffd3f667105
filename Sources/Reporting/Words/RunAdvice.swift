import Analysis
import Scenarios

/// The last lines of a report: whether the runs are enough, and what to do next.
struct RunAdvice {
  private let answers: [RunAnswer]
  private let request: RunRequest
  private let scenario: String
  private let verdicts: [RunsVerdict]
  /// More than this nobody is advised to run.
  private static let mostRuns = 100_000_000

  init(_ answers: [RunAnswer], _ request: RunRequest, scenario: String) {
    self.answers = answers
    self.request = request
    self.scenario = Self.word(scenario)
    verdicts = answers.map(\.verdict)
  }

  /// As a word of a command line.
  private static func word(_ text: String) -> String {
    text.contains(" ") ? "'\(text)'" : text
  }

  var enough: String {
    if answers.contains(where: { $0.until != nil }) { return UntilWords.text(answers) }
    guard let worst = verdicts.max(by: { $0.widestHalfWidth < $1.widestHalfWidth }),
      let claim = worst.decidingClaim
    else { return say("No claim is answered from the runs.") }
    let width = "±\(Figures.fixed(worst.widestHalfWidth * 100, 1)) %"
    if worst.isEnough {
      return
        say(
          "Enough runs: every claim is known to ±1 % or better; the widest is \(claim), \(width).")
    }
    if let scarce {
      let runs = Counting.of(scarce.givenRuns, "run")
      return say(
        "\(scarce.id) has only \(runs) in which its condition holds: more runs are needed.")
    }
    let need =
      runsNeeded.map {
        say("about \(Figures.grouped($0)) runs bring every claim to ±1 %\(time($0)).")
      }
      ?? say("its condition is too rare for any number of runs.")
    return say("More runs would help: \(claim) is known to \(width) only; ") + need
  }

  /// What the runs took; empty where that was not measured.
  var cost: String {
    guard let cost = request.cost else { return "" }
    return say(
      "Cost: \(Counting.of(cost.runs, "run")) in \(Figures.significant(cost.seconds)) s on "
        + "\(Counting.of(cost.threads, "thread")), \(Figures.significant(cost.rate)) a second.")
  }

  /// A command a line.
  var next: [String] {
    guard let first = answers.first else { return [] }
    let seed = first.seed == 1 ? "" : " --seed \(first.seed)"
    let isOneView = !request.isComparison
    let view =
      isOneView ? (first.model.view == "reference" ? "" : " --view \(first.model.view)") : ""
    var steps: [String] = []
    if let more {
      steps.append(more)
    } else if let runsNeeded {
      let views = isOneView ? view : " --view all"
      steps.append("linchpin run \(scenario)\(views)\(seed) --runs \(runsNeeded)")
    }
    let run = min(3, max(0, first.runs - 1))
    steps.append("linchpin explain \(scenario)\(view)\(seed) --run \(run)")
    if isOneView, request.hasOtherViews {
      steps.append("linchpin run \(scenario)\(seed) --view all")
    }
    let head = say("Next: ")
    let indentation = String(repeating: " ", count: head.count)
    return steps.enumerated().map { ($0.offset == 0 ? head : indentation) + $0.element }
  }

  /// How to go on with runs that are kept; nil where they are not, or are enough.
  private var more: String? {
    guard let directory = request.directory, let first = answers.first else { return nil }
    let most = answers.map(\.runs).max() ?? first.runs
    let isWhole = answers.count == request.views && answers.allSatisfy { $0.runs >= request.runs }
    if first.until == nil, !isWhole { return "linchpin run --resume \(Self.word(directory))" }
    if first.until == nil, !verdicts.isEmpty, verdicts.allSatisfy(\.isEnough) { return nil }
    let goal =
      if let until = first.until {
        "--until "
          + Language.$spoken.withValue(.english) {
            UntilWords.width(until.isReached ? until.halfWidth / 2 : until.halfWidth)
          }
          + (until.isReached ? "" : " --runs \(2 * until.most)")
      } else {
        "--runs \(max(runsNeeded ?? 0, 2 * most))"
      }
    return "linchpin run --resume \(Self.word(directory)) " + goal
  }

  /// The claim with the fewest cases, where those are too few to foretell anything from.
  private var scarce: ClaimAnswer? {
    verdicts.compactMap(\.scarcest).min { $0.givenRuns < $1.givenRuns }
  }

  /// How long so many runs of each view would take, as a part of a sentence.
  private func time(_ runs: Int) -> String {
    guard request.isComparison, let rate = request.cost?.rate, rate > 0 else { return "" }
    let seconds = Double(runs) * Double(request.views) / rate
    return " (\(Figures.duration(seconds)))"
  }

  /// Nil where they are enough or no number would do.
  private var runsNeeded: Int? {
    guard scarce == nil, !answers.contains(where: { $0.until != nil }) else { return nil }
    return verdicts.filter { !$0.isEnough }.map(\.runsNeeded).max().flatMap {
      $0 <= Self.mostRuns ? $0 : nil
    }
  }
}
