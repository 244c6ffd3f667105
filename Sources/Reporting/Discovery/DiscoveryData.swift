import Analysis
import Scenarios

/// Boxes for machines.
struct DiscoveryData {
  private let report: DiscoveryReport
  private var discovery: Discovery { report.discovery }
  private var columns: DiscoveryColumns { report.columns }

  init(_ report: DiscoveryReport) {
    self.report = report
  }

  /// What was searched, then `boxes` and `tree`.
  var json: JSONValue {
    let settings = discovery.settings
    let members: [String: JSONValue] = [
      "cases": .integer(discovery.cases), "cases_of_interest": .integer(discovery.hits),
      "event": .text(report.event), "peel": .number(settings.peel),
      "least_mass": .number(settings.leastMass), "threshold": .number(settings.threshold),
      "quasi_p_level": .number(settings.level), "inputs": .integer(discovery.names.count),
      "boxes": .list(discovery.boxes.map(value)), "tree": tree,
    ]
    return .object(members.merging(origin) { first, _ in first })
  }

  private var origin: [String: JSONValue] {
    switch report.origin {
    case .runs(let answer):
      let members: [String: JSONValue] = [
        "claim": .text(answer.subject.name), "text": .text(answer.subject.text),
        "when": .bool(answer.isTrue), "searched_runs": range(0, answer.searchedRuns),
        "fresh_runs": range(answer.searchedRuns, 2 * answer.searchedRuns),
        "unanswered": .integer(answer.unanswered),
        "fresh_unanswered": .integer(answer.freshUnanswered),
        "fresh": discovery.fresh.map { .object(share($0)) } ?? .null,
      ]
      return members.merging(
        StudyHeading(answer.model, seed: answer.seed, runs: answer.runs).members
      ) { first, _ in first }
    case .rows(let file, let outcome, let isTrue):
      return ["data": .text(file), "outcome": .text(outcome), "when": .bool(isTrue)]
    }
  }

  private func range(_ first: Int, _ end: Int) -> JSONValue {
    .object(["first": .integer(first), "last": .integer(end - 1)])
  }

  /// Of all cases.
  private func share(_ score: BoxScore) -> [String: JSONValue] {
    ["cases": .integer(score.allCases), "cases_of_interest": .integer(score.allHits)]
  }

  private func members(_ score: BoxScore) -> [String: JSONValue] {
    [
      "cases": .integer(score.cases), "cases_of_interest": .integer(score.hits),
      "coverage": .number(score.coverage), "density": .number(score.density),
      "mass": .number(score.mass),
    ]
  }

  private func withIntervals(_ score: BoxScore) -> JSONValue {
    let (density, coverage) = (score.densityInterval, score.coverageInterval)
    let intervals: [String: JSONValue] = [
      "density_low": .number(density.low), "density_high": .number(density.high),
      "coverage_low": .number(coverage.low), "coverage_high": .number(coverage.high),
    ]
    return .object(members(score).merging(intervals) { first, _ in first })
  }

  private func value(_ checked: Discovery.CheckedBox) -> JSONValue {
    let found = checked.found
    let own: [String: JSONValue] = [
      "text": .text(columns.words(found.box)), "bounds": .list(found.evidence.map(value)),
      "dropped": .list(found.dropped.map(value)), "pasted": .integer(found.pasted),
      "chosen_step": .integer(found.chosen),
      "fresh": checked.fresh.map(withIntervals) ?? .null,
      "trajectory": .list(found.trajectory.enumerated().map { step($0.offset, $0.element) }),
    ]
    return .object(own.merging(members(found.score)) { first, _ in first })
  }

  private func value(_ evidence: QuasiProbability) -> JSONValue {
    let own: [String: JSONValue] = [
      "quasi_p": .number(evidence.value),
      "density_without": .number(evidence.without.density),
      "coverage_without": .number(evidence.without.coverage),
    ]
    return .object(own.merging(members(evidence.bound)) { first, _ in first })
  }

  /// `limit` is in the input's base unit, `level` its place in the input's distribution.
  private func members(_ bound: Bound) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "input": .text(columns.name(bound.column)), "unit": .text(columns.unit(bound.column)),
      "text": .text(columns.words(bound)), "test": .text(test(bound)),
    ]
    switch bound.test {
    case .atLeast(let limit), .atMost(let limit):
      members["limit"] = .number(limit)
      members["level"] = .number(columns.level(bound.column, limit))
    case .oneOf(let values): members["values"] = .list(values.map { .number($0) })
    }
    return members
  }

  private func test(_ bound: Bound) -> String {
    switch bound.test {
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .oneOf: "one_of"
    }
  }

  private func step(_ number: Int, _ step: TrajectoryStep) -> JSONValue {
    let own: [String: JSONValue] = [
      "step": .integer(number), "restricted": .integer(step.box.columns.count),
      "bound": step.bound.map { .object(members($0)) } ?? .null,
    ]
    return .object(own.merging(members(step.score)) { first, _ in first })
  }

  private var tree: JSONValue {
    guard let opinion = discovery.opinion else { return .null }
    let agreement = discovery.agreement
    return .object([
      "leaves": .list(opinion.leaves.map(value)), "leaves_grown": .integer(opinion.leavesGrown),
      "best_fresh": discovery.freshLeaf.map(withIntervals) ?? .null,
      "both": names(agreement?.both), "only_box": names(agreement?.onlyBox),
      "only_tree": names(agreement?.onlyTree),
    ])
  }

  private func value(_ leaf: SecondOpinion.Leaf) -> JSONValue {
    let own: [String: JSONValue] = [
      "text": .text(columns.words(leaf.box)),
      "bounds": .list(leaf.box.bounds.map { .object(members($0)) }),
    ]
    return .object(own.merging(members(leaf.score)) { first, _ in first })
  }

  private func names(_ list: [Int]?) -> JSONValue {
    list.map { .list($0.map { .text(columns.name($0)) }) } ?? .null
  }

  /// The trajectories: `box,step,chosen,input,test,limit,values,cases,cases_of_interest,coverage,density,mass`.
  var csv: String {
    var table = CSVTable(heading: [
      "box", "step", "chosen", "input", "test", "limit", "values", "cases", "cases_of_interest",
      "coverage", "density", "mass",
    ])
    for (box, checked) in discovery.boxes.enumerated() {
      for (number, step) in checked.found.trajectory.enumerated() {
        let place = [String(box + 1), String(number), String(number == checked.found.chosen)]
        table.append(place + cells(step.bound) + cells(step.score))
      }
    }
    return table.text
  }

  private func cells(_ bound: Bound?) -> [String] {
    guard let bound else { return ["", "", "", ""] }
    let head = [columns.name(bound.column), test(bound)]
    switch bound.test {
    case .atLeast(let limit), .atMost(let limit): return head + [CSVTable.number(limit), ""]
    case .oneOf(let values): return head + ["", values.map(\.description).joined(separator: " ")]
    }
  }

  private func cells(_ score: BoxScore) -> [String] {
    [String(score.cases), String(score.hits)]
      + [score.coverage, score.density, score.mass].map { CSVTable.number($0) }
  }
}
