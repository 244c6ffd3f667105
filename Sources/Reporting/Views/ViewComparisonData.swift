import Analysis
import Scenarios

/// Views side by side, for machines.
struct ViewComparisonData {
  let report: ViewComparisonReport

  init(_ report: ViewComparisonReport) {
    self.report = report
  }

  private var comparison: ViewComparison { report.comparison }
  private var views: [String] { comparison.views }

  /// `views`, `runs_per_view`, `claims`, `facts`, `effects`, `ranks`, `unsaid`, `regret`, `assumptions`.
  ///
  /// Run r of a view is run r of `linchpin run` with the same seed, from 0 on.
  var json: JSONValue {
    let heading = StudyHeading(
      comparison.models[0], seed: comparison.seed, runs: comparison.runsInAll
    ).members
    let own: [String: JSONValue] = [
      "runs_per_view": .integer(comparison.runs), "first_run": .integer(0),
      "views": .list(viewList), "claims": .list(comparison.claims.map(value)),
      "facts": .list(comparison.facts.map(value)),
      "effects": .list(comparison.effects.map(value)),
      "ranks": .list(comparison.ranks.map { .text($0.id) }),
      "unsaid": .list(comparison.unsaid.map { .text($0.id) }),
      "regret": .list(comparison.forecasters.map(regret)),
      "assumptions": .list(assumptions),
    ]
    return .object(heading.merging(own) { _, own in own })
  }

  private var viewList: [JSONValue] {
    views.indices.map { view in
      .object([
        "view": .text(views[view]), "title": .text(report.titles[view]),
        "weight": .number(comparison.weights[view]),
      ])
    }
  }

  private func value(_ claim: ComparedClaim) -> JSONValue {
    .object([
      "id": .text(claim.claim.id), "text": .text(claim.claim.text),
      "views": .list(views.indices.map { value(claim, view: $0) }),
      "spread": .number(claim.spread), "told_apart": .bool(claim.isToldApart),
      "linear_pool": estimate(claim.linearPool, "probability"),
      "logarithmic_pool": estimate(claim.logarithmicPool, "probability"),
      "regret": .object(
        Dictionary(ForecastScore.allCases.map { ($0.rawValue, regrets(claim, $0)) }) { $1 }),
      "variance": variance(claim.variance),
    ])
  }

  private func value(_ claim: ComparedClaim, view: Int) -> JSONValue {
    let share = claim.shares[view]
    var members = self.share(share)
    members["view"] = .text(views[view])
    members["difference"] = estimate(view == 0 ? nil : claim.differences[view], "points")
    members["variance_reduction"] = .number(view == 0 ? nil : claim.gains[view])
    return .object(members)
  }

  private func share(_ share: AnsweredShare) -> [String: JSONValue] {
    [
      "probability": .number(share.share), "low": .number(share.interval.low),
      "high": .number(share.interval.high), "yes": .integer(share.yes),
      "answered": .integer(share.answered), "runs": .integer(share.runs),
    ]
  }

  /// An estimate under `name` with `low`, `high` and `pairs`.
  private func estimate(_ estimate: PairedDifference?, _ name: String) -> JSONValue {
    guard let estimate else { return .null }
    return .object([
      name: .number(estimate.mean), "low": .number(estimate.low), "high": .number(estimate.high),
      "pairs": .integer(estimate.count),
    ])
  }

  private func regrets(_ claim: ComparedClaim, _ score: ForecastScore) -> JSONValue {
    .list(
      comparison.forecasters.map { forecaster in
        .object([
          "forecaster": .text(Self.name(forecaster, views)),
          "forecast": .number(claim.forecast(forecaster, score)),
          "worst": .number(claim.worstRegret(of: forecaster, score)),
        ])
      })
  }

  private func variance(_ variance: VarianceShares?) -> JSONValue {
    guard let variance else { return .null }
    return .object([
      "total": .number(variance.total), "chance": estimate(variance.chance, "share"),
      "inputs": estimate(variance.inputs, "share"), "views": estimate(variance.views, "share"),
    ])
  }

  /// `view NAME`, or the name of a pool.
  static func name(_ forecaster: Forecaster, _ views: [String]) -> String {
    switch forecaster {
    case .view(let index): "view " + views[index]
    case .linearPool: "linear_pool"
    case .logarithmicPool: "logarithmic_pool"
    case .minimax: "minimax"
    }
  }

  private func regret(_ forecaster: Forecaster) -> JSONValue {
    var members: [String: JSONValue] = [
      "forecaster": .text(Self.name(forecaster, views))
    ]
    for score in ForecastScore.allCases {
      members[score.rawValue] = .number(comparison.meanRegret(of: forecaster, score))
    }
    return .object(members)
  }
}

extension ViewComparisonData {
  private func value(_ fact: ComparedFact) -> JSONValue {
    .object([
      "id": .text(fact.claim.id), "text": .text(fact.claim.text),
      "views": .list(
        zip(views, fact.truths).map { view, truth in
          .object(["view": .text(view), "truth": truth.map { .bool($0) } ?? .null])
        }),
    ])
  }

  private func value(_ effect: EffectAnswer) -> JSONValue {
    .object([
      "id": .text(effect.claim.id), "text": .text(effect.claim.text),
      "verdicts": .list(
        zip(views, effect.verdicts).map { view, verdict in
          .object(["view": .text(view), "verdict": .text(verdict.rawValue)])
        }),
      "comparisons": .list(effect.comparisons.map(value)),
    ])
  }

  private func value(_ effect: ComparedEffect) -> JSONValue {
    .object([
      "what": .list(effect.comparison.what.descriptions.map { .text($0) }),
      "against": .list(effect.comparison.against.descriptions.map { .text($0) }),
      "expect": .text(effect.comparison.expect.rawValue),
      "views": .list(
        zip(views, effect.views).map { view, answer in
          .object([
            "view": .text(view), "what": .object(share(answer.what)),
            "against": .object(share(answer.against)),
            "difference": estimate(answer.difference, "points"),
            "changed_runs": .integer(answer.changedRuns),
            "verdict": .text(answer.verdict.rawValue),
          ])
        }),
    ])
  }

  private var assumptions: [JSONValue] {
    zip(report.changes, report.numbers).map { change, numbers in
      .object([
        "path": .text(change.path), "section": .text(change.section.rawValue),
        "views": .list(views.indices.map { value(change.written[$0], numbers[$0], view: $0) }),
      ])
    }
  }

  private func value(
    _ written: ScenarioChange.Written?, _ number: NumberRecord?, view: Int
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "view": .text(views[view]), "value": .text(written?.text), "note": .text(written?.note),
      "unit": .text(number?.unit.text), "source": .null, "source_title": .null, "reason": .null,
      "file": .text(number?.at.file), "line": number.map { .integer($0.at.line) } ?? .null,
    ]
    switch written?.origin {
    case .source(let id):
      members["source"] = .text(id)
      members["source_title"] = .text(report.title(ofSource: id))
    case .assumption(let reason): members["reason"] = .text(reason)
    case .bare, nil: break
    }
    return .object(members)
  }
}
