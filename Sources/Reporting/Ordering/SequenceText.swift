import Analysis
import Scenarios

/// Best orders as plain text: for each view the answer, rules of thumb beside it, what a month of delay costs.
struct SequenceText {
  private let answer: SequenceAnswer
  private let width: Int
  private let style: TextStyle
  private let words: SequenceWords

  init(_ answer: SequenceAnswer, width: Int, style: TextStyle) {
    self.answer = answer
    self.width = max(40, width)
    self.style = style
    words = SequenceWords(answer)
  }

  var text: String {
    let heading = StudyHeading(answer.model, seed: answer.seed, runs: answer.runs)
      .lines(width: width, style: style)
    let views = answer.views.flatMap { [""] + view($0) }
    let over = answer.regret.map { [""] + regret($0) } ?? []
    return (heading + paragraph(question) + views + over + [""] + notes).joined(separator: "\n")
      + "\n"
  }

  private var headline: ObjectiveReading { answer.objectives[0] }

  private var question: String {
    let first = answer.orders[0].prefix(answer.begun).map(words.rival).joined(separator: ", ")
    let rivals = answer.orders[0].count - answer.begun
    return say("In which order should \(words.power) face ")
      + Counting.of(rivals, "rival")
      + (first.isEmpty ? "" : say(" after \(first), which has begun"))
      + say(
        "? All \(Counting.of(answer.orders.count, "order")) were looked at, ranked by "
          + "\(words.name(headline)) (\(words.meaning(headline))).")
  }

  private func view(_ view: ViewOrders) -> [String] {
    let name =
      answer.views.count > 1 ? say("View \(view.model.view): best order") : say("Best order")
    return paragraph("\(name) \(words.order(view.best))").map(style.title)
      + paragraph(verdict(view)) + [""] + policies(view) + pareto(view) + months(view)
      + (view.courses.map(courses) ?? [])
  }

  /// How good the best is, and what cannot be told from it.
  private func verdict(_ view: ViewOrders) -> String {
    let value = view.bestValues[0]
    let level =
      say(
        "\(capitalised(words.name(headline))): \(words.level(value.mean, headline)), 95 % "
          + "\(words.level(value.low, headline)) to \(words.level(value.high, headline)), in "
          + "\(Counting.of(value.runs, "fresh run")).")
    return level + " " + certainty(view)
  }

  private func certainty(_ view: ViewOrders) -> String {
    let (undecided, ties) = (view.undecided.count, view.ties.count)
    let rest = answer.orders.count - undecided
    if undecided == 1 {
      return answer.isExact
        ? say("Every other order is worse.")
        : say("Every other order is worse, at an error rate of \(error).")
    }
    let others = Counting.of(undecided - 1, "other order")
    let same =
      ties > 1
      ? say("; \(ties - 1) of them \(ties == 2 ? say("is") : say("are")) the same in every run")
      : ""
    guard !answer.isExact else {
      return say("\(others) \(undecided == 2 ? say("is") : say("are")) as good\(same).")
    }
    let worse =
      rest > 0
      ? say(
        "; \(Figures.grouped(rest)) \(rest == 1 ? say("is") : say("are")) worse, at an error rate of \(error)"
      )
      : ""
    return say("\(others) cannot be told from it\(same)\(worse).")
  }

  private var error: String { "\(Figures.significant(100 * answer.request.error)) %" }

  private func policies(_ view: ViewOrders) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("rule")), .init(heading: say("order"), isFlexible: true),
        .init(heading: words.short(headline), isRight: true),
        .init(heading: say("to the best, 95 %"), isRight: true),
        .init(heading: say("rank"), isRight: true),
      ], width: width)
    table.rows = view.policies.map { policy in
      guard let order = policy.order else {
        return [words.name(policy.policy), say("the model does not tell"), "–", "–", "–"]
      }
      return [
        words.name(policy.policy), words.order(order),
        words.level(policy.values[0].mean, headline),
        order == view.best ? say("it is the best") : words.change(policy.differences[0], headline),
        Figures.grouped(policy.rank),
      ]
    }
    return table.lines(style)
  }

  private func pareto(_ view: ViewOrders) -> [String] {
    guard answer.objectives.count > 1 else { return [] }
    let shown = view.front.prefix(8)
    var table = TextTable(
      columns: [.init(heading: say("none beats it in every mean"), isFlexible: true)]
        + answer.objectives.map { .init(heading: words.short($0), isRight: true) },
      width: width)
    table.rows = shown.map { order in
      [words.order(order)]
        + zip(view.records[order].values, answer.objectives).map { words.level($0.mean, $1) }
    }
    let more = view.front.count - shown.count
    let about =
      (more > 0 ? say("\(Figures.grouped(more)) more such orders. ") : "")
      + say(
        "\(Figures.grouped(view.pareto.count)) of \(Figures.grouped(answer.orders.count)) orders "
          + "cannot be told from the Pareto set")
      + (view.pareto.count == answer.orders.count
        ? "."
        : say(
          ": of the others each is beaten by one that is better in something and at most 5 % of the "
            + "scale worse in anything."))
    return [""] + table.lines(style) + paragraph(about)
  }

  private func months(_ view: ViewOrders) -> [String] {
    // With many objectives there is no room for the dates.
    let hasDates = answer.objectives.count <= 4
    var table = TextTable(
      columns: [.init(heading: say("a month later"), isFlexible: true)]
        + (hasDates ? [.init(heading: say("planned"))] : [])
        + [.init(heading: words.short(headline) + ", 95 %", isRight: true)]
        + answer.objectives.dropFirst().map { .init(heading: words.short($0), isRight: true) },
      width: width)
    let order = answer.orders[view.best]
    let dates = view.model.steps(of: answer.power).map(\.planned.iso)
    table.rows = zip(order, dates).compactMap { step, date in
      guard let month = view.months[step] else { return nil }
      let others = zip(month.changes, answer.objectives).dropFirst().map { words.finding($0, $1) }
      return [words.rival(step)] + (hasDates ? [date] : [])
        + [words.change(month.changes[0], headline)] + others
    }
    return table.rows.isEmpty ? [] : [""] + table.lines(style)
  }

  private func courses(_ courses: CourseAnswer) -> [String] {
    guard !courses.trials.isEmpty else {
      return [""] + paragraph(say("No step has a course B: there is no other course to try."))
    }
    guard !courses.taken.isEmpty else {
      return [""]
        + paragraph(
          say(
            "Courses: none of \(Counting.of(courses.trials.count, "change")) of one course is better "
              + "than the plan's own."))
    }
    let changes = courses.taken.map(words.text).joined(separator: "; ")
    return [""]
      + paragraph(
        say(
          "Courses: better with \(changes). Together \(words.name(headline)) "
            + "\(words.level(courses.values[0].mean, headline)), "
            + "\(words.change(courses.differences[0], headline))."))
  }

  private func regret(_ regret: RegretAnswer) -> [String] {
    var table = TextTable(
      columns: [
        .init(heading: say("view")), .init(heading: say("its best order"), isFlexible: true),
        .init(heading: words.short(headline), isRight: true),
        .init(heading: say("regret, 95 %"), isRight: true),
      ], width: width)
    table.rows = zip(answer.views, regret.regrets).map { view, lost in
      [
        view.model.view, words.order(view.best),
        words.level(view.bestValues[0].mean, headline), words.change(lost, headline),
      ]
    }
    let count = regret.undecided.count
    let others =
      count == 1
      ? say("Every other order has a greater one.")
      : say("\(Counting.of(count - 1, "other order")) cannot be told from it.")
    return paragraph(say("Over the views: \(words.order(regret.order))")).map(style.title)
      + paragraph(say("Its greatest regret over the views is least. \(others)")) + [""]
      + table.lines(style)
  }

  private var notes: [String] {
    let runs = answer.looks.map { Figures.grouped($0) }.joined(separator: ", ")
    let race =
      answer.isExact
      ? say("Nothing is left to chance in this scenario, so that runs are the values themselves.")
      : say(
        "All orders make the same runs, with the same draws; after \(runs) of them those are "
          + "dropped of which paired runs say that another is better. That a best order is dropped has "
          + "a chance of at most \(error) in all (\(Figures.grouped(answer.statements)) statements)."
      )
    let rule =
      say(
        "Planned dates stay with the position; courses, conditions and the time to a deadline go "
          + "with the rival. Rules, regret and months: from runs that had no part in choosing; –: the "
          + "interval holds 0. Rank: by the race. A month: this step alone 30 days later.")
    return (paragraph(race) + paragraph(rule)).map(style.faint)
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func paragraph(_ text: String) -> [String] {
    Wrapping.paragraph(text, width: width, indentation: "  ")
  }
}
