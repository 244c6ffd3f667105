import Analysis
import Scenarios

extension RunText {
  /// Dates by which shares of the runs saw each place fall, earliest median first; the places that
  /// fell in no run follow in a sentence.
  func eventsTable(_ answer: RunAnswer) -> [String] {
    let falls = answer.events.filter { $0.isFall }
    let seen = falls.filter { $0.never < 1 }.enumerated().sorted { left, right in
      let (first, second) = (left.element.orderKey, right.element.orderKey)
      return first == second
        ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }
    var lines: [String] = []
    if !seen.isEmpty {
      lines = Wrapping.lines(Self.caption, width: width).map(style.faint)
      lines += rows(
        seen.map { (name($0.element.event, answer), $0.element) }, heading: say("place")
      )
      .lines(style)
    }
    let unseen = falls.filter { $0.never == 1 }.map { name($0.event, answer) }
    if !unseen.isEmpty {
      let text = say("Falls in no run: ") + unseen.joined(separator: ", ")
      lines += Wrapping.paragraph(text, width: width, indentation: "  ")
    }
    return (lines.isEmpty ? [] : lines + [""]) + powersTable(answer)
  }

  /// Dates by which shares of the runs saw turns, wins and ends, in the order of the events; what
  /// came in no run is left out.
  private func powersTable(_ answer: RunAnswer) -> [String] {
    let words = PowerEventWords(answer.model)
    let named = answer.events.filter { $0.never < 1 }
      .compactMap { event in words.name(event.event).map { ($0, event) } }
    guard !named.isEmpty else { return [] }
    return Wrapping.lines(Self.powersCaption, width: width).map(style.faint)
      + rows(named, heading: say("event")).lines(style) + [""]
  }

  private static var powersCaption: String {
    say("Turns, contests and ends: the day by which each has come in so many of the runs")
  }

  private static var caption: String {
    say("Time to fall: the day by which a place has fallen in so many of the runs")
  }

  private func rows(_ events: [(name: String, event: EventAnswer)], heading: String) -> TextTable {
    let levels = width < 80 ? [0.05, 0.5, 0.95] : EventAnswer.levels
    var table = TextTable(
      columns: [.init(heading: heading, isFlexible: true)]
        + levels.map {
          .init(heading: Figures.wholePercent($0), isRight: true)
        } + [.init(heading: say("never"), isRight: true)], width: width)
    for (name, event) in events {
      let days = levels.map { event.quantile($0)?.iso ?? say("later") }
      table.rows.append([name] + days + [Figures.percent(event.never)])
    }
    return table
  }

  private func name(_ event: Event, _ answer: RunAnswer) -> String {
    guard case .fall(let front, let place) = event else { return "" }
    let name = answer.model.fronts[front].places[place].name
    return answer.model.fronts.count == 1 ? name : "\(name) (\(answer.model.fronts[front].name))"
  }
}

extension EventAnswer {
  var isFall: Bool {
    if case .fall = event { return true }
    return false
  }

  /// Median, then the earlier and later levels; missing days come last.
  fileprivate var orderKey: [Double] {
    let days = [0.5, 0.25, 0.05].map { level in
      quantile(level).map { Double($0.rawValue) } ?? .infinity
    }
    return days + [never]
  }
}
