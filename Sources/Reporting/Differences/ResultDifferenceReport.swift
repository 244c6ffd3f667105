public import Analysis
import Scenarios

/// What two results say otherwise, as text.
public struct ResultDifferenceText {
  private let difference: ResultDifference
  private let width: Int
  private let style: TextStyle

  public init(_ difference: ResultDifference, width: Int = 80, style: TextStyle = .plain) {
    self.difference = difference
    self.width = max(40, width)
    self.style = style
  }

  public var text: String {
    let body =
      difference.isEmpty ? [say("Both say the same.")] : claims + events + series + onlyInOne
    return (heading + [""] + body + notes).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    [(say("before"), difference.before), (say("after"), difference.after)].flatMap { name, result in
      Wrapping.paragraph(
        say(
          "\(name): \(result.scenario), view \(result.view), \(Figures.grouped(result.runs)) runs, "
            + "seed \(result.seed)"), width: width, indentation: "  ")
    }
  }

  private var claims: [String] {
    let shown = difference.claims
    guard !shown.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("claim"), most: 14), .init(heading: "", isFlexible: true),
        .init(heading: say("before"), isRight: true), .init(heading: say("after"), isRight: true),
        .init(heading: say("change")), .init(heading: say("95 % interval")),
      ], width: width)
    table.rows = shown.map { claim in
      [claim.id, claim.text] + [claim.before, claim.after].map { chance($0, claim) }
        + [change(claim), claim.interval.map(interval) ?? ""]
    }
    return table.lines(style) + [""]
  }

  private func chance(_ share: Double?, _ claim: ResultDifference.Claim) -> String {
    guard let share else { return say("unknown") }
    let isFact = claim.interval == nil && (share == 0 || share == 1)
    return isFact ? (share == 1 ? say("true") : say("false")) : Figures.percent(share)
  }

  private func change(_ claim: ResultDifference.Claim) -> String {
    guard claim.interval != nil, let before = claim.before, let after = claim.after else {
      return claim.isBeyondChance ? "*" : ""
    }
    return points(after - before) + (claim.isBeyondChance ? " *" : "")
  }

  private func interval(_ interval: NewcombeInterval) -> String {
    say("\(points(interval.low)) to \(points(interval.high))")
  }

  /// Per cent points with their sign.
  private func points(_ share: Double) -> String {
    let text = Figures.fixed(share * 100, 1)
    return text.hasPrefix("-") || text == "0.0" ? text : "+" + text
  }

  private var events: [String] {
    let shown = difference.events.filter(\.differs)
    guard !shown.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("median day of"), isFlexible: true), .init(heading: say("before")),
        .init(heading: say("after")), .init(heading: say("days")),
        .init(heading: say("never, before")),
        .init(heading: say("after")),
      ], width: width)
    table.rows = shown.map { event in
      let days = event.days.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? ""
      let mark = event.isBeyondChance ? "*" : ""
      return [
        event.id, event.before?.iso ?? say("later"), event.after?.iso ?? say("later"),
        [days, mark].filter { !$0.isEmpty }.joined(separator: " "),
        Figures.percent(event.neverBefore), Figures.percent(event.neverAfter),
      ]
    }
    return table.lines(style) + [""]
  }

  private var series: [String] {
    let shown = difference.series.filter { $0.before != $0.after }
    guard !shown.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("mean at the end of"), isFlexible: true),
        .init(heading: say("before"), isRight: true), .init(heading: say("after"), isRight: true),
        .init(heading: ""),
      ], width: width)
    table.rows = shown.map { series in
      [
        series.id, Figures.significant(series.before), Figures.significant(series.after),
        series.isBeyondChance ? "*" : "",
      ]
    }
    return table.lines(style) + [""]
  }

  private var onlyInOne: [String] {
    [(say("Only before: "), difference.removed), (say("Only after: "), difference.added)].flatMap {
      name, ids in
      ids.isEmpty
        ? []
        : Wrapping.paragraph(name + ids.joined(separator: ", "), width: width, indentation: "  ")
    }
  }

  private var notes: [String] {
    let (before, after) = (difference.before, difference.after)
    var notes: [String] = []
    if !difference.isEmpty {
      notes.append(
        say(
          "* beyond chance: the 95 % interval of the difference leaves out 0 (claims and never: Newcombe "
            + "1998; medians and means: by their spread). One of twenty such marks is chance."))
      notes.append(
        say("The two are treated as independent")
          + (before.seed == after.seed
            ? say("; they share the seed, so the true difference is known better than this.") : ".")
      )
    }
    if before.resultsVersion != after.resultsVersion {
      notes.append(
        say(
          "The results versions differ (\(before.resultsVersion) and \(after.resultsVersion)): the tool "
            + "itself computes something otherwise."))
    }
    return notes.flatMap {
      Wrapping.paragraph($0, width: width, indentation: "  ").map(style.faint)
    }
  }
}

/// What two results say otherwise, as JSON; dates, days and shares are null where unknown.
public struct ResultDifferenceData {
  private let difference: ResultDifference

  public init(_ difference: ResultDifference) {
    self.difference = difference
  }

  public var json: JSONValue {
    .object([
      "kind": .text("results"), "before": side(difference.before), "after": side(difference.after),
      "differs": .bool(!difference.isEmpty), "claims": .list(difference.claims.map(claim)),
      "events": .list(difference.events.map(event)),
      "series": .list(difference.series.map(series)),
      "removed": .list(difference.removed.map { .text($0) }),
      "added": .list(difference.added.map { .text($0) }),
    ])
  }

  private func side(_ result: RunResult) -> JSONValue {
    .object([
      "scenario": .text(result.scenario), "view": .text(result.view),
      "runs": .integer(result.runs), "seed": .unsigned(result.seed),
      "results_version": .integer(result.resultsVersion),
    ])
  }

  private func claim(_ claim: ResultDifference.Claim) -> JSONValue {
    .object([
      "id": .text(claim.id), "before": .number(claim.before), "after": .number(claim.after),
      "low": .number(claim.interval?.low), "high": .number(claim.interval?.high),
      "beyond_chance": .bool(claim.isBeyondChance),
    ])
  }

  private func event(_ event: ResultDifference.Event) -> JSONValue {
    .object([
      "id": .text(event.id), "before": .text(event.before?.iso), "after": .text(event.after?.iso),
      "days": event.days.map { .integer($0) } ?? .null, "never_before": .number(event.neverBefore),
      "never_after": .number(event.neverAfter), "beyond_chance": .bool(event.isBeyondChance),
    ])
  }

  private func series(_ series: ResultDifference.Series) -> JSONValue {
    .object([
      "id": .text(series.id), "before": .number(series.before), "after": .number(series.after),
      "half_width": .number(series.halfWidth), "beyond_chance": .bool(series.isBeyondChance),
    ])
  }
}
