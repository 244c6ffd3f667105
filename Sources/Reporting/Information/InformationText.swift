import Analysis
import Scenarios

/// A decision as plain text: the best option, how surely, and what knowing more is worth.
struct InformationText {
  private let answer: InformationAnswer
  private let width: Int
  private let style: TextStyle

  private var value: ValueOfInformation { answer.value }
  private var decision: Decision { answer.decision }

  init(_ answer: InformationAnswer, width: Int, style: TextStyle) {
    (self.answer, self.width, self.style) = (answer, width, style)
  }

  var text: String {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
      .lines(width: width, style: style)
    let parts = [
      heading, paragraph(question), [""], paragraph(best).map(style.title), paragraph(wrong), [""],
      options, [""], paragraph(perfect), partial, [""], notes,
    ]
    return parts.flatMap { $0 }.joined(separator: "\n") + "\n"
  }

  private var question: String {
    let who = decision.power.map { say("\(answer.model.powers[$0].name) decides: ") } ?? ""
    return say(
      "\(who)\(decision.text) Judged by \(decision.judgedBy), "
        + "\(decision.isLessBetter ? say("less") : say("more")) being better")
      + (decision.countedIn.isEmpty ? "." : say(", in \(decision.countedIn)."))
  }

  private func name(_ option: Int) -> String { decision.options[option].text }

  private var best: String {
    let rivals = value.options.indices.filter { $0 != value.best }
    let open = rivals.filter { value.options[$0].difference.high >= 0 }
    let name = say("Best on average: \(name(value.best))")
    guard !open.isEmpty else { return name + "." }
    return say("\(name), but not clearly better than \(list(open.map(self.name))).")
  }

  private func list(_ names: [String]) -> String { Listing.and(names) }

  private var wrong: String {
    let interval = value.wrongInterval
    let share = Double(value.wrong) / Double(value.runs)
    return say(
      "In \(Figures.percent(share)) of the runs (\(Figures.percentNumber(interval.low)) to "
        + "\(Figures.percentNumber(interval.high))) another option would have been better.")
  }

  private var options: [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("option"), isFlexible: true),
        .init(heading: say("value"), isRight: true),
        .init(heading: "±", isRight: true),
        .init(heading: say("less the best, run by run"), isRight: true),
      ], width: width)
    table.rows = value.options.enumerated().map { index, option in
      let half = (option.difference.high - option.difference.low) / 2
      return [
        name(index), number(option.mean), number(1.96 * option.standardError),
        index == value.best
          ? say("best") : "\(number(option.difference.mean)) ±\(number(half))",
      ]
    }
    return table.lines(style)
  }

  private var perfect: String {
    let all = say(
      "Knowing each run in advance, chance included, would be worth \(words(value.perfect))")
    return all + (unit.isEmpty ? "" : " ") + unit + say(" (EVPI).")
  }

  private var unit: String { decision.countedIn }

  private func words(_ worth: ValueOfInformation.Worth) -> String {
    say("\(number(worth.value)) (\(number(worth.low)) to \(number(worth.high)))")
  }

  private var partial: [String] {
    let findings = answer.findings
    guard !findings.isEmpty else {
      return paragraph(
        say(
          "No single assumption is worth knowing as far as these runs tell: none would change the choice "
            + "to a gain beyond chance (EVPPI)."))
    }
    let lead =
      say(
        "Knowing one assumption alone (EVPPI); of \(Counting.of(value.partial.count, "assumption")) these "
          + "are worth something beyond chance:")
    var table = TextTable(
      columns: [
        .init(heading: say("assumption"), isFlexible: true),
        .init(heading: say("worth"), isRight: true),
        .init(heading: "95 %", isRight: true), .init(heading: say("of all"), isRight: true),
        .init(heading: say("changes the choice"), isRight: true),
      ], width: width)
    table.rows = findings.prefix(Self.mostFindings).map { input, worth in
      [
        answer.model.inputs[input].id, number(worth.value),
        say("\(number(worth.low)) to \(number(worth.high))"),
        Figures.percent(max(0, worth.value / value.perfect.value)), Figures.percent(worth.changes),
      ]
    }
    let rest = findings.count - table.rows.count
    let more = rest > 0 ? paragraph(say("and \(Counting.of(rest, "other")) in --format json.")) : []
    return paragraph(lead) + table.lines(style) + more
  }

  private static let mostFindings = 12

  private func number(_ value: Double) -> String { Figures.significant(value) }

  private var notes: [String] {
    let meaning =
      say(
        "Values are means over \(Figures.grouped(value.runs)) runs of each option with the same draws; a worth is "
          + "what choosing by the knowledge gains over always taking the best, and an upper bound of what "
          + "any study of that assumption is worth. About one in forty of the assumptions that are worth "
          + "nothing may be listed by chance where two options are almost equal. Worths do not add up. "
          + "What an option is worth is the scenario's judgement: see its decisions.")
    return paragraph(meaning).map(style.faint)
  }

  private func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "  ")
  }
}
