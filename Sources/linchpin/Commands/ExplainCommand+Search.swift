import Analysis
import Engine
import Reporting
import Scenarios

extension ExplainCommand {
  /// Looks for the run to tell; without a condition for the typical one.
  func search(_ scenario: Scenario, _ model: Model) throws -> RunChoice {
    let isTypical = choice.typical || choice.condition == nil
    let runs = choice.search ?? (choice.condition == nil ? 1_000 : 10_000)
    guard !isTypical || runs <= RunSearch.mostCourses else {
      throw Failure.usage(
        say("--typical looks at \(Figures.grouped(RunSearch.mostCourses)) runs at most."))
    }
    let asked = try choice.condition.map { try condition($0, scenario, model) }
    let plan = Plan(asked?.model ?? model)
    let measure = RunSearch(
      plan, claim: asked?.claim, text: asked?.text ?? "", isTypical: isTypical)
    return search(runs, plan, measure)
  }

  private func search(_ runs: Int, _ plan: Plan, _ empty: RunSearch) -> RunChoice {
    let progress = Progress(label: plan.model.view, runs: runs)
    defer { progress.clear() }
    Interruption.watch()
    defer { Interruption.unwatch() }
    return Runner(plan, seed: seed, threads: RunOptions.allProcessors).measure(runs, empty) {
      finished in
      progress.report(finished)
      return !Interruption.isAsked
    }.choice
  }

  private struct Condition {
    var model: Model
    var claim: Claim
    /// As the answer calls it.
    var text: String
  }

  private func condition(
    _ written: String, _ scenario: Scenario, _ model: Model
  ) throws(Failure) -> Condition {
    if let claim = model.claims.first(where: { $0.id == written }) {
      try check(claim)
      let text = claim.text.isEmpty ? claim.id : "\(claim.id), \(claim.text)"
      return Condition(model: model, claim: claim, text: text)
    }
    if isWord(written) { throw unknownClaim(written, model) }
    let question = Question(written, name: "--where")
    do {
      let asked = try scenario.model(view: model.view, asking: question)
      for warning in asked.warnings {
        Console.note(ProblemText.words(for: warning, in: asked.text) + "\n")
      }
      return Condition(model: asked.model, claim: asked.claim, text: question.formula)
    } catch {
      throw Failure(code: .usage, message: ProblemText.words(for: error), problems: error)
    }
  }

  private func check(_ claim: Claim) throws(Failure) {
    guard claim.kind != .event else { return }
    throw .usage(
      say(
        "\(claim.id) is \(claim.kind == .fact ? say("a fact") : say("an effect")), which no single run answers; "
          + "name an event claim or write a formula."))
  }

  private func isWord(_ written: String) -> Bool {
    written.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  private func unknownClaim(_ written: String, _ model: Model) -> Failure {
    let ids = model.claims.filter { $0.kind == .event }.map(\.id)
    return .usage(
      say("There is no claim '\(written)'.")
        + Suggestion.text(nearestNames(to: written, among: ids))
        + say(
          " Claims: \(ids.joined(separator: ", ")); or write a formula, as in "
            + "--where 'fall(PLACE) <= DATE'."))
  }
}
