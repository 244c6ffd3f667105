import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin flip`.
struct FlipCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "flip",
    abstract: "Find the smallest change of one assumption, and of two, that flips a claim.",
    discussion: """
      Moves each uncertain assumption within its own distribution until the claim's chance crosses the \
      threshold, holds the point against fresh runs, and lists the assumptions that never can. --runs is the \
      number of runs at each point (default: 4,096).

      Examples:
        linchpin flip --claim A3
        linchpin flip --claim A3 --at 75%
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var view: ViewOption
  @Option(
    help: ArgumentHelp(
      "The id of a claim, or a formula that is true or false.", valueName: "id"))
  var claim: String?
  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: ArgumentHelp(
      "The chance at which it counts as flipped: 1/2, 0.3, 30%. (default: 1/2)",
      valueName: "chance"), transform: Self.chance)
  var threshold = 0.5
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Assumptions with the strongest pull that are moved two at a time, 0 to 30. (default: 8)",
      valueName: "number"), transform: WholeNumber.reading(say("assumptions in pairs"), 0...30))
  var pairs = 8
  @OptionGroup var language: LanguageOptions

  func report(_ session: StudySession) throws -> any StudyReport {
    let model = try session.model(view: view.view)
    guard let claim else {
      throw Failure.usage(say("Say what it is about: --claim ID") + SubjectOptions.claims(model))
    }
    let subject = try SubjectOptions.claim(claim, session.scenario, model)
    let request = FlipRequest(
      threshold: threshold, runs: study.runs.number ?? 4096, paired: pairs)
    do {
      return FlipReport(try FlipStudy(model, subject, request).answer(session.service))
    } catch let problem as FlipProblem {
      throw Failure.usage(FlipProblemWords.text(problem, request, subject.name))
    }
  }

  @Sendable private static func chance(_ written: String) throws -> Double {
    let text = written.filter { !$0.isWhitespace }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
    var chance: Double?
    if parts.count == 2, let top = parts[0], let bottom = parts[1] { chance = top / bottom }
    if parts.count == 1 { chance = parts[0] }
    if text.hasSuffix("%") { chance = Double(text.dropLast()).map { $0 / 100 } }
    guard let chance, chance > 0, chance < 1 else {
      throw ValidationError(say("--at is a chance between 0 and 1: 1/2, 0.3 or 30%."))
    }
    return chance
  }
}
