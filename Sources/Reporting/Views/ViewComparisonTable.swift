import Analysis
import Scenarios

/// Views side by side, a number a row: `kind,id,view,field,value,low,high,runs`.
///
/// `kind` is claim, fact, effect, regret or assumption; of an effect with several comparisons the id is
/// `C1.1`, `C1.2`; what is of no single view has none.
struct ViewComparisonTable {
  private let report: ViewComparisonReport
  private var table = CSVTable(heading: [
    "kind", "id", "view", "field", "value", "low", "high", "runs",
  ])

  init(_ report: ViewComparisonReport) {
    self.report = report
    for claim in report.comparison.claims { append(claim) }
    for fact in report.comparison.facts { append(fact) }
    for effect in report.comparison.effects { append(effect) }
    appendRegrets()
    for change in report.changes { append(change) }
  }

  var text: String { table.text }

  private var comparison: ViewComparison { report.comparison }
  private var views: [String] { comparison.views }

  private mutating func append(_ claim: ComparedClaim) {
    let id = claim.claim.id
    for (view, share) in claim.shares.enumerated() {
      append("claim", id, views[view], "probability", share)
      if view > 0 { append("claim", id, views[view], "difference", claim.differences[view]) }
    }
    append("claim", id, "", "linear_pool", claim.linearPool)
    append("claim", id, "", "logarithmic_pool", claim.logarithmicPool)
    for score in ForecastScore.allCases {
      for forecaster in comparison.forecasters {
        let name = ViewComparisonData.name(forecaster, views).replacing(" ", with: "_")
        let field = "\(score.rawValue)_worst_regret_of_\(name)"
        append("claim", id, "", field, claim.worstRegret(of: forecaster, score))
      }
      append(
        "claim", id, "", "\(score.rawValue)_minimax", claim.forecast(.minimax, score))
    }
    guard let variance = claim.variance else { return }
    append("claim", id, "", "variance", variance.total)
    append("claim", id, "", "variance_share_chance", variance.chance)
    append("claim", id, "", "variance_share_inputs", variance.inputs)
    append("claim", id, "", "variance_share_views", variance.views)
  }

  private mutating func append(_ fact: ComparedFact) {
    for (view, truth) in zip(views, fact.truths) {
      let value = truth.map { $0 ? "1" : "0" } ?? ""
      table.append(["fact", fact.claim.id, view, "truth", value, "", "", ""])
    }
  }

  private mutating func append(_ effect: EffectAnswer) {
    for (index, comparison) in effect.comparisons.enumerated() {
      let id = effect.comparisons.count == 1 ? effect.claim.id : "\(effect.claim.id).\(index + 1)"
      for (view, answer) in zip(views, comparison.views) {
        append("effect", id, view, "what", answer.what)
        append("effect", id, view, "against", answer.against)
        append("effect", id, view, "difference", answer.difference)
        table.append(["effect", id, view, "verdict", answer.verdict.rawValue, "", "", ""])
      }
    }
  }

  private mutating func appendRegrets() {
    for forecaster in comparison.forecasters {
      let name = ViewComparisonData.name(forecaster, views)
      for score in ForecastScore.allCases {
        append("regret", name, "", score.rawValue, comparison.meanRegret(of: forecaster, score))
      }
    }
  }

  private mutating func append(_ change: ViewChange) {
    for (view, written) in zip(views, change.written) {
      table.append(["assumption", change.path, view, "value", written?.text ?? "", "", "", ""])
    }
  }

  private mutating func append(
    _ kind: String, _ id: String, _ view: String, _ field: String, _ share: AnsweredShare
  ) {
    table.append(
      [kind, id, view, field]
        + [share.share, share.interval.low, share.interval.high].map { CSVTable.number($0) }
        + [String(share.answered)])
  }

  private mutating func append(
    _ kind: String, _ id: String, _ view: String, _ field: String, _ value: PairedDifference?
  ) {
    guard let value else { return }
    table.append(
      [kind, id, view, field] + [value.mean, value.low, value.high].map { CSVTable.number($0) }
        + [String(value.count)])
  }

  private mutating func append(
    _ kind: String, _ id: String, _ view: String, _ field: String, _ value: Double?
  ) {
    guard let value else { return }
    table.append([kind, id, view, field, CSVTable.number(value), "", "", ""])
  }
}
