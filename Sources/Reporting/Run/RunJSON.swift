public import Analysis
import Scenarios

/// Answers as JSON; only `timing` may differ between equal calls.
public enum RunJSON {
  /// The object of one view, or with `isComparison` a list of all, however many there are.
  public static func value(
    _ answers: [RunAnswer], timing: [Timing], isComparison: Bool = false
  ) -> JSONValue {
    let objects = zip(answers, timing).map(object)
    return isComparison || objects.count != 1 ? .list(objects) : objects[0]
  }

  /// How long the runs of a view took.
  public struct Timing: Sendable, Equatable {
    public var seconds: Double
    public var threads: Int

    public init(seconds: Double, threads: Int) {
      self.seconds = seconds
      self.threads = threads
    }
  }

  private static func object(_ answer: RunAnswer, _ timing: Timing) -> JSONValue {
    var members: [String: JSONValue] = [
      "scenario": .text(answer.model.name), "view": .text(answer.model.view),
      "seed": .unsigned(answer.seed), "runs": .integer(answer.runs),
      "results_version": .integer(ResultsVersion.current),
      "what_ifs": .list(answer.model.whatIfs.map { .text($0) }),
      "claims": .list(answer.claims.map(claim)), "events": .list(answer.events.map(event)),
      "series": .object(
        Dictionary(uniqueKeysWithValues: answer.series.map { ($0.id, series($0)) })),
      "timing": .object([
        "seconds": .number(timing.seconds), "threads": .integer(timing.threads),
      ]),
    ]
    if let until = answer.until { members["until"] = object(until) }
    return .object(members)
  }

  private static func object(_ until: UntilAnswer) -> JSONValue {
    func ids(_ list: [String]) -> JSONValue { .list(list.map { .text($0) }) }
    return .object([
      "half_width": .number(until.halfWidth), "most": .integer(until.most),
      "reached": .bool(until.isReached), "decided_by": ids(until.decidedBy),
      "open": ids(until.open), "left_out": ids(until.leftOut),
    ])
  }

  private static func claim(_ claim: ClaimAnswer) -> JSONValue {
    .object([
      "id": .text(claim.id), "text": .text(claim.text), "kind": .text(claim.kind.rawValue),
      "probability": .number(claim.probability), "low": .number(claim.knownInterval?.low),
      "high": .number(claim.knownInterval?.high), "undefined": .integer(claim.undefined),
      "given_runs": .integer(claim.givenRuns),
    ])
  }

  private static func event(_ event: EventAnswer) -> JSONValue {
    let days = zip(EventAnswer.levels, event.quantiles).map { level, day in
      (level.description, JSONValue.text(day?.iso))
    }
    return .object([
      "id": .text(event.id), "never": .number(event.never),
      "quantiles": .object(Dictionary(uniqueKeysWithValues: days)),
    ])
  }

  private static func series(_ series: SeriesAnswer) -> JSONValue {
    func numbers(_ values: [Double?]) -> JSONValue { .list(values.map { .number($0) }) }
    return .object([
      "dates": .list(series.dates.map { .text($0.iso) }), "mean": numbers(series.mean),
      "p05": numbers(series.low), "p50": numbers(series.median), "p95": numbers(series.high),
    ])
  }
}
