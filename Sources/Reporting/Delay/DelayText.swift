public import Analysis
import Scenarios

/// What waiting does, as plain text: a table a power, then who holds the clock.
public struct DelayText {
  private let answer: DelayAnswer
  private let width: Int
  private let style: TextStyle
  private let words: DelayWords

  public init(_ answer: DelayAnswer, width: Int = 80, style: TextStyle = .plain) {
    self.answer = answer
    self.width = max(40, width)
    self.style = style
    words = DelayWords(answer.model)
  }

  public var text: String {
    let tables = answer.parties.flatMap { [""] + table($0) }
    return (heading + tables + [""] + verdicts + [""] + notes).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let model = answer.model
    let title = model.title.isEmpty ? model.name : model.title
    let about =
      say(
        "\(model.name), view \(model.view), \(model.calendar.start.iso) to "
          + "\(model.calendar.horizon.iso), \(Figures.grouped(answer.runs)) runs, seed \(answer.seed)"
      )
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width) + WhatIfWords.lines(model, width: width)
      + Wrapping.paragraph(delays, width: width, indentation: "  ")
  }

  /// Whose dates are moved, by how much, and how many of them.
  private var delays: String {
    let months = answer.request.months
    let last = Counting.of(months[months.count - 1], "month")
    let delays = Listing.or(months.dropLast().map(String.init) + [last])
    return words.name(answer.power) + say(" decides ") + delays
      + say(" later: ") + Counting.of(answer.movedDates, "date")
      + say(
        " of its plan after the start \(answer.movedDates == 1 ? say("is") : say("are")) moved.")
  }

  private func table(_ party: PartyDelay) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: words.name(party.power), isFlexible: true),
        .init(heading: say("planned"), isRight: true),
      ] + answer.request.months.map { .init(heading: "+\($0)", isRight: true) } + [
        .init(heading: say("a month, 95 %"), isRight: true),
        .init(heading: say("waiting")),
      ], width: width)
    table.rows = party.outcomes.map(row)
    return table.lines(style)
  }

  private func row(_ outcome: OutcomeDelay) -> [String] {
    let measure = outcome.measure
    return [words.name(measure), words.level(outcome.level, measure)]
      + outcome.changes.map { words.change($0.mean, measure) } + [
        words.slope(outcome.slope, measure), words.effect(outcome.effect),
      ]
  }

  private var verdicts: [String] {
    let powers =
      answer.parties.map(words.sentence) + words.daily(answer.parties, waiting: answer.power)
    let clocks = answer.conclusions.map {
      words.sentence($0.conclusion, answer.power, $0.rival, runs: answer.runs)
    }
    return powers.flatMap(paragraph) + clocks.flatMap(paragraph).map(style.title)
  }

  private func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "  ")
  }

  private var notes: [String] {
    let negligible = Figures.significant(100 * answer.request.negligible)
    let meaning =
      say(
        "+1: a month of \(DelayRequest.daysPerMonth) days later. Changes are from the same runs made again "
          + "with the same draws. No change: within ±\(negligible) points a month, of people, money and "
          + "days ±\(negligible) % of the level as planned.")
    return (paragraph(meaning) + paragraph(words.units(measures)) + few + beyond).map(style.faint)
  }

  /// Each once, in the order of the tables.
  private var measures: [OutcomeMeasure] {
    answer.parties.flatMap(\.outcomes).map(\.measure)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// That the runs are too few to show that nothing changes.
  private var few: [String] {
    let least = Int((3 / answer.request.negligible).rounded(.up))
    guard answer.runs < least else { return [] }
    return paragraph(
      say("Fewer than \(Figures.grouped(least)) runs cannot show that nothing changes."))
  }

  /// Dates that a delay moves out of the runs.
  private var beyond: [String] {
    let late = zip(answer.request.months, answer.datesPastHorizon).filter { $0.1 > 0 }
    guard !late.isEmpty else { return [] }
    let counts = late.map { say("\($0.1) with +\($0.0)") }.joined(separator: ", ")
    return paragraph(say("Dates moved beyond the horizon, where they decide nothing: \(counts)."))
  }
}
