public import Engine
public import Scenarios

/// One replayed run in dated sentences, for somebody who has not seen the model.
public struct Chronicle: Sendable, Equatable {
  /// What happened on one evening.
  public struct Line: Sendable, Equatable {
    public var day: Day
    public var text: String
  }

  /// By day; within a day as it happened, then what the gauges say.
  public let lines: [Line]

  /// `replay` is best of a plan with every quantity (`detail: .everything`).
  public init(_ replay: Replay, _ plan: Plan) {
    let words = ChronicleWords(plan.model)
    let start = plan.model.calendar.start
    var lines = replay.chronicle.compactMap { event in
      words.sentence(event).map { Line(day: start + event.step, text: $0) }
    }
    for (quantity, values) in zip(plan.series, replay.series) {
      lines += GaugeChanges(quantity, values).changes.compactMap { change in
        words.sentence(quantity, change).map { Line(day: start + change.step, text: $0) }
      }
    }
    self.lines = lines.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
