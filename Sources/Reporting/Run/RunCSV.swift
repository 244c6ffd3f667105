public import Analysis
import Scenarios

/// Answers as one tidy table: `table,view,id,date,field,value`, a value a row.
///
/// | table | fields | value |
/// | --- | --- | --- |
/// | claims | probability, low, high | share of one; empty = unknown |
/// | claims | undefined, given_runs | number of runs |
/// | events | never | share of one |
/// | events | 0.05, 0.25, 0.5, 0.75, 0.95 | date by which that share of the runs had it; empty = never |
/// | series | mean, p05, p50, p95 | in base units, on the evening of `date` |
public enum RunCSV {
  public static func text(_ answers: [RunAnswer]) -> String {
    var table = CSVTable(heading: ["table", "view", "id", "date", "field", "value"])
    for answer in answers {
      let view = answer.model.view
      for claim in answer.claims { append(claim, view, to: &table) }
      for event in answer.events { append(event, view, to: &table) }
      for series in answer.series { append(series, view, to: &table) }
    }
    return table.text
  }

  private static func append(_ claim: ClaimAnswer, _ view: String, to table: inout CSVTable) {
    let fields = [
      ("probability", CSVTable.number(claim.probability)),
      ("low", CSVTable.number(claim.knownInterval?.low)),
      ("high", CSVTable.number(claim.knownInterval?.high)),
      ("undefined", String(claim.undefined)), ("given_runs", String(claim.givenRuns)),
    ]
    for (field, value) in fields { table.append(["claims", view, claim.id, "", field, value]) }
  }

  private static func append(_ event: EventAnswer, _ view: String, to table: inout CSVTable) {
    table.append(["events", view, event.id, "", "never", CSVTable.number(event.never)])
    for (level, day) in zip(EventAnswer.levels, event.quantiles) {
      table.append(["events", view, event.id, "", level.description, day?.iso ?? ""])
    }
  }

  private static func append(_ series: SeriesAnswer, _ view: String, to table: inout CSVTable) {
    let fields = [
      ("mean", series.mean), ("p05", series.low), ("p50", series.median), ("p95", series.high),
    ]
    for (week, date) in series.dates.enumerated() {
      for (field, values) in fields {
        table.append(
          ["series", view, series.id, date.iso, field, CSVTable.number(values[week])])
      }
    }
  }
}
