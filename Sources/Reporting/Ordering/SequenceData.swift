public import Analysis
import Scenarios

/// Best orders for machines: every order that was looked at, and what is told of the best.
struct SequenceData {
  private let answer: SequenceAnswer
  private let words: SequenceWords

  init(_ answer: SequenceAnswer) {
    self.answer = answer
    words = SequenceWords(answer)
  }

  var json: JSONValue {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
    return .object(heading.members.merging(members) { first, _ in first })
  }

  private var members: [String: JSONValue] {
    let steps = answer.model.steps(of: answer.power)
    return [
      "power": .text(answer.model.powers[answer.power].id),
      "views": .list(answer.views.map { .text($0.model.view) }),
      "objectives": .list(answer.objectives.map(value)),
      "error_rate": .number(answer.request.error), "statement_error": .number(answer.level),
      "statements": .integer(answer.statements), "exact": .bool(answer.isExact),
      "looks": .list(answer.looks.map { .integer($0) }),
      "fresh_runs": .object([
        "first": .integer(answer.freshRuns.lowerBound), "count": .integer(answer.freshRuns.count),
      ]),
      "rivals": .list(steps.map { .text(answer.model.id(of: $0.contest)) }),
      "begun": .integer(answer.begun), "planned": .list(steps.map { .text($0.planned.iso) }),
      "text_order": .integer(answer.textOrder),
      "orders": .list(answer.orders.indices.map(order)),
      "answers": .list(answer.views.map(value)),
      "regret": answer.regret.map(value) ?? .null,
    ]
  }

  private func value(_ reading: ObjectiveReading) -> JSONValue {
    .object([
      "objective": .text(reading.objective.rawValue), "kind": .text(reading.kind.rawValue),
      "lower_is_better": .bool(reading.objective.isLowerBetter),
      "text": .text(words.meaning(reading)),
    ])
  }

  private func ids(_ order: Int) -> [String] { answer.orders[order].map(words.rival) }

  private func order(_ number: Int) -> JSONValue {
    .object([
      "number": .integer(number), "order": .list(ids(number).map { .text($0) }),
      "views": .list(
        answer.views.map { view in
          let record = view.records[number]
          return .object([
            "view": .text(view.model.view), "runs": .integer(record.runs),
            "rank": .integer(view.rank(number)), "values": values(record.values),
            "dropped": value(record.drop), "pareto_dropped": value(record.paretoDrop),
          ])
        }),
    ])
  }

  private func value(_ drop: OrderDrop?) -> JSONValue {
    guard let drop else { return .null }
    return .object([
      "cause": .text(drop.cause.rawValue), "runs": .integer(drop.runs),
      "better": .integer(drop.by),
    ])
  }

  private func values(_ values: [MeasuredValue]) -> JSONValue {
    .list(
      zip(answer.objectives, values).map { reading, value in
        .object([
          "objective": .text(reading.objective.rawValue), "value": .number(value.mean),
          "low": .number(value.low), "high": .number(value.high), "runs": .integer(value.runs),
        ])
      })
  }

  private func changes(_ changes: [PairedDifference]) -> JSONValue {
    .list(
      zip(answer.objectives, changes).map { reading, change in
        .object(
          difference(change).merging(["objective": .text(reading.objective.rawValue)]) { first, _ in
            first
          })
      })
  }

  private func difference(_ change: PairedDifference) -> [String: JSONValue] {
    [
      "change": .number(change.mean), "low": .number(change.low), "high": .number(change.high),
      "pairs": .integer(change.count),
    ]
  }

  private func numbers(_ orders: [Int]) -> JSONValue { .list(orders.map { .integer($0) }) }

  private func value(_ view: ViewOrders) -> JSONValue {
    .object([
      "view": .text(view.model.view), "best": .integer(view.best),
      "order": .list(ids(view.best).map { .text($0) }), "values": values(view.bestValues),
      "undecided": numbers(view.undecided), "ties": numbers(view.ties),
      "pareto": numbers(view.pareto), "front": numbers(view.front),
      "policies": .list(view.policies.map(value)),
      "months": .list(
        view.months.compactMap { $0 }.map { month in
          .object([
            "rival": .text(words.rival(month.step)), "days": .integer(DelayRequest.daysPerMonth),
            "changes": changes(month.changes),
          ])
        }),
      "courses": view.courses.map(value) ?? .null,
    ])
  }

  private func value(_ policy: PolicyAnswer) -> JSONValue {
    .object([
      "policy": .text(policy.policy.rawValue),
      "order": policy.order.map { .integer($0) } ?? .null,
      "rank": policy.order == nil ? .null : .integer(policy.rank),
      "indices": .list(policy.indices.map { .number($0) }), "values": values(policy.values),
      "to_the_best": changes(policy.differences),
    ])
  }

  private func value(_ courses: CourseAnswer) -> JSONValue {
    .object([
      "statement_error": .number(courses.level), "values": values(courses.values),
      "to_the_best": changes(courses.differences),
      "trials": .list(
        courses.trials.map { trial in
          .object([
            "rival": .text(words.rival(trial.change.step)),
            "text": .text(words.text(trial.change)), "round": .integer(trial.round),
            "taken": .bool(trial.isTaken), "changes": changes(trial.differences),
          ])
        }),
    ])
  }

  private func value(_ regret: RegretAnswer) -> JSONValue {
    .object([
      "order": .integer(regret.order), "undecided": numbers(regret.undecided),
      "views": .list(
        zip(answer.views, regret.regrets).map { view, lost in
          .object(
            difference(lost).merging(["view": .text(view.model.view)]) { first, _ in first })
        }),
    ])
  }

  /// A row for each order, view and objective.
  var csv: String {
    var table = CSVTable(heading: [
      "view", "number", "order", "objective", "value", "low", "high", "runs", "rank", "dropped",
      "dropped_after", "better", "in_pareto",
    ])
    for view in answer.views {
      for (number, record) in view.records.enumerated() {
        let place = [view.model.view, String(number), ids(number).joined(separator: " > ")]
        for (reading, value) in zip(answer.objectives, record.values) {
          table.append(
            place + [reading.objective.rawValue]
              + [value.mean, value.low, value.high].map { CSVTable.number($0) }
              + [String(record.runs), String(view.rank(number))] + cells(record))
        }
      }
    }
    return table.text
  }

  private func cells(_ record: OrderRecord) -> [String] {
    let isIn = answer.objectives.count > 1 ? String(record.paretoDrop == nil) : ""
    guard let drop = record.drop else { return ["", "", "", isIn] }
    return [drop.cause.rawValue, String(drop.runs), String(drop.by), isIn]
  }
}

/// The answer of `linchpin sequence`.
public struct SequenceReport: StudyReport {
  let answer: SequenceAnswer

  public init(_ answer: SequenceAnswer) {
    self.answer = answer
  }

  public var title: String {
    say("In which order \(answer.model.powers[answer.power].name) best faces its rivals")
  }

  public func text(width: Int, style: TextStyle) -> String {
    SequenceText(answer, width: width, style: style).text
  }

  public var json: JSONValue { SequenceData(answer).json }

  public var csv: String { SequenceData(answer).csv }
}
