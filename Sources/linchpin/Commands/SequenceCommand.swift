import Analysis
import ArgumentParser
import Reporting
import Scenarios

/// `linchpin sequence`.
struct SequenceCommand: StudyCommand {
  static let configuration = CommandConfiguration(
    commandName: "sequence", abstract: "Find the order in which a power best faces its rivals.",
    discussion: """
      Looks at every order of the steps of a power's plan that have not begun, up to 8 rivals. All orders make \
      the same runs with the same draws, and one is dropped only where paired runs say that another is \
      better; the chance that a best order is dropped is --error in all. Planned dates stay with the \
      position. Rules of thumb, what a month of delay of each step costs, and the order with the least \
      regret over the views stand beside it.

      Examples:
        linchpin sequence --for us
        linchpin sequence six-rivals --for macedon
      """)

  @OptionGroup var study: StudyOptions
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The power whose plan is put in order.", valueName: "power"))
  var power: String?
  @Option(
    help: ArgumentHelp(
      """
      What counts, the first for the ranking, several for the Pareto set: \
      \(SequenceObjective.allCases.map(\.rawValue).joined(separator: ", ")). (default: all that the \
      scenario tells)
      """, valueName: "name,…"), transform: Self.objectives)
  var objective: [SequenceObjective] = []
  @Option(help: ArgumentHelp("Views, with commas between. (default: all)", valueName: "a,b,…"))
  var views: String?
  @Option(
    help: ArgumentHelp(
      "The chance that a best order is dropped all the same. (default: 5%)", valueName: "share"),
    transform: Self.error)
  var error = 0.05
  @Option(
    help: ArgumentHelp(
      "Weights of rivals, by contest, in cost and in Smith's rule: 'iran=2,china=5'.",
      valueName: "id=number,…"), transform: Self.weights)
  var weights: [String: Double] = [:]
  @Flag(help: "Try other courses of each step of the best order, one change at a time.")
  var courses = false
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    let allowed = SequenceRequest.firstLook...SequenceRequest.mostRuns
    if let runs = study.runs.number, !allowed.contains(runs) {
      throw ValidationError(
        say(
          "--runs is the most runs of one order here: \(allowed.lowerBound) to "
            + "\(Figures.grouped(allowed.upperBound))."))
    }
  }

  func report(_ session: StudySession) throws -> any StudyReport {
    let models = try viewNames(session).map { try session.model(view: $0) }
    guard let power else {
      throw Failure.usage(say("Say whose plan: --for POWER.") + plans(models[0]))
    }
    let request = SequenceRequest(
      power: power, objectives: objective.isEmpty ? nil : objective, error: error,
      runs: study.runs.number ?? 4096, weights: weights, searchesCourses: courses)
    let question: SequenceStudy
    do throws(SequenceProblem) {
      question = try SequenceStudy(models, request)
    } catch {
      throw Failure.usage(
        SequenceWords.text(error, power: power, scenario: session.scenario.name))
    }
    return SequenceReport(try question.answer(session.service))
  }

  private func viewNames(_ session: StudySession) throws(Failure) -> [String] {
    guard let views else { return session.scenario.views.map(\.id) }
    let names = NameList.read(views)
    guard !names.isEmpty else {
      let all = session.scenario.views.map(\.id).joined(separator: ",")
      throw .usage(say("--views takes ids of views: \(all)."))
    }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func plans(_ model: Model) -> String {
    let powers = model.sequences.map { model.powers[$0.power].id }
    return powers.isEmpty
      ? say(" '\(model.name)' has no sequences:.")
      : say(" Powers with a plan: \(powers.joined(separator: ", ")).")
  }

  @Sendable private static func objectives(_ written: String) throws -> [SequenceObjective] {
    let names = SequenceObjective.allCases.map(\.rawValue)
    return try written.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let name = part.filter { !$0.isWhitespace }
      guard let objective = SequenceObjective(rawValue: name) else {
        throw ValidationError(
          say("There is no objective '\(name)'.")
            + Suggestion.text(nearestNames(to: name, among: names))
            + say(" Objectives: \(names.joined(separator: ", "))."))
      }
      return objective
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  @Sendable private static func error(_ written: String) throws -> Double {
    do {
      return try HalfWidth.reading(written)
    } catch {
      throw ValidationError(say("--error is written like 5% or 0.1%, from 0.01% to 50%."))
    }
  }

  @Sendable private static func weights(_ written: String) throws -> [String: Double] {
    var weights: [String: Double] = [:]
    for part in written.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=").map { $0.filter { !$0.isWhitespace } }
      guard sides.count == 2, let weight = Double(sides[1]), weight >= 0, weight.isFinite,
        weights.updateValue(weight, forKey: sides[0]) == nil
      else {
        throw ValidationError(say("--weights is written like 'iran=2,china=5', each contest once."))
      }
    }
    return weights
  }
}
