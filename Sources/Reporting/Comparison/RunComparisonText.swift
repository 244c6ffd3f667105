import Analysis
import Engine
import Scenarios

/// Where two runs part and how each ends, as plain text.
public struct RunComparisonText {
  private let comparison: RunComparison
  private let width: Int
  private let style: TextStyle
  private static let mostInputs = 8

  public init(_ comparison: RunComparison, width: Int = 80, style: TextStyle = .plain) {
    self.comparison = comparison
    self.width = max(40, width)
    self.style = style
  }

  public var text: String {
    let lines = heading + [""] + parting + inputs + ends + claims
    return lines.joined(separator: "\n") + "\n"
  }

  private var model: Model { comparison.sides[0].plan.model }
  /// One run twice, under two views or with a what-if.
  private var hasSameLuck: Bool {
    comparison.sides[0].replay.run == comparison.sides[1].replay.run
  }

  private var labels: [String] { comparison.sides.map(\.label) }

  private var heading: [String] {
    let title = model.title.isEmpty ? model.name : model.title
    let views = comparison.sides.map(\.plan.model.view)
    let runs = comparison.sides.map(\.replay.run)
    let about =
      runs[0] != runs[1]
      ? say(
        "\(model.name), view \(views[0]), seed \(comparison.seed): \(labels[0]) beside \(labels[1])"
      )
      : say(
        "\(model.name), \(views[0] == views[1] ? say("view \(views[0]), ") : "")run \(runs[0]) of seed "
          + "\(comparison.seed): \(labels[0]) beside \(labels[1])")
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width) + whatIfs
  }

  private var whatIfs: [String] {
    let asked = comparison.sides.map(\.plan.model.whatIfs)
    guard let last = asked.last, !last.isEmpty else { return [] }
    let name = asked[0] == last ? say("Asked with: ") : "\(labels[1]): "
    return Wrapping.paragraph(name + last.joined(separator: " "), width: width, indentation: "  ")
  }

  private var parting: [String] {
    guard let parting = comparison.parting else {
      return paragraph(say("Both chronicles are the same from the first day to the last.")) + [""]
    }
    let days = parting.day - model.calendar.start
    let first =
      days == 0
      ? say("They part on the evening of the start, \(parting.day.iso).")
      : say(
        "They part on \(parting.day.iso), \(Counting.of(days, "day")) after the start. Until then "
          + "both chronicles are the same.")
    return paragraph(first) + labels.indices.flatMap { told(parting, side: $0) } + [""]
  }

  private func told(_ parting: RunComparison.Parting, side: Int) -> [String] {
    let next = parting.next[side].map { say(" Next, on \($0.day.iso): \($0.text)") }
    let text =
      parting.told[side].isEmpty
      ? say("nothing new on that day.") + (next ?? say(" Nothing follows."))
      : parting.told[side].joined(separator: " ")
    return Wrapping.paragraph("  \(labels[side]): \(text)", width: width, indentation: "    ")
  }

  private var inputs: [String] {
    let shown = comparison.inputs.filter { $0.values[0] != $0.values[1] }.prefix(Self.mostInputs)
    guard !shown.isEmpty else {
      let rest = hasSameLuck ? "." : say("; what differs is the daily luck.")
      return paragraph(say("Both drew the same inputs") + rest) + [""]
    }
    var table = TextTable(
      columns: [.init(heading: say("input"), isFlexible: true)]
        + labels.map { .init(heading: $0, isRight: true) }
        + [.init(heading: say("apart"), isRight: true)], width: width)
    table.rows = shown.map { input in
      [input.id] + input.values.indices.map { value(input, $0) }
        + [Figures.wholePercent(input.apart)]
    }
    let caption =
      say(
        "What was drawn most differently. In brackets: the share of all runs that draw no more; apart: "
          + "the share that lies between the two")
    return Wrapping.lines(caption, width: width).map(style.faint) + table.lines(style) + [""]
  }

  private func value(_ input: InputDifference, _ side: Int) -> String {
    guard let value = input.values[side], let rank = input.ranks[side] else {
      return say("not drawn")
    }
    return Figures.amount(value, input.unit) + " (\(Figures.wholePercent(rank)))"
  }

  private var ends: [String] {
    var table = TextTable(
      columns: [.init(heading: say("at the end"), isFlexible: true)]
        + labels.map { .init(heading: $0, isRight: true) }, width: width)
    table.rows = (falls + levels).filter { $0[1] != $0[2] }
    guard !table.rows.isEmpty else { return paragraph(say("They end alike.")) + [""] }
    return table.lines(style) + [""]
  }

  /// Name of each place that fell in one of them, and when.
  private var falls: [[String]] {
    let names = CanonicalNames(model)
    return comparison.sides[0].plan.events.compactMap { event -> [String]? in
      guard case .fall(let front, let place) = event,
        let row = comparison.events.first(where: { $0.name == names.name(event) })
      else { return nil }
      return [say("\(model.fronts[front].places[place].name) falls")]
        + row.values.map { $0?.iso ?? say("never") }
    }
  }

  private var levels: [[String]] {
    let (names, words) = (CanonicalNames(model), QuantityWords(model))
    let ends = comparison.ends
    return comparison.sides[0].plan.series.compactMap { quantity -> [String]? in
      guard let name = words.name(quantity),
        let row = ends.first(where: { $0.name == names.name(quantity) })
      else { return nil }
      return [name] + row.values.map { $0.map { words.value(quantity, $0) } ?? "" }
    }
  }

  private var claims: [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("claim"), most: 14), .init(heading: "", isFlexible: true),
      ] + labels.map { .init(heading: $0) }, width: width)
    let answered = zip(model.claims, comparison.claims).filter { $0.0.kind != .effect }
    for (claim, row) in answered where row.differs {
      table.rows.append(
        [claim.id, claim.text]
          + row.values.map { $0.map { $0 ? say("true") : say("false") } ?? say("open") })
    }
    let alike = answered.count - table.rows.count
    guard !table.rows.isEmpty else {
      return answered.isEmpty ? [] : paragraph(say("Both answer every claim alike."))
    }
    let rest =
      alike == 0 ? [] : ["", say("Both answer \(Counting.of(alike, "other claim")) alike.")]
    return table.lines(style) + rest
  }

  private func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "")
  }
}
