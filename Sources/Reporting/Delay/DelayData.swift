public import Analysis
import Scenarios

/// What waiting does, for machines.
public struct DelayData {
  private let answer: DelayAnswer
  private let words: DelayWords

  public init(_ answer: DelayAnswer) {
    self.answer = answer
    words = DelayWords(answer.model)
  }

  /// `power`, `months`, `dates_moved`, `dates_past_horizon` per delay, `powers` (its own first) with
  /// `verdict` and `outcomes`, and `conclusions` per rival.
  public var json: JSONValue {
    let model = answer.model
    return .object([
      "scenario": .text(model.name), "view": .text(model.view), "seed": .unsigned(answer.seed),
      "runs": .integer(answer.runs), "results_version": .integer(ResultsVersion.current),
      "what_ifs": .list(model.whatIfs.map { .text($0) }), "power": .text(id(answer.power)),
      "by": .text(answer.request.measure?.name),
      "months": .list(answer.request.months.map { .integer($0) }),
      "days_per_month": .integer(DelayRequest.daysPerMonth),
      "negligible": .number(answer.request.negligible),
      "dates_moved": .integer(answer.movedDates),
      "dates_past_horizon": .list(answer.datesPastHorizon.map { .integer($0) }),
      "powers": .list(answer.parties.map(value)),
      "conclusions": .list(answer.conclusions.map(value)),
    ])
  }

  private func id(_ power: Int) -> String { answer.model.powers[power].id }

  private func value(_ party: PartyDelay) -> JSONValue {
    .object([
      "power": .text(id(party.power)), "verdict": .text(party.verdict.rawValue),
      "text": .text(words.sentence(party)), "outcomes": .list(party.outcomes.map(value)),
    ])
  }

  private func value(_ outcome: OutcomeDelay) -> JSONValue {
    let changes = zip(answer.request.months, outcome.changes).map { months, change in
      JSONValue.object(members(change).merging(["months": .integer(months)]) { first, _ in first })
    }
    return .object([
      "measure": .text(outcome.measure.name), "level": .number(outcome.level),
      "lower_is_better": .bool(outcome.measure.isLowerBetter), "changes": .list(changes),
      "a_month": .object(members(outcome.slope)), "effect": .text(outcome.effect.rawValue),
    ])
  }

  private func members(_ difference: PairedDifference) -> [String: JSONValue] {
    [
      "change": .number(difference.mean), "low": .number(difference.low),
      "high": .number(difference.high), "pairs": .integer(difference.count),
    ]
  }

  private func value(_ pair: (rival: Int, conclusion: ClockConclusion)) -> JSONValue {
    .object([
      "rival": .text(id(pair.rival)), "conclusion": .text(pair.conclusion.rawValue),
      "text": .text(words.sentence(pair.conclusion, answer.power, pair.rival, runs: answer.runs)),
    ])
  }

  /// `view,power,measure,months,field,value,low,high,effect`: `level` as planned, `change` per delay,
  /// `a_month` with the effect.
  public static func csv(_ answers: [DelayAnswer]) -> String {
    var table = CSVTable(heading: [
      "view", "power", "measure", "months", "field", "value", "low", "high", "effect",
    ])
    for answer in answers { DelayData(answer).append(to: &table) }
    return table.text
  }

  private func append(to table: inout CSVTable) {
    for party in answer.parties {
      for outcome in party.outcomes {
        let place = [answer.model.view, id(party.power), outcome.measure.name]
        table.append(place + ["0", "level", CSVTable.number(outcome.level), "", "", ""])
        for (months, change) in zip(answer.request.months, outcome.changes) {
          table.append(place + [String(months), "change"] + cells(change) + [""])
        }
        table.append(place + ["", "a_month"] + cells(outcome.slope) + [outcome.effect.rawValue])
      }
    }
  }

  private func cells(_ difference: PairedDifference) -> [String] {
    [difference.mean, difference.low, difference.high].map { CSVTable.number($0) }
  }
}
