public import Analysis
import Scenarios

/// Answers as plain text for a terminal or a file.
public struct RunText {
  var answers: [RunAnswer]
  var width: Int
  var style: TextStyle
  /// The scenario as the command line names it.
  var scenario: String
  var request: RunRequest

  /// `answers` are views of one scenario; `width` in columns, at least 40; `scenario` is the word for
  /// the commands that are proposed, its name unless it came from a file.
  ///
  /// Without a `request` what there is was asked for.
  public init(
    _ answers: [RunAnswer], request: RunRequest? = nil, scenario: String? = nil, width: Int = 80,
    style: TextStyle = .plain
  ) {
    self.answers = answers
    self.scenario = scenario ?? answers.first?.model.name ?? ""
    self.request =
      request
      ?? RunRequest(
        runs: answers.first?.runs ?? 0, views: answers.count, isComparison: answers.count > 1)
    self.width = max(40, width)
    self.style = style
  }

  public var text: String {
    guard let first = answers.first else { return "" }
    let isComparison = request.isComparison
    let body = isComparison ? viewComparison + answers.flatMap(ofSeveral) : single(first)
    let lines = heading(first) + stopped + [""] + body + lastLines
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ answer: RunAnswer) -> [String] {
    let calendar = answer.model.calendar
    let views =
      request.isComparison
      ? Counting.of(answers.count, "view") : say("view \(answer.model.view)")
    let title = answer.model.title.isEmpty ? answer.model.name : answer.model.title
    let about =
      say(
        "\(answer.model.name), \(views), \(calendar.start.iso) to \(calendar.horizon.iso), "
          + "\(runsWords) runs, seed \(answer.seed)")
    return Wrapping.lines(title, width: width).map(style.title)
      + Wrapping.lines(about, width: width) + WhatIfWords.lines(answer.model, width: width)
  }

  /// `10,000`, or `16,384 to 131,072` where the views have different numbers.
  private var runsWords: String {
    let least = answers.map(\.runs).min() ?? 0
    let most = answers.map(\.runs).max() ?? 0
    let words = Figures.grouped(least)
    return least == most ? words : words + say(" to ") + Figures.grouped(most)
  }

  /// That there are fewer runs than were asked for; empty where there are not.
  private var stopped: [String] {
    guard answers.count < request.views || answers.contains(where: isStopped) else { return [] }
    let finished = Figures.grouped(answers.map(\.runs).reduce(0, +))
    let isOpen = answers.contains { $0.until != nil }
    let asked = isOpen ? "" : say(" of \(Figures.grouped(request.runs * request.views))")
    let last = answers.last.map {
      say(" (the last view, \($0.model.view): \(Figures.grouped($0.runs)))")
    }
    let text =
      say("Stopped early: this covers \(finished)\(asked) runs")
      + (request.isComparison ? last ?? "" : "") + "."
    return Wrapping.lines(text, width: width)
  }

  private func isStopped(_ answer: RunAnswer) -> Bool {
    answer.runs < (answer.until?.most ?? request.runs) && answer.until?.isReached != true
  }

  private func single(_ answer: RunAnswer) -> [String] {
    claimsTable(answer) + eventsTable(answer) + heldLines(answer)
  }

  private func ofSeveral(_ answer: RunAnswer) -> [String] {
    [style.title(say("View \(answer.model.view)")), ""] + eventsTable(answer) + heldLines(answer)
  }

  /// Mean of the places held, per front, over time.
  private func heldLines(_ answer: RunAnswer) -> [String] {
    answer.series.filter { $0.isHeld }.flatMap { series -> [String] in
      guard let first = series.dates.first, let last = series.dates.last,
        let begin = series.mean.first.flatMap({ $0 }), let end = series.mean.last.flatMap({ $0 })
      else { return [] }
      let left = "\(first.iso)  \(Figures.level(begin)) "
      let right = " \(Figures.fixed(end, 1))  \(last.iso)"
      let line = Sparkline.text(series.mean, width: width - left.count - right.count)
      return [
        style.faint(say("Places held, weekly mean of the runs (\(series.id))")),
        left + style.bar(line) + right, "",
      ]
    }
  }

  private var lastLines: [String] {
    let advice = RunAdvice(answers, request, scenario: scenario)
    return [advice.enough, advice.cost].filter { !$0.isEmpty }.flatMap {
      Wrapping.paragraph($0, width: width, indentation: "  ")
    } + advice.next
  }
}

extension SeriesAnswer {
  var isHeld: Bool {
    if case .held = quantity { return true }
    return false
  }
}
