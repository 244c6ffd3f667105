import Analysis
import Scenarios

/// A decision for machines.
struct InformationData {
  private let answer: InformationAnswer
  private var value: ValueOfInformation { answer.value }

  init(_ answer: InformationAnswer) {
    self.answer = answer
  }

  /// `decision`, `options`, `best`, `wrong`, `evpi`, and `evppi` per assumption in the order of the model.
  var json: JSONValue {
    let (decision, interval) = (answer.decision, value.wrongInterval)
    let members: [String: JSONValue] = [
      "decision": .text(decision.id), "text": .text(decision.text),
      "by": .text(decision.power.map { answer.model.powers[$0].id }),
      "judged_by": .text(decision.judgedBy), "less_is_better": .bool(decision.isLessBetter),
      "counted_in": .text(decision.countedIn), "runs_of_each": .integer(value.runs),
      "best": .text(decision.options[value.best].id),
      "options": .list(decision.options.indices.map(option)),
      "wrong": .object([
        "probability": .number(Double(value.wrong) / Double(value.runs)),
        "low": .number(interval.low), "high": .number(interval.high),
      ]),
      "evpi": .object(members(value.perfect)),
      "evppi": .list(value.partial.indices.map(partial)),
    ]
    return .object(
      members.merging(StudyHeading(answer.model, seed: answer.seed, runs: answer.runs).members) {
        first, _ in first
      })
  }

  private func option(_ index: Int) -> JSONValue {
    let (option, named) = (value.options[index], answer.decision.options[index])
    return .object([
      "option": .text(named.id), "text": .text(named.text),
      "done": .list(named.setting.descriptions.map { .text($0) }),
      "value": .number(option.mean), "standard_error": .number(option.standardError),
      "difference": .object([
        "mean": .number(option.difference.mean), "low": .number(option.difference.low),
        "high": .number(option.difference.high),
      ]),
    ])
  }

  private func partial(_ index: Int) -> JSONValue {
    let own: [String: JSONValue] = [
      "assumption": .text(answer.model.inputs[index].id),
      "found": .bool(value.partial[index].isFound),
    ]
    return .object(own.merging(members(value.partial[index])) { first, _ in first })
  }

  private func members(_ worth: ValueOfInformation.Worth) -> [String: JSONValue] {
    [
      "value": .number(worth.value), "low": .number(worth.low), "high": .number(worth.high),
      "standard_error": .number(worth.standardError), "changes": .number(worth.changes),
    ]
  }

  /// `view,decision,field,id,value,low,high`: `value` and `difference` per option, `wrong`, `evpi`, `evppi` per
  /// assumption.
  var csv: String {
    var table = CSVTable(heading: ["view", "decision", "field", "id", "value", "low", "high"])
    let place = [answer.model.view, answer.decision.id]
    for (index, named) in answer.decision.options.enumerated() {
      let option = value.options[index]
      let half = option.difference.high - option.difference.mean
      table.append(place + ["value", named.id] + cells(option.mean, nil, nil))
      let mean = option.difference.mean
      table.append(place + ["difference", named.id] + cells(mean, mean - half, mean + half))
    }
    let wrong = value.wrongInterval
    let share = Double(value.wrong) / Double(value.runs)
    table.append(place + ["wrong", ""] + cells(share, wrong.low, wrong.high))
    table.append(place + ["evpi", ""] + cells(value.perfect))
    for (input, worth) in zip(answer.model.inputs, value.partial) {
      table.append(place + ["evppi", input.id] + cells(worth))
    }
    return table.text
  }

  private func cells(_ worth: ValueOfInformation.Worth) -> [String] {
    cells(worth.value, worth.low, worth.high)
  }

  private func cells(_ value: Double, _ low: Double?, _ high: Double?) -> [String] {
    [CSVTable.number(value), CSVTable.number(low), CSVTable.number(high)]
  }
}
