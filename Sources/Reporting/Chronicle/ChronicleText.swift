public import Analysis
public import Engine
public import Scenarios

/// A chronicle as plain text: who faces whom, what happened, and how the run answers the claims.
public struct ChronicleText {
  private let replay: Replay
  private let plan: Plan
  private let seed: UInt64
  private let choice: RunChoice?
  private let isFull: Bool
  private let until: Day?
  private let width: Int
  private let style: TextStyle
  private static let indentation = "            "

  /// `choice` says why this run is told, where it was looked for; `isFull` tells every single thing, without a
  /// summary; `until` ends the story on that day's evening and leaves out all that tells what comes then.
  public init(
    _ replay: Replay, _ plan: Plan, seed: UInt64, choice: RunChoice? = nil, isFull: Bool = false,
    until: Day? = nil, width: Int = 80, style: TextStyle = .plain
  ) {
    self.isFull = isFull
    self.until = until
    self.replay = replay
    self.plan = plan
    self.seed = seed
    self.choice = choice
    self.width = max(40, width)
    self.style = style
  }

  public var text: String {
    let lines = until.map(toldSoFar) ?? whole
    return lines.joined(separator: "\n") + "\n"
  }

  private var whole: [String] {
    heading + [""] + (isFull ? [] : summary) + opening + chronicle + ending + losses + [""]
      + activity + claims + glossary
  }

  private func toldSoFar(_ day: Day) -> [String] {
    let note = Wrapping.lines(
      say("Told up to \(day.iso); what comes then is not told."), width: width)
    return heading + note + [""] + opening + chronicle + [""] + glossary
  }

  private var model: Model { plan.model }

  private var heading: [String] {
    let title = model.title.isEmpty ? model.name : model.title
    let about =
      say(
        "\(model.name), view \(model.view), run \(replay.run) of seed \(seed): one possible course, "
          + "not a forecast")
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width) + WhatIfWords.lines(model, width: width)
      + (choice.map { Wrapping.lines(RunChoiceWords($0).sentence, width: width) } ?? [])
  }

  private var opening: [String] {
    model.fronts.indices.flatMap { front in
      dated(model.calendar.start, FrontWords(plan, replay, front: front).opening)
    }
  }

  private var chronicle: [String] {
    let lines = Chronicle(replay, plan).lines.filter { line in until.map { line.day <= $0 } ?? true
    }
    let told = isFull ? lines : FoldedChronicle(lines.map(withReason), model).lines
    return told.flatMap { dated($0.day, $0.text) }
  }

  /// A fall back to course B with what brought it.
  private func withReason(_ line: Chronicle.Line) -> Chronicle.Line {
    guard case .fallback(let power, let contest) = line.topic,
      let reason = FallbackReason(replay, plan)
        .words(power, contest, on: line.day - model.calendar.start)
    else { return line }
    return Chronicle.Line(
      day: line.day, text: "\(line.text.dropLast()), \(reason).", topic: line.topic)
  }

  private static let mostSummaryLines = 10

  /// Whole sentences, as many as ten lines hold.
  private var summary: [String] {
    var lines: [String] = []
    for sentence in RunSummary(replay, plan).sentences {
      let next = Wrapping.paragraph(sentence, width: width, indentation: "  ")
      guard lines.count + next.count <= Self.mostSummaryLines else { break }
      lines += next
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private var ending: [String] {
    model.fronts.indices.flatMap { front in
      dated(model.calendar.horizon, FrontWords(plan, replay, front: front).ending)
    }
  }

  /// What it cost each power since the start.
  private var losses: [String] {
    let parts = model.powers.indices.compactMap { power -> String? in
      guard let index = plan.series.firstIndex(of: .losses(power: power)),
        let lost = replay.series[index].last
      else { return nil }
      return say("\(model.powers[power].name) \(Figures.persons(lost)) persons")
    }
    guard !parts.isEmpty, !model.fronts.isEmpty else { return [] }
    return dated(
      model.calendar.horizon, say("Lost since the start: ") + parts.joined(separator: ", ") + ".")
  }

  /// Which contests the powers with a plan were in, month by month.
  private var activity: [String] {
    let powers = ActivityLines(replay, plan).powers
    guard !powers.isEmpty else { return [] }
    let calendar = model.calendar
    let caption =
      isFull
      ? say("Contests that a power is in, month by month: - none, # one, 2 two")
      : say(
        "Contests that a power is in, one sign a month from \(calendar.start.iso.prefix(7)) to "
          + "\(calendar.horizon.iso.prefix(7)): - none, # one, 2 two, and so on")
    return Wrapping.lines(caption, width: width).map(style.faint)
      + powers.flatMap { name, signs in
        Wrapping.paragraph("\(name): \(signs)", width: width, indentation: "  ")
      } + [""]
  }

  private var claims: [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("claim"), most: 14), .init(heading: "", isFlexible: true),
        .init(heading: say("in this run")),
      ], width: width)
    let medians = model.medians
    for (claim, answer) in zip(model.claims, replay.answers) {
      table.rows.append([claim.id, claim.text, Self.word(claim, answer, medians)])
    }
    let effects = ClaimNotes.effects(model.claims.filter { $0.kind == .effect }.map(\.id))
    let note = effects.isEmpty ? [] : Wrapping.paragraph(effects, width: width, indentation: "  ")
    return table.rows.isEmpty ? [] : table.lines(style) + note.map(style.faint) + [""]
  }

  private static func word(_ claim: Claim, _ answer: Bool?, _ medians: [Double]) -> String {
    switch claim.kind {
    case .event: answer.map { $0 ? say("true") : say("false") } ?? say("open")
    case .fact:
      (claim.fact(inputs: medians).map { $0 ? say("true") : say("false") } ?? say("undefined"))
        + say(" (fact)")
    case .effect: say("effect")
    }
  }

  /// The words of a chronicle that somebody may meet here for the first time.
  private var glossary: [String] {
    let front = [
      say("Force ratio on the axis: attackers for each defender where the attack goes."),
      say("Need of fire: what a side wants to fire; what it fires depends on its stocks."),
      say("Supply: the share of its need that reaches a place over roads its side holds."),
    ]
    let plan = [
      say("Course A, course B: how a power faces a rival, and what it falls back to."),
      say("Contained: course B has lasted, and nothing was lost for long enough."),
    ]
    let will = say("Will: a power's readiness to go on; at 100 % nothing of it is lost.")
    return ((model.fronts.isEmpty ? [] : front) + (model.sequences.isEmpty ? [] : plan) + [will])
      .flatMap { Wrapping.paragraph($0, width: width, indentation: "  ").map(style.faint) }
  }

  private func dated(_ day: Day, _ text: String) -> [String] {
    Wrapping.lines(text, width: width - Self.indentation.count).enumerated().map { index, line in
      (index == 0 ? "\(day.iso)  " : Self.indentation) + line
    }
  }
}
