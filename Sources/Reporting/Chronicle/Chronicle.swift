public import Engine
public import Scenarios

/// One replayed run in dated sentences, for somebody who has not seen the model.
///
/// The supply of places that the challenger holds is left out, and so is a change of supply on the
/// evening on which the place is cut off or relieved: one sentence says it.
public struct Chronicle: Sendable, Equatable {
  /// What happened on one evening.
  public struct Line: Sendable, Equatable {
    public var day: Day
    /// Begins with a capital letter.
    public var text: String
    var topic: ChronicleTopic?

    init(day: Day, text: String, topic: ChronicleTopic? = nil) {
      self.day = day
      self.text = text.prefix(1).uppercased() + text.dropFirst()
      self.topic = topic
    }
  }

  /// By day; within a day what the calendar brings, then what happened, then what the gauges say.
  public let lines: [Line]

  /// `replay` is best of a plan with every quantity (`detail: .everything`).
  public init(_ replay: Replay, _ plan: Plan) {
    let words = ChronicleWords(plan.model, replay.chronicle)
    let start = plan.model.calendar.start
    var lines = DatedStory(replay, plan.model).lines
    lines += Self.told(replay.chronicle, plan.model).map { event in
      Line(
        day: start + event.step, text: words.sentence(event), topic: ChronicleTopic(event))
    }
    for (quantity, values) in zip(plan.series, replay.series) {
      lines += GaugeChanges(quantity, values).changes.compactMap { change in
        words.sentence(quantity, change).map {
          Line(day: start + change.step, text: $0, topic: Self.topic(quantity))
        }
      }
    }
    self.lines = lines.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private static func topic(_ quantity: Quantity) -> ChronicleTopic? {
    if case .will(let power) = quantity { .will(power: power) } else { nil }
  }

  /// The events that are worth a sentence.
  private static func told(_ events: [TraceEvent], _ model: Model) -> [TraceEvent] {
    var owners = model.fronts.map { $0.places.map(\.owner) }
    var supplies = SupplyStory()
    return events.compactMap { event in
      switch event.kind {
      case .fell(let place, let side, _): owners[event.front][place] = side
      case .cutOff(let place), .relieved(let place):
        return owners[event.front][place] == .holder ? event : nil
      case .supply(let place, _, _):
        let isTold = owners[event.front][place] == .holder && !cutsOff(place, event, events)
        return supplies.told(event, isTold: isTold)
      default: break
      }
      return event
    }
  }

  private static func cutsOff(_ place: Int, _ event: TraceEvent, _ events: [TraceEvent]) -> Bool {
    events.contains {
      $0.step == event.step && $0.front == event.front
        && ($0.kind == .cutOff(place: place) || $0.kind == .relieved(place: place))
    }
  }
}
