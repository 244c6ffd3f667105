import Analysis
import Scenarios

/// What would flip a claim, as plain text.
struct FlipText {
  let answer: FlipAnswer
  let width: Int
  let style: TextStyle
  let words: FlipWords

  init(_ answer: FlipAnswer, width: Int, style: TextStyle) {
    self.answer = answer
    self.width = max(60, width)
    self.style = style
    words = FlipWords(answer)
  }

  var text: String {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
    let lines =
      heading.lines(width: width, style: style) + paragraph(words.claim) + paragraph(words.asIs)
      + [""] + words.first.flatMap(paragraph).map(style.title) + singles + pairs
      + listed(say("Never"), words.never) + listed(say("Open"), words.open) + [""]
      + words.notes.flatMap(paragraph).map(style.faint)
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "  ")
  }

  private func listed(_ heading: String, _ text: String) -> [String] {
    text.isEmpty ? [] : [""] + paragraph("\(heading): \(text)")
  }

  private var singles: [String] {
    guard !answer.singles.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("one assumption"), isFlexible: true),
        .init(heading: say("from"), isRight: true), .init(heading: say("to"), isRight: true),
        .init(heading: say("level"), isRight: true), .init(heading: say("sd"), isRight: true),
        .init(heading: "95 %", isRight: true), .init(heading: say("fresh runs"), isRight: true),
      ], width: width)
    table.rows = answer.singles.flatMap(words.rows)
    return [""] + table.lines(style)
  }

  private var pairs: [String] {
    guard !answer.pairs.isEmpty else { return [] }
    var table = TextTable(
      columns: [
        .init(heading: say("two assumptions"), isFlexible: true),
        .init(heading: say("from"), isRight: true), .init(heading: say("to"), isRight: true),
        .init(heading: say("level"), isRight: true), .init(heading: say("sd"), isRight: true),
        .init(heading: "95 %", isRight: true), .init(heading: say("fresh runs"), isRight: true),
      ], width: width)
    table.rows = answer.pairs.flatMap(words.rows)
    return [""] + table.lines(style)
  }
}
