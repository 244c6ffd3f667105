import Analysis
import Engine
import Scenarios

/// Where two runs part and how each ends, as JSON.
///
/// Lists of two are in the order of the sides. Of events, series and claims all are listed; null =
/// never, not there, or open.
public struct RunComparisonData {
  private let comparison: RunComparison

  public init(_ comparison: RunComparison) {
    self.comparison = comparison
  }

  public var json: JSONValue {
    .object([
      "scenario": .text(comparison.sides[0].plan.model.name),
      "results_version": .integer(ResultsVersion.current), "seed": .unsigned(comparison.seed),
      "sides": .list(comparison.sides.map(side)), "parting": parting,
      "inputs": .list(comparison.inputs.map(input)),
      "events": .object(members(comparison.events) { .text($0.iso) }),
      "series": .object(members(comparison.ends) { .number($0) }),
      "claims": .object(members(comparison.claims) { .bool($0) }),
    ])
  }

  private func side(_ side: RunComparison.Side) -> JSONValue {
    .object([
      "label": .text(side.label), "view": .text(side.plan.model.view),
      "run": .integer(side.replay.run),
      "what_ifs": .list(side.plan.model.whatIfs.map { .text($0) }),
    ])
  }

  private var parting: JSONValue {
    guard let parting = comparison.parting else { return .null }
    return .object([
      "date": .text(parting.day.iso),
      "told": .list(parting.told.map { .list($0.map { .text($0) }) }),
      "next": .list(
        parting.next.map { line in
          line.map { .object(["date": .text($0.day.iso), "text": .text($0.text)]) } ?? .null
        }),
    ])
  }

  private func input(_ input: InputDifference) -> JSONValue {
    .object([
      "id": .text(input.id), "values": .list(input.values.map { .number($0) }),
      "ranks": .list(input.ranks.map { .number($0) }), "apart": .number(input.apart),
      "unit": .text(input.unit.text),
    ])
  }

  private func members<Value>(
    _ rows: [RunComparison.Row<Value>], _ value: (Value) -> JSONValue
  ) -> [String: JSONValue] {
    Dictionary(
      rows.map { row in (row.name, .list(row.values.map { $0.map(value) ?? .null })) }
    ) { _, last in last }
  }
}
