import Analysis
import Scenarios

/// What a claim hangs on, as plain text: the answer first, a table a kind, the pairs, how to read it.
struct LinchpinText {
  let answer: LinchpinAnswer
  let width: Int
  let style: TextStyle
  let words: LeverWords
  /// Rows of a kind beyond which those without a finding are only counted.
  static let fullRows = 30

  init(_ answer: LinchpinAnswer, width: Int, style: TextStyle) {
    self.answer = answer
    self.width = max(60, width)
    self.style = style
    words = LeverWords(answer.model)
  }

  var text: String {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
    let tables = answer.rankings.flatMap { [""] + table($0) + structure($0) }
    let lines =
      heading.lines(width: width, style: style) + claim + [""]
      + answer.rankings.flatMap { paragraph(LinchpinSentences(answer).first($0)) }
      .map(style.title) + tables + pairs + [""] + notes
    return lines.joined(separator: "\n") + "\n"
  }

  func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "  ")
  }

  private var claim: [String] {
    let subject = answer.subject
    let named = subject.text.isEmpty ? subject.name : "\(subject.name): \(subject.text)"
    let asIs = answer.asIs
    let chance =
      asIs.probability.map {
        say(
          "\(Figures.percent($0)) (95 %: \(Figures.percentNumber(asIs.interval.low)) to "
            + "\(Figures.percent(asIs.interval.high)))")
      } ?? say("unknown, as no run answers")
    var lines = paragraph(named)
    if subject.claim.kind == .effect {
      lines += paragraph(
        say("\(subject.name) is about an effect; ranked is the event that its formula names."))
    }
    lines += paragraph(LinchpinSentences(answer).verdict).filter { !$0.isEmpty }.map(style.title)
    return lines
      + paragraph(say("As it is: \(chance) of \(Figures.grouped(asIs.answered)) runs that answer."))
  }

  private func table(_ ranking: LeverRanking) -> [String] {
    let isDated = ranking.kind == .events
    let others = ranking.kind.actions.filter { _ in ranking.kind.actions.count > 1 }
    var table = TextTable(
      columns: [
        .init(heading: say("rank"), isRight: true),
        .init(heading: LeverWords.noun(ranking.kind), isFlexible: true),
      ] + (isDated ? [.init(heading: say("date"))] : []) + [
        .init(heading: "D, 95 %", isRight: true)
      ]
        + others.map { .init(heading: LeverWords.column($0), isRight: true) }
        + (ranking.kind == .places ? [.init(heading: say("falls with"), isRight: true)] : []),
      width: width)
    let shown = shown(ranking)
    table.rows = shown.map { effect in
      [LeverWords.rank(effect.rank), words.name(effect.lever)]
        + (isDated ? [words.day(effect.lever)?.iso ?? ""] : [])
        + [LeverWords.points(effect.effect)]
        + others.map { effect.effect(of: $0).map(LeverWords.brief) ?? "" }
        + (ranking.kind == .places ? [association(effect)] : [])
    }
    let measure = words.measure(ranking.measure, strength: answer.request.strength)
    return paragraph(say("\(LeverWords.noun(ranking.kind)) by D = \(measure), in points."))
      + table.lines(style) + paragraph(rest(ranking, shown.count)).filter { !$0.isEmpty }
  }

  private func shown(_ ranking: LeverRanking) -> [LeverEffect] {
    guard ranking.effects.count > Self.fullRows else { return ranking.effects }
    return Array(ranking.effects.prefix(Self.fullRows).filter(\.effect.isFinding))
  }

  private func rest(_ ranking: LeverRanking, _ shown: Int) -> String {
    let left = ranking.effects.count - shown
    guard left > 0 else { return "" }
    let found = ranking.effects.count(where: \.effect.isFinding) - shown
    let more = found > 0 ? say("\(found) with an effect and ") : ""
    return
      say(
        "Not shown: \(more)\(left - max(0, found)) whose interval holds 0 (--format csv has all).")
  }

  private func association(_ effect: LeverEffect) -> String {
    guard let association = effect.association, let difference = association.difference else {
      return "-"
    }
    let text = LeverWords.signed(difference)
    return association.interval?.includesZero == true ? "(\(text))" : text
  }

  private var notes: [String] {
    LinchpinSentences(answer).notes.flatMap(paragraph).map(style.faint)
  }
}
