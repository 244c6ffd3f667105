public import Analysis
public import Engine
import Scenarios

/// The answer of a run as tables for other programs, a file each.
public struct ResultTables {
  /// One view.
  public struct View {
    var answer: RunAnswer
    var plan: Plan
    var tally: Tally
    var assumptions: AssumptionList

    /// `tally` is that of `plan`, and `answer` is made of it.
    public init(
      _ answer: RunAnswer, _ plan: Plan, _ tally: Tally, _ assumptions: AssumptionList
    ) {
      (self.answer, self.plan, self.tally, self.assumptions) = (answer, plan, tally, assumptions)
    }
  }

  private let views: [View]

  public init(_ views: [View]) {
    self.views = views
  }

  /// Names and texts, in the order in which they are written.
  public var files: [(name: String, text: String)] {
    [
      ("claims.csv", claims), ("events.csv", events), ("series.csv", series),
      ("assumptions.csv", AssumptionsReport.csv(views.map(\.assumptions))),
      ("held.geojson", HeldMap(views.map { ($0.plan, $0.tally) }).json.document),
    ]
  }

  private var claims: String {
    var table = CSVTable(heading: [
      "view", "id", "kind", "text", "probability", "low", "high", "given_runs", "undefined",
      "runs",
    ])
    for view in views {
      for claim in view.answer.claims {
        table.append([
          view.answer.model.view, claim.id, claim.kind.rawValue, claim.text,
          CSVTable.number(claim.probability), CSVTable.number(claim.knownInterval?.low),
          CSVTable.number(claim.knownInterval?.high), String(claim.givenRuns),
          String(claim.undefined), String(view.answer.runs),
        ])
      }
    }
    return table.text
  }

  private var events: String {
    var table = CSVTable(
      heading: ["view", "event", "never", "p05", "p25", "p50", "p75", "p95", "runs"])
    for view in views {
      for event in view.answer.events {
        table.append(
          [view.answer.model.view, event.id, CSVTable.number(event.never)]
            + event.quantiles.map { $0?.iso ?? "" } + [String(view.answer.runs)])
      }
    }
    return table.text
  }

  private var series: String {
    var table = CSVTable(heading: ["view", "quantity", "date", "mean", "p05", "p50", "p95"])
    for view in views {
      for series in view.answer.series {
        for (week, date) in series.dates.enumerated() {
          table.append(
            [view.answer.model.view, series.id, date.iso]
              + [series.mean, series.low, series.median, series.high].map {
                CSVTable.number($0[week])
              })
        }
      }
    }
    return table.text
  }
}
