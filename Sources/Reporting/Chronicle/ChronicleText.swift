public import Engine
import Scenarios

/// A chronicle as plain text: who faces whom, what happened, and how the run answers the claims.
public struct ChronicleText {
  private let replay: Replay
  private let plan: Plan
  private let seed: UInt64
  private let width: Int
  private let style: TextStyle
  private static let indentation = "            "

  public init(
    _ replay: Replay, _ plan: Plan, seed: UInt64, width: Int = 80, style: TextStyle = .plain
  ) {
    self.replay = replay
    self.plan = plan
    self.seed = seed
    self.width = max(40, width)
    self.style = style
  }

  public var text: String {
    let lines = heading + [""] + opening + chronicle + ending + [""] + claims
    return lines.joined(separator: "\n") + "\n"
  }

  private var model: Model { plan.model }

  private var heading: [String] {
    let title = model.title.isEmpty ? model.name : model.title
    let about =
      "\(model.name), view \(model.view), run \(replay.run) of seed \(seed): one possible course, "
      + "not a forecast"
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width)
  }

  private var opening: [String] {
    model.fronts.indices.flatMap { front in
      dated(model.calendar.start, FrontWords(plan, replay, front: front).opening)
    }
  }

  private var chronicle: [String] {
    Chronicle(replay, plan).lines.flatMap { dated($0.day, $0.text) }
  }

  private var ending: [String] {
    model.fronts.indices.flatMap { front in
      dated(model.calendar.horizon, FrontWords(plan, replay, front: front).ending)
    }
  }

  private var claims: [String] {
    var table = TextTable(
      columns: [
        .init(heading: "claim", most: 14), .init(heading: "", isFlexible: true),
        .init(heading: "in this run"),
      ], width: width)
    for (claim, answer) in zip(model.claims, replay.answers) where claim.kind == .event {
      let word = answer.map { $0 ? "true" : "false" } ?? "open"
      table.rows.append([claim.id, claim.text, word])
    }
    return table.rows.isEmpty ? [] : table.lines(style)
  }

  private func dated(_ day: Day, _ text: String) -> [String] {
    Wrapping.lines(text, width: width - Self.indentation.count).enumerated().map { index, line in
      (index == 0 ? "\(day.iso)  " : Self.indentation) + line
    }
  }
}
