public import Engine
import Scenarios

/// What a plan does each day, by mechanism, and what it costs.
public struct PlanText {
  private let listing: PlanListing
  private let model: Model

  public init(_ plan: Plan) {
    listing = PlanListing(plan)
    model = plan.model
  }

  /// With `instructions` every instruction on a line below its mechanism.
  public func text(instructions: Bool, width: Int = 80, style: TextStyle = .plain) -> String {
    let heading = [
      style.title(say("\(model.name), view \(model.view)")),
      say(
        "\(Figures.grouped(listing.rows)) rows, \(Figures.grouped(listing.blockBytes / 1024)) KiB a "
          + "block of 64 runs, \(Figures.grouped(model.calendar.days)) days"),
      "",
    ]
    let body = instructions ? listing.entries.flatMap { full($0, style) } : table(width, style)
    return (heading + body + [""] + totals).joined(separator: "\n") + "\n"
  }

  private var totals: [String] {
    let counts = listing.totals.map { "\(Figures.grouped($0.instructions)) \($0.cadence)" }
    let code = listing.totals.filter { $0.codeBytes > 0 }
      .map { say("\(Figures.grouped($0.codeBytes)) bytes \($0.cadence)") }
    let kernel =
      code.isEmpty
      ? say("They are interpreted (kernel \(listing.kernel.rawValue)).")
      : say("Machine code (kernel \(listing.kernel.rawValue)): \(code.joined(separator: ", ")).")
    return [say("Instructions: \(counts.joined(separator: ", ")).")] + reviews + [kernel]
  }

  private var reviews: [String] {
    listing.reviews.map { review in
      say(
        "Reviews of a truce on \(model.fronts[review.front].id): every \(review.days) days, "
          + "\(review.count) in all, run by run in a handler.")
    }
  }

  private func table(_ width: Int, _ style: TextStyle) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("when")), .init(heading: say("mechanism"), isFlexible: true),
        .init(heading: say("instructions"), isRight: true),
      ], width: width)
    table.rows = listing.entries.map { entry in
      [entry.cadence, entry.mechanism, Figures.grouped(entry.instructions.count)]
    }
    return table.lines(style)
  }

  private func full(_ entry: PlanListing.Entry, _ style: TextStyle) -> [String] {
    [style.title("\(entry.cadence): \(entry.mechanism)")]
      + entry.instructions.map { "  " + $0 }
  }

  public func json(instructions: Bool) -> JSONValue {
    .object([
      "scenario": .text(model.name), "view": .text(model.view), "rows": .integer(listing.rows),
      "block_bytes": .integer(listing.blockBytes), "days": .integer(model.calendar.days),
      "kernel": .text(listing.kernel.rawValue),
      "totals": .list(
        listing.totals.map {
          .object([
            "cadence": .text($0.cadence), "count": .integer($0.instructions),
            "code_bytes": .integer($0.codeBytes),
          ])
        }),
      "reviews": .list(
        listing.reviews.map {
          .object([
            "front": .text(model.fronts[$0.front].id), "days": .integer($0.days),
            "count": .integer($0.count),
          ])
        }),
      "entries": .list(listing.entries.map { json($0, instructions) }),
    ])
  }

  private func json(_ entry: PlanListing.Entry, _ instructions: Bool) -> JSONValue {
    var members: [String: JSONValue] = [
      "cadence": .text(entry.cadence), "mechanism": .text(entry.mechanism),
      "count": .integer(entry.instructions.count),
    ]
    if instructions { members["instructions"] = .list(entry.instructions.map { .text($0) }) }
    return .object(members)
  }
}
