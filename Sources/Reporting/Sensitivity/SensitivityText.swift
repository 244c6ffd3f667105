import Analysis
import Scenarios

/// What the variation of an answer comes from, as plain text: the answer, a table a method, what it means.
struct SensitivityText {
  private let answer: SensitivityAnswer
  private let heading: StudyHeading
  private let width: Int
  private let style: TextStyle
  private let words: SensitivityWords

  init(_ answer: SensitivityAnswer, _ heading: StudyHeading, width: Int, style: TextStyle) {
    self.answer = answer
    self.heading = heading
    self.width = max(40, width)
    self.style = style
    words = SensitivityWords(answer)
  }

  var text: String {
    let sections = [sobol, shapley, pawn, morris].compactMap { $0 } + [notes]
    let lines =
      heading.lines(width: width, style: style) + paragraph(words.question).map(style.title)
      + sections.filter { !$0.isEmpty }.flatMap { [""] + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "  ")
  }

  private func note(_ text: String) -> [String] { paragraph(text).map(style.faint) }

  private var sobol: [String]? {
    guard let sobol = answer.sobol else { return nil }
    return paragraph(words.spread(mean: sobol.mean, variance: sobol.variance))
      + paragraph(words.summary(sobol)).map(style.title)
      + paragraph(words.verdict(halfWidth: sobol.halfWidth, rows: sobol.rows.made)) + [""]
      + shares(sobol) + members(sobol) + pairs(sobol) + [""] + meaning(sobol)
  }

  private func shares(_ sobol: SobolAnswer) -> [String] {
    let ranked = ranked(sobol.shares.map(\.total)).map { sobol.shares[$0] }
    let told = ranked.filter { sobol.isTold(total: $0.total) }
    let untold = ranked.filter { !sobol.isTold(total: $0.total) }
    var table = table(
      [say("factor"), say("alone, 95 %"), say("in all, 95 %"), say("more of it")], right: 1...2)
    table.rows = told.map { shares in
      [
        words.name(shares.factor),
        sobol.isTold(first: shares.first) ? words.share(shares.first) : "–",
        words.share(shares.total), words.direction(shares.factor, sobol),
      ]
    }
    return table.lines(style) + self.untold(untold.map { words.name($0.factor) })
  }

  private func members(_ sobol: SobolAnswer) -> [String] {
    guard !sobol.members.isEmpty else { return [] }
    var table = table(
      [say("drawn together"), say("it tells, 95 %"), say("beyond the others")], right: 1...2)
    table.rows = sobol.members.map { member in
      [
        words.name(input: member.input),
        sobol.isTold(first: member.first) ? words.share(member.first) : "–",
        sobol.isTold(total: member.total) ? words.share(member.total) : "–",
      ]
    }
    return [""] + table.lines(style)
  }

  private func pairs(_ sobol: SobolAnswer) -> [String] {
    guard !sobol.pairs.isEmpty else { return [] }
    let told = sobol.pairs.filter(sobol.isTold)
    guard !told.isEmpty else {
      let none = say("none works together so that it can be told from 0.")
      return [""] + paragraph(say("Of \(Counting.of(sobol.pairs.count, "pair")) \(none)"))
    }
    var table = table([say("pair"), say("together beyond alone")], right: 1...1)
    table.rows = told.prefix(8).map {
      [words.name($0.one) + " × " + words.name($0.other), words.share($0.share)]
    }
    let more = told.count > 8 ? [say("\(told.count - 8) more in --format csv.")] : []
    let rest = sobol.pairs.count - told.count
    return [""] + table.lines(style) + more
      + (rest > 0
        ? paragraph(say("\(Counting.of(rest, "other pair")): cannot be told from 0.")) : [])
  }

  private func meaning(_ sobol: SobolAnswer) -> [String] {
    note(
      say(
        "alone: the share that would go if the factor were known (first order). in all: the share that would be "
          + "left if everything else were known (total order); it counts what factors do together once for each, "
          + "so these may add up to more than 100 %. A factor with little alone and much in all decides which "
          + "runs answer how, hardly how many. more of it: raises or lowers the answer. –: cannot be told "
          + "from 0, at 95 % for all of a column together."))
      + (words.undefined(sobol.rows, say("base points")).map(note) ?? [])
  }

  private var shapley: [String]? {
    guard let shapley = answer.shapley else { return nil }
    let ranked = ranked(shapley.shares.map(\.share)).map { shapley.shares[$0] }
    var table = table([say("factor"), say("Shapley share, 95 %")], right: 1...1)
    table.rows = ranked.filter { shapley.isTold($0.share) }.map {
      [words.name($0.factor), words.share($0.share)]
    }
    let untold = ranked.filter { !shapley.isTold($0.share) }.map { words.name($0.factor) }
    return table.lines(style) + self.untold(untold)
      + paragraph(words.verdict(halfWidth: shapley.halfWidth, rows: shapley.rows.made))
      + note(
        say(
          "Shapley shares give what factors do together, or know of each other, to each in equal parts: they add "
            + "up to 100 %."))
      + (words.undefined(shapley.rows, say("base points")).map(note) ?? [])
  }

  private var pawn: [String]? {
    guard let pawn = answer.pawn else { return nil }
    var table = table([say("input"), say("median distance, 95 %"), say("greatest")], right: 1...2)
    table.rows = pawn.distances.filter(pawn.isTold).map {
      [words.name(input: $0.input), words.size($0.median), Figures.fixed($0.greatest.value, 3)]
    }
    let untold = pawn.distances.filter { !pawn.isTold($0) }.map { words.name(input: $0.input) }
    return table.lines(style)
      + self.untold(
        untold, say("No more than an input without effect (\(Figures.fixed(pawn.dummy, 3)))"))
      + note(
        say(
          "PAWN: how far the distribution of the answer moves (Kolmogorov's distance, 0 to 1) where the input is "
            + "known to within a tenth of its distribution; over \(PawnEstimate.slices) such slices. Chance has no "
            + "slices.")) + (words.undefined(pawn.rows, say("runs")).map(note) ?? [])
  }

  /// As it was asked for; a screening alone is told in a line.
  private var morris: [String]? {
    guard let morris = answer.morris, answer.request.methods.contains(.morris) else { return nil }
    let told = morris.effects.filter { morris.isTold($0.effects) }
    let untold = morris.effects.filter { !morris.isTold($0.effects) }
    var table = table(
      [say("factor"), say("size μ*, 95 %"), say("mean μ"), say("spread σ")], right: 1...3)
    table.rows = told.map { factor, effects in
      let hasDirection = effects.mean.low > 0 || effects.mean.high < 0
      let mean = hasDirection && isInput(factor) ? words.amount(effects.mean.mean) : "–"
      return [
        words.name(factor), amount(effects.meanSize), mean, words.amount(effects.deviation),
      ]
    }
    return table.lines(style) + self.untold(untold.map { words.name($0.factor) })
      + note(
        say(
          "Morris: what a move by half of its distribution does to the answer, by distribution (so twice the change "
            + "itself), over \(Figures.grouped(morris.rows.made)) runs each moved in every factor. σ beside μ* says how "
            + "much that depends on the rest. – : no direction can be told, or the factor has none."
        ))
      + (words.undefined(morris.rows, say("trajectories")).map(note) ?? [])
  }

  private func amount(_ mean: PairedDifference) -> String {
    words.amount(mean.mean) + " ±" + words.amount(mean.high - mean.mean)
  }

  private func isInput(_ factor: SensitivityFactor) -> Bool {
    if case .input = factor { true } else { false }
  }

  private var notes: [String] {
    (answer.isWithoutVariation
      ? paragraph(
        say(
          "No answer: over the runs it is always the same, or undefined in all base points but one."
        ))
      : [])
      + screened + plain
  }

  /// How inputs were chosen.
  private var screened: [String] {
    guard answer.request.inputs == nil, let morris = answer.morris,
      case .others(let others)? = answer.factors.first(where: {
        if case .others = $0 { true } else { false }
      })
    else { return [] }
    let singles = answer.model.inputs.count - others.count
    return note(
      say(
        "Of \(Figures.grouped(answer.model.inputs.count)) inputs the \(singles) that did most when moved alone in "
          + "\(Figures.grouped(morris.rows.complete)) runs (Morris) are told apart; all others are varied as one. "
          + "--inputs names others, --most takes more."))
  }

  private var plain: [String] {
    guard answer.plainInputs > 0 else { return [] }
    return note(
      say(
        "There are no Sobol' points for \(Counting.of(answer.plainInputs, "input")) of those told apart: they are drawn "
          + "plainly, which widens the intervals."))
  }

  private func ranked(_ indices: [SensitivityIndex]) -> [Int] {
    indices.indices.sorted { (indices[$1].value, $0) < (indices[$0].value, $1) }
  }

  private func untold(_ names: [String], _ why: String = say("Cannot be told from 0")) -> [String] {
    names.isEmpty ? [] : paragraph("\(why): \(words.list(names)).")
  }

  private func table(_ headings: [String], right: ClosedRange<Int>) -> TextTable {
    TextTable(
      columns: headings.enumerated().map { place, heading in
        .init(heading: heading, isRight: right.contains(place), isFlexible: place == 0)
      }, width: width)
  }
}
