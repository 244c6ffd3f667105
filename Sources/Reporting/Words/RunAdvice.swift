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
    self.scenario = scenario.contains(" ") ? "'\(scenario)'" : scenario
    verdicts = answers.map(\.verdict)
  }

  var enough: String {
    guard let worst = verdicts.max(by: { $0.widestHalfWidth < $1.widestHalfWidth }),
      let claim = worst.decidingClaim
    else { return "No claim is answered from the runs." }
    let width = "±\(Figures.fixed(worst.widestHalfWidth * 100, 1)) %"
    if worst.isEnough {
      return
        "Enough runs: every claim is known to ±1 % or better; the widest is \(claim), \(width)."
    }
    if let scarce {
      let runs = Counting.of(scarce.givenRuns, "run")
      return "\(scarce.id) has only \(runs) in which its condition holds: more runs are needed."
    }
    let need =
      runsNeeded.map { "about \(Figures.grouped($0)) runs bring every claim to ±1 %\(time($0))." }
      ?? "its condition is too rare for any number of runs."
    return "More runs would help: \(claim) is known to \(width) only; " + need
  }

  /// A command a line.
  var next: [String] {
    guard let first = answers.first else { return [] }
    let seed = first.seed == 1 ? "" : " --seed \(first.seed)"
    let isOneView = !request.isComparison
    let view =
      isOneView ? (first.model.view == "reference" ? "" : " --view \(first.model.view)") : ""
    var steps: [String] = []
    if let runsNeeded {
      let views = isOneView ? view : " --view all"
      steps.append("linchpin run \(scenario)\(views)\(seed) --runs \(runsNeeded)")
    }
    let run = min(3, max(0, first.runs - 1))
    steps.append("linchpin explain \(scenario)\(view)\(seed) --run \(run)")
    if isOneView { steps.append("linchpin run \(scenario)\(seed) --view all") }
    return steps.enumerated().map { ($0.offset == 0 ? "Next: " : "      ") + $0.element }
  }

  /// The claim with the fewest cases, where those are too few to foretell anything from.
  private var scarce: ClaimAnswer? {
    verdicts.compactMap(\.scarcest).min { $0.givenRuns < $1.givenRuns }
  }

  /// How long so many runs of each view would take, as a part of a sentence.
  private func time(_ runs: Int) -> String {
    guard request.isComparison, let rate = request.rate, rate > 0 else { return "" }
    let seconds = Double(runs) * Double(request.views) / rate
    return " (\(Figures.duration(seconds)))"
  }

  /// Nil where they are enough or no number would do.
  private var runsNeeded: Int? {
    guard scarce == nil else { return nil }
    return verdicts.filter { !$0.isEnough }.map(\.runsNeeded).max().flatMap {
      $0 <= Self.mostRuns ? $0 : nil
    }
  }
}
