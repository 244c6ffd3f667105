import Analysis
import Scenarios

extension ViewComparisonText {
  /// What it costs to trust one forecaster when some view is right.
  var forecasts: [String] {
    guard views.count > 1, comparison.meanRegret(of: .minimax, .brier) != nil else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("who forecasts"), isFlexible: true),
        .init(heading: say("Brier"), isRight: true),
        .init(heading: say("log, nats"), isRight: true), .init(heading: say("worst claim")),
      ], width: width)
    table.rows = comparison.forecasters.map { forecaster in
      [words.name(forecaster)]
        + ForecastScore.allCases.map { score in
          comparison.meanRegret(of: forecaster, score).map { Figures.fixed($0, 3) } ?? "–"
        } + [worst(forecaster)]
    }
    let meaning =
      say(
        "What a forecast costs at worst if one of the views is right, beside that view's own: (q - p)² and "
          + "p ln(p/q) + (1 - p) ln((1 - p)/(1 - q)); mean over the claims. The last row is the forecast whose worst "
          + "cost is least, for each score its own. Per claim: --format json.")
    return [style.title(say("Regret: trusting one view when another is right"))]
      + table.lines(style)
      + note(meaning)
  }

  private func worst(_ forecaster: Forecaster) -> String {
    let costs = comparison.claims.compactMap { claim in
      claim.worstRegret(of: forecaster, .brier).map { (claim.claim.id, $0) }
    }
    guard let worst = costs.max(by: { $0.1 < $1.1 }), worst.1 > 0 else { return "" }
    return "\(worst.0) (\(Figures.fixed(worst.1, 3)))"
  }

  var facts: [String] {
    guard !comparison.facts.isEmpty else { return [] }
    var table = TextTable(
      columns: [.init(heading: say("fact"), most: 14), .init(heading: "", isFlexible: true)]
        + views.map { .init(heading: $0) }, width: width)
    let ordered =
      comparison.facts.filter(\.differs) + comparison.facts.filter { !$0.differs }
    table.rows = ordered.map { fact in
      [fact.claim.id, fact.claim.text] + fact.truths.map(ViewComparisonWords.truth)
    }
    return [style.title(say("Facts, each input at its median"))] + table.lines(style)
  }

  var effects: [String] {
    let told = comparison.effects.flatMap(lines)
    let others = ranks + unsaid
    guard !told.isEmpty || !others.isEmpty else { return [] }
    let meaning =
      say(
        "Chance of the claim's event with what is done and with what it is compared to, and the difference in "
          + "points, from pairs of runs with the same number; a difference whose interval holds 0 is no finding."
      )
    return [style.title(say("Effects: what is done, and what that changes"))] + told
      + (told.isEmpty ? [] : note(meaning)) + others
  }

  private func lines(_ effect: EffectAnswer) -> [String] {
    let sums = zip(views, effect.verdicts).map { "\($0): \(say(word: $1.rawValue))" }
    let head = [effect.claim.id, effect.claim.text].filter { !$0.isEmpty }.joined(separator: "  ")
    let verdicts =
      effect.comparisons.count > 1
      ? indented(say("All of them: ") + sums.joined(separator: "; ")) : []
    return Wrapping.paragraph(head, width: width, indentation: "    ") + verdicts
      + effect.comparisons.flatMap(lines)
  }

  private func lines(_ effect: ComparedEffect) -> [String] {
    let done =
      ViewComparisonWords.setting(effect.comparison.what) + say(" against ")
      + ViewComparisonWords.setting(effect.comparison.against) + say("; expected: ")
      + ViewComparisonWords.expected(effect.comparison.expect)
    var table = TextTable(
      columns: [
        .init(heading: say("view"), most: 20), .init(heading: say("with"), isRight: true),
        .init(heading: say("against"), isRight: true), .init(heading: say("points"), isRight: true),
        .init(heading: say("the claim is")),
      ], width: width - 4)
    table.rows = zip(views, effect.views).map { view, answer in
      [
        view, ViewComparisonWords.chance(answer.what), ViewComparisonWords.chance(answer.against),
        ViewComparisonWords.points(answer.difference), verdict(answer),
      ]
    }
    return indented(done)
      + table.lines(style).map { "    " + $0 }
  }

  /// Two columns in, below a claim.
  private func indented(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width - 2, indentation: "  ").map { "  " + $0 }
  }

  /// Where no pair differs the rule of three says how many may.
  private func verdict(_ answer: EffectDifference) -> String {
    let pairs = answer.difference?.count ?? 0
    guard answer.changedRuns == 0, pairs > 0 else { return say(word: answer.verdict.rawValue) }
    return say("no pair differs")
  }

  private var ranks: [String] {
    comparison.ranks.flatMap { claim in
      note(
        say(
          "\(claim.id), \(claim.text), is a rank: linchpin linchpins \(report.scenario) --claim "
            + "\(claim.id) answers it."), isFaint: false)
    }
  }

  private var unsaid: [String] {
    guard !comparison.unsaid.isEmpty else { return [] }
    let ids = comparison.unsaid.map(\.id).joined(separator: ", ")
    return note(
      say(
        "Not answered, because the scenario does not say what is compared: \(ids). Add effect: to the claim."
      ),
      isFaint: false)
  }

  var assumptions: [String] {
    guard views.count > 1 else { return [] }
    guard !report.changes.isEmpty else { return [say("The views have the same assumptions.")] }
    let title = say(
      "What the views have otherwise: \(Counting.of(report.changes.count, "assumption"))")
    return [style.title(title)] + report.changes.flatMap(lines)
  }

  private func lines(_ change: ViewChange) -> [String] {
    let written = zip(views, change.written).flatMap { view, written -> [String] in
      let text = written?.words { report.title(ofSource: $0) } ?? say("not there")
      return Wrapping.paragraph("\(view): \(text)", width: width - 4, indentation: "    ")
        .map { style.faint("    " + $0) }
    }
    return indented(change.path) + written
  }
}
