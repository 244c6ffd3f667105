public import Analysis
public import Engine
import Scenarios

/// A replayed run as JSON, and its series as CSV.
public struct ReplayData {
  private let replay: Replay
  private let plan: Plan
  private let seed: UInt64
  private let choice: RunChoice?

  public init(_ replay: Replay, _ plan: Plan, seed: UInt64, choice: RunChoice? = nil) {
    self.choice = choice
    self.replay = replay
    self.plan = plan
    self.seed = seed
  }

  /// Chronicle, event days (null = never) and the claims' answers (null = open, or an effect).
  ///
  /// `series` are daily values of the quantities at those indices of `plan.series`. Where the run was
  /// looked for, `found` says how.
  public func json(series: [Int] = []) -> JSONValue {
    var members: [String: JSONValue] = [
      "scenario": .text(plan.model.name), "view": .text(plan.model.view),
      "seed": .unsigned(seed), "run": .integer(replay.run),
      "results_version": .integer(ResultsVersion.current),
      "what_ifs": .list(plan.model.whatIfs.map { .text($0) }), "chronicle": chronicle,
      "events": events, "claims": claims,
      "series": Self.object(series) { index in
        (name(index), .list(replay.series[index].map { .number($0) }))
      },
    ]
    if let choice { members["found"] = choice.json }
    return .object(members)
  }

  /// `date,NAME,…`: a row an evening, a column for each of the indices into `plan.series`.
  public func csv(series: [Int]) -> String {
    var table = CSVTable(heading: ["date"] + series.map(name))
    for step in 0...plan.days {
      let day = plan.model.calendar.start + step
      table.append([day.iso] + series.map { CSVTable.number(replay.series[$0][step]) })
    }
    return table.text
  }

  private var chronicle: JSONValue {
    .list(
      Chronicle(replay, plan).lines.map {
        .object(["date": .text($0.day.iso), "text": .text($0.text)])
      })
  }

  private var events: JSONValue {
    let names = CanonicalNames(plan.model)
    let start = plan.model.calendar.start
    return Self.object(zip(plan.events, replay.eventSteps)) { event, step in
      (names.name(event), step.isFinite ? .text((start + Int(step)).iso) : .null)
    }
  }

  private var claims: JSONValue {
    let medians = plan.model.medians
    return Self.object(zip(plan.model.claims, replay.answers)) { claim, answer in
      let truth = claim.kind == .fact ? claim.fact(inputs: medians) : answer
      return (claim.id, truth.map { .bool($0) } ?? .null)
    }
  }

  private func name(_ index: Int) -> String {
    CanonicalNames(plan.model).name(plan.series[index])
  }

  private static func object<Element>(
    _ elements: some Sequence<Element>, _ member: (Element) -> (String, JSONValue)
  ) -> JSONValue {
    .object(Dictionary(elements.map(member)) { _, last in last })
  }
}
